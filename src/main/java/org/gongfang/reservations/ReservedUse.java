package org.gongfang.reservations;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a slot was used, in three figures that are kept apart: what was booked, what was used, what is billed.
 *
 * @param from since when it was used, as reported or corrected, else since the check-in; null before that
 * @param until until when, or null while it runs
 * @param forgotten whether nobody checked out, so that the use was closed at the end of the slot
 */
public record ReservedUse(
        @Nullable Instant from,
        @Nullable Instant until,
        long bookedMinutes,
        long usedMinutes,
        long billedMinutes,
        boolean forgotten) {}
