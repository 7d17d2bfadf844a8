package org.gongfang.operations;

import java.time.Clock;
import java.time.Duration;
import org.gongfang.shared.Housekeeping;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Forgets old runs: those that found nothing to do after a day, all others after three months. */
@Component
class OldJobRuns implements Housekeeping {

    private static final Duration IDLE = Duration.ofDays(1);
    private static final Duration ANY = Duration.ofDays(92);

    private final JobRuns runs;
    private final Clock clock;

    OldJobRuns(JobRuns runs, Clock clock) {
        this.runs = runs;
        this.clock = clock;
    }

    @Override
    @Transactional
    public int tidyUp() {
        var now = clock.instant();
        return runs.deleteOld(now.minus(ANY), now.minus(IDLE));
    }
}
