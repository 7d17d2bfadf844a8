package org.gongfang.reservations;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a step of a booking's life brings about: the event to publish, the audit trail's word for it and the reason given,
 * and from when on its cells are free, or null while it keeps them.
 */
record Step(
        Object event,
        String action,
        String reason,
        @Nullable Instant freeFrom) {

    static Step keeping(Object event, String action) {
        return new Step(event, action, "", null);
    }

    /** A step after which all cells are free, those of times gone by too. */
    static Step freeing(Object event, String action, String reason) {
        return new Step(event, action, reason, Instant.EPOCH);
    }
}
