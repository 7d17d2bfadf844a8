package org.gongfang.shared;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Says a refusal in a person's language, its figures spoken rather than printed. */
@Component
public class Refusals {

    private final Words words;
    private final Clock clock;

    Refusals(Words words, Clock clock) {
        this.words = words;
        this.clock = clock;
    }

    /** The sentence for the refusal: which rule refused, and with what figures. */
    public String explain(Refusal refusal, Locale locale) {
        var today = LocalDate.ofInstant(clock.instant(), Spoken.DISTRICT_ZONE);
        var spoken = refusal.arguments().stream()
                .map(argument -> switch (argument) {
                    case Instant moment -> Spoken.moment(moment, Spoken.DISTRICT_ZONE, today, locale);
                    case TimeSlot slot -> Spoken.slot(slot, Spoken.DISTRICT_ZONE, today, locale);
                    case Duration length -> Spoken.length(length, locale);
                    case Money amount -> Spoken.money(amount, locale);
                    case Named named -> named.in(locale);
                    default -> argument;
                })
                .toArray();
        return words.get(locale, "refusal." + refusal.code(), spoken);
    }
}
