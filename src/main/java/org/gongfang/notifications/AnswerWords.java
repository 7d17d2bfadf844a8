package org.gongfang.notifications;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.gongfang.reservations.Remark;
import org.gongfang.reservations.Reservation;
import org.gongfang.shared.Spoken;
import org.gongfang.shared.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says by when a request is answered and what happens otherwise, or what has happened because nobody did. */
@Component
class AnswerWords {

    private static final Set<Remark> UNANSWERED = EnumSet.of(
            Remark.CONFIRMED_BY_RULE,
            Remark.UNCONFIRMED_CLOSED,
            Remark.UNCONFIRMED_NO_OPERATOR,
            Remark.UNCONFIRMED_NOT_ADMITTED,
            Remark.UNCONFIRMED_TOO_LATE);

    private final Words words;

    AnswerWords(Words words) {
        this.words = words;
    }

    /** Whether the last step confirmed it because nobody had answered. */
    static boolean isConfirmedByRule(Reservation reservation) {
        return last(reservation) == Remark.CONFIRMED_BY_RULE;
    }

    private static @Nullable Remark last(Reservation reservation) {
        var history = reservation.history();
        return history.isEmpty() ? null : history.getLast().remark();
    }

    /** A paragraph of its own, or nothing. */
    String note(Reservation reservation, Locale locale) {
        var until = reservation.answerBy();
        var remark = last(reservation);
        if (until != null) {
            return "\n\n"
                    + words.get(
                            locale,
                            "notifications.mail.answer." + reservation.ifUnanswered(),
                            Spoken.fullMoment(until, reservation.zone(), locale));
        }
        return remark != null && UNANSWERED.contains(remark)
                ? "\n\n" + words.get(locale, "reservations.remark." + remark)
                : "";
    }
}
