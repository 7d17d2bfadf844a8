package org.gongfang.reservations;

import java.lang.ref.WeakReference;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;

/** Finds for a value an equal one that is in use already, so that many resources with the same hours keep one row of them. */
final class SharedRows {

    private final Map<Object, WeakReference<Object>> known = Collections.synchronizedMap(new WeakHashMap<>());

    FreeRows share(FreeRows rows) {
        var open = share(rows.open());
        return new FreeRows(
                open,
                rows.units().stream().map(this::share).toList(),
                rows.levels().stream().map(this::share).toList());
    }

    /** The equal value that came first, if anybody still has it. */
    @SuppressWarnings("unchecked") // An equal value is of the same type.
    <T> T share(T value) {
        var reference = known.get(value);
        var first = reference == null ? null : reference.get();
        if (first != null) {
            return (T) first;
        }
        known.put(value, new WeakReference<>(value));
        return value;
    }
}
