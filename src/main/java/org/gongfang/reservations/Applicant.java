package org.gongfang.reservations;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** For whom is searched: what resources and quotas say to that person. */
interface Applicant {

    /** Whoever comes: nothing is held against them. */
    Applicant ANYBODY = new Applicant() {};

    /** Why the person may not book the resource at all, or null. */
    default @Nullable Obstacle refusedBy(Indexed resource) {
        return null;
    }

    /** Until when the person may use the resource. */
    default Instant until(Indexed resource) {
        return Instant.MAX;
    }

    /** What stands in the way of later slots on it. */
    default Obstacle expiring(Indexed resource) {
        return Obstacle.of(LeftOutReason.BOOKED);
    }

    /** Whether the person's quotas have room for the slot that starts with the quarter and lasts so many. */
    default boolean hasRoom(Indexed resource, long start, int length) {
        return true;
    }
}
