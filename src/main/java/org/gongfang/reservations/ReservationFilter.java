package org.gongfang.reservations;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which reservations of a list: slots that touch from–to, and these states; an open end or no state means any, holds
 * aside, which are no reservations yet.
 */
public record ReservationFilter(
        @Nullable Instant from, @Nullable Instant to, Set<ReservationStatus> statuses) {

    public ReservationFilter {
        statuses = Set.copyOf(statuses);
    }

    public static ReservationFilter all() {
        return new ReservationFilter(null, null, Set.of());
    }

    /** What is still ahead or running at the moment. */
    public static ReservationFilter upcoming(Instant now) {
        return new ReservationFilter(
                now,
                null,
                EnumSet.of(ReservationStatus.REQUESTED, ReservationStatus.CONFIRMED, ReservationStatus.IN_USE));
    }

    Set<ReservationStatus> anyOf() {
        return statuses.isEmpty() ? EnumSet.complementOf(EnumSet.of(ReservationStatus.HELD)) : statuses;
    }

    Instant since() {
        return from == null ? Instant.EPOCH : storable(from);
    }

    Instant until() {
        return to == null ? MineCursor.TOP.start() : storable(to);
    }

    /** The moment, brought to what every database can hold. */
    private static Instant storable(Instant moment) {
        return moment.isBefore(Instant.EPOCH)
                ? Instant.EPOCH
                : moment.isAfter(MineCursor.TOP.start()) ? MineCursor.TOP.start() : moment;
    }
}
