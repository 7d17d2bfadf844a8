package org.gongfang.reservations;

import java.time.Clock;
import org.gongfang.shared.Housekeeping;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Forgets ended wishes of the waitlist, and what was decided about them, when nobody looks them up any more. */
@Component
class OldWishes implements Housekeeping {

    private final WaitlistDecisions decisions;
    private final WaitlistEntries entries;
    private final WaitlistSettings settings;
    private final Clock clock;

    OldWishes(WaitlistDecisions decisions, WaitlistEntries entries, WaitlistSettings settings, Clock clock) {
        this.decisions = decisions;
        this.entries = entries;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    @Transactional
    public int tidyUp() {
        var moment = clock.instant().minus(settings.kept());
        return decisions.forgetBefore(moment) + entries.forgetBefore(moment);
    }
}
