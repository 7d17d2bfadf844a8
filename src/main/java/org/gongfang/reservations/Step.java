package org.gongfang.reservations;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a step of a booking's life brings about: the event to publish, the audit trail's word for it and the reason given,
 * from when on its cells are free, or null while it keeps them, and what else is to be published.
 */
record Step(
        Object event,
        String action,
        String reason,
        @Nullable Instant freeFrom,
        List<Object> further) {

    Step(Object event, String action, String reason, @Nullable Instant freeFrom) {
        this(event, action, reason, freeFrom, List.of());
    }

    static Step keeping(Object event, String action) {
        return keeping(event, action, "");
    }

    static Step keeping(Object event, String action, String reason) {
        return new Step(event, action, reason, null);
    }

    /** The same, but called otherwise in the audit trail. */
    Step as(String called) {
        return new Step(event, called, reason, freeFrom, further);
    }

    /** The same for that reason. */
    Step because(String why) {
        return new Step(event, action, why, freeFrom, further);
    }

    /** The same, but tells that as well. */
    Step telling(Object another) {
        return new Step(
                event,
                action,
                reason,
                freeFrom,
                Stream.concat(further.stream(), Stream.of(another)).toList());
    }

    /** A step after which all cells are free, those of times gone by too. */
    static Step freeing(Object event, String action, String reason) {
        return new Step(event, action, reason, Instant.EPOCH);
    }
}
