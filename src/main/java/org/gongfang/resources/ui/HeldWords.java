package org.gongfang.resources.ui;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.gongfang.resources.HeldQualification;
import org.gongfang.resources.Qualification;
import org.gongfang.shared.Spoken;
import org.gongfang.shared.Words;
import org.gongfang.shared.ui.StatusBadge;
import org.gongfang.shared.ui.Tone;
import org.springframework.stereotype.Component;

/** Says how qualifications stand. */
@Component
class HeldWords {

    private final Words words;
    private final Clock clock;

    HeldWords(Words words, Clock clock) {
        this.words = words;
        this.clock = clock;
    }

    /** For how long a kind is good, and who grants it. */
    String kind(Qualification kind, Locale locale) {
        var unused = kind.unusedMonths();
        var good = words.get(locale, "resources.qualifications.valid", kind.validMonths());
        var lapses = unused == null ? "" : " · " + words.get(locale, "resources.qualifications.unused", unused);
        var grantor = kind.provider() == null
                ? words.get(locale, "resources.qualifications.city")
                : words.get(locale, "resources.qualifications.grantor", kind.grantor(locale));
        return good + lapses + " · " + grantor;
    }

    StatusBadge badge(HeldQualification held, Locale locale) {
        var state = held.state(clock.instant());
        return new StatusBadge(
                words.get(locale, "resources.qualifications.state." + state),
                switch (state) {
                    case VALID -> Tone.CONFIRMED;
                    case ENDING -> Tone.HELD;
                    case EXPIRED, LAPSED -> Tone.CLOSED;
                    case WITHDRAWN -> Tone.MISSED;
                });
    }

    /** When it ends or ended, and why. */
    String until(HeldQualification held, Locale locale) {
        return held.withdrawn()
                ? words.get(locale, "resources.qualifications.withdrawn-for", held.withdrawnReason())
                : words.get(locale, "resources.qualifications.until", date(held.validUntil(), locale));
    }

    String granted(HeldQualification held, Locale locale) {
        return words.get(
                locale, "resources.qualifications.granted-by", held.grantorName(), date(held.grantedAt(), locale));
    }

    private static String date(Instant moment, Locale locale) {
        return Spoken.fullDate(LocalDate.ofInstant(moment, Spoken.DISTRICT_ZONE), locale);
    }
}
