package org.gongfang.reservations.rest;

import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gongfang.reservations.ExpectedVersion;
import org.jspecify.annotations.Nullable;

/** The versions that a caller names in {@code If-Match}: entity tags as {@code ETag} gave them, or {@code *} for any. */
final class IfMatch {

    private static final String ANY = "*";

    /** Weak tags match nothing here, as RFC 9110 says. */
    private static final Pattern TAG = Pattern.compile("(?<!W/)\"(\\d{1,9})\"");

    private IfMatch() {}

    /** Does the work if the reservation that it changes is as the caller has seen it; without the header, in any case. */
    static <T> T during(@Nullable String header, Supplier<T> work) {
        if (header == null || header.strip().equals(ANY)) {
            return work.get();
        }
        var versions = TAG.matcher(header)
                .results()
                .map(tag -> Integer.valueOf(tag.group(1)))
                .collect(Collectors.toSet());
        return ExpectedVersion.during(versions, work);
    }
}
