package org.gongfang.reservations;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells other modules what becomes of reservations, once the transaction has committed it. */
@Component
class Announcements {

    private static final ScopedValue<Boolean> QUIET = ScopedValue.newInstance();

    private final ApplicationEventPublisher events;

    Announcements(ApplicationEventPublisher events) {
        this.events = events;
    }

    /** Does the work without telling anybody: for a past so old that nobody would do anything about it. */
    static void quietly(Runnable work) {
        ScopedValue.where(QUIET, true).run(work);
    }

    void publish(Step step) {
        if (!QUIET.isBound()) {
            events.publishEvent(step.event());
            step.further().forEach(events::publishEvent);
        }
    }
}
