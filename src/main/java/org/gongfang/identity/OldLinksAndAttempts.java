package org.gongfang.identity;

import java.time.Clock;
import java.time.Duration;
import org.gongfang.shared.Housekeeping;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Deletes mailed links and attempts that can no longer matter; the audit trail stays. */
@Component
class OldLinksAndAttempts implements Housekeeping {

    private static final Duration LINKS_KEPT = Duration.ofDays(30);

    private final MailedLinkRecords links;
    private final Attempts attempts;
    private final Clock clock;

    OldLinksAndAttempts(MailedLinkRecords links, Attempts attempts, Clock clock) {
        this.links = links;
        this.attempts = attempts;
        this.clock = clock;
    }

    @Override
    @Transactional
    public int tidyUp() {
        return links.deleteExpired(clock.instant().minus(LINKS_KEPT)) + attempts.forgetOld();
    }
}
