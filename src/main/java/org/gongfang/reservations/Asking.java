package org.gongfang.reservations;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.gongfang.resources.IfUnanswered;
import org.gongfang.shared.TimeSlot;

/** Until when a provider may answer a request, and what becomes of it then: as it was when the provider was asked. */
record Asking(Instant answerBy, IfUnanswered then) {

    private static final Duration NOTICE = Duration.ofHours(1);
    private static final int HALVES = 2;

    /**
     * Waits until that moment, but never beyond the start. Where silence means yes, holders hear of it an hour before the
     * start, or, asked at shorter notice, when half of what is left is over.
     */
    static Asking until(Instant wished, IfUnanswered then, TimeSlot slot, Instant now) {
        var latest = slot.startsAt();
        if (then == IfUnanswered.CONFIRM && now.isBefore(latest)) {
            var half = Duration.between(now, latest).dividedBy(HALVES);
            latest = latest.minus(half.compareTo(NOTICE) < 0 ? half : NOTICE).truncatedTo(ChronoUnit.MICROS);
        }
        return new Asking(Moments.earlier(wished, latest), then);
    }
}
