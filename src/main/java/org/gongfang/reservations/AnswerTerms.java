package org.gongfang.reservations;

import java.time.Duration;
import java.time.Instant;
import org.gongfang.resources.BookingRules;
import org.gongfang.resources.IfUnanswered;
import org.gongfang.shared.TimeSlot;

/** How a provider answers requests by its rules: within what time, and what becomes of what it leaves unanswered. */
record AnswerTerms(Duration within, IfUnanswered then) {

    static AnswerTerms of(BookingRules rules) {
        return new AnswerTerms(rules.answerTime(), rules.ifUnanswered());
    }

    /** Of several resources the shortest time counts, and silence means yes only when it does for all of them. */
    AnswerTerms and(AnswerTerms other) {
        return new AnswerTerms(
                within.compareTo(other.within) <= 0 ? within : other.within,
                then == other.then ? then : IfUnanswered.EXPIRE);
    }

    /** What is asked for now, for that slot. */
    Asking asking(Instant now, TimeSlot slot) {
        return Asking.until(now.plus(within), then, slot, now);
    }

    /** The same of a series, all of which is confirmed together: in time for its first date. */
    Asking asking(Instant now, TimeSlot slot, TimeSlot first) {
        return asking(now, then == IfUnanswered.CONFIRM ? first : slot);
    }
}
