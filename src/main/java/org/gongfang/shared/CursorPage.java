package org.gongfang.shared;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One page of a keyset-paged list, and the cursor that asks for the next one, or null at the end. */
public record CursorPage<T>(List<T> items, @Nullable String next) {

    public <R> CursorPage<R> map(Function<? super T, ? extends R> mapping) {
        return new CursorPage<>(items.stream().<R>map(mapping).toList(), next);
    }
}
