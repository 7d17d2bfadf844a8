package org.gongfang.resources;

import java.util.Collection;

/**
 * Carries out, on a screen, a change that may take hours back from resources. Whoever keeps reservations stands behind
 * it: when the change hits any, the person sees them first and decides for each; nothing is changed before.
 */
public interface HoursTaking {

    /** What takes the hours: the words of the screen that asks follow it. */
    enum Occasion {
        CLOSURE,
        OPENINGS,
        FILE,
        TIMETABLE,
        ABSENCE,
        MAINTENANCE
    }

    /**
     * Makes the change at once when it hits nobody, or else when the person has decided.
     *
     * @param touched the resources whose hours it may take
     * @param message what people whose reservations are cancelled or moved will read as the reason, to begin with
     * @param change makes the change through services, and may be called several times: what it wrote is taken back
     *     until everything is decided
     * @param done called once when the change is made
     * @throws org.gongfang.shared.Refusal when the change itself is refused
     */
    void take(Occasion occasion, Collection<ResourceId> touched, String message, Runnable change, Runnable done);
}
