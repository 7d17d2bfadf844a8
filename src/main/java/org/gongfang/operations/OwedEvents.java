package org.gongfang.operations;

import java.time.Duration;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.stereotype.Component;

/**
 * Gives listeners another chance: what failed, or was cut off with its node, is handed to them again. They are all
 * idempotent, so one that is only slow does no harm.
 */
@Component
class OwedEvents {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final IncompleteEventPublications publications;

    OwedEvents(IncompleteEventPublications publications) {
        this.publications = publications;
    }

    void handOutAgain() {
        publications.resubmitIncompletePublicationsOlderThan(PATIENCE);
    }
}
