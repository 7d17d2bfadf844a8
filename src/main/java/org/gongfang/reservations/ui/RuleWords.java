package org.gongfang.reservations.ui;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gongfang.resources.BookingRules;
import org.gongfang.shared.Spoken;
import org.gongfang.shared.Words;
import org.springframework.stereotype.Component;

/** Says the rules of a resource in sentences. */
@Component
class RuleWords {

    private final Words words;

    RuleWords(Words words) {
        this.words = words;
    }

    /** What someone needs to know while booking, on one line. */
    String shortly(BookingRules rules, Locale locale) {
        return String.join(
                words.get(locale, "reservations.rules.joint"),
                words.get(locale, "reservations.rules.approval." + rules.approval()),
                cancellation(rules, locale),
                words.get(locale, "reservations.rules.grace", Spoken.length(rules.graceTime(), locale)));
    }

    /** Every rule, one sentence each. */
    List<String> all(BookingRules rules, Locale locale) {
        var sentences = new ArrayList<String>();
        sentences.add(words.get(locale, "reservations.rules.approval." + rules.approval()));
        sentences.add(words.get(locale, "reservations.rules.audience." + rules.audience()));
        if (rules.operatorRequired()) {
            sentences.add(words.get(locale, "reservations.rules.operator"));
        }
        sentences.add(words.get(
                locale,
                "reservations.rules.length",
                Spoken.length(rules.minLength(), locale),
                Spoken.length(rules.maxLength(), locale),
                Spoken.length(rules.grid().step(), locale)));
        sentences.add(words.get(
                locale,
                "reservations.rules.ahead",
                Spoken.length(rules.leadTime(), locale),
                Spoken.length(rules.horizon(), locale)));
        var around = rules.setUp().plus(rules.cleanUp());
        if (around.isPositive()) {
            sentences.add(words.get(
                    locale,
                    "reservations.rules.around",
                    Spoken.length(rules.setUp(), locale),
                    Spoken.length(rules.cleanUp(), locale)));
        }
        sentences.add(cancellation(rules, locale));
        sentences.add(words.get(locale, "reservations.rules.grace", Spoken.length(rules.graceTime(), locale)));
        return sentences;
    }

    private String cancellation(BookingRules rules, Locale locale) {
        return rules.cancellationDeadline().compareTo(Duration.ZERO) > 0
                ? words.get(
                        locale, "reservations.rules.cancellation", Spoken.length(rules.cancellationDeadline(), locale))
                : words.get(locale, "reservations.rules.cancellation-any-time");
    }
}
