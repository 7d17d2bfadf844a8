package org.gongfang.reservations.ui;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongfang.resources.Approval;
import org.gongfang.resources.BookingRules;
import org.gongfang.resources.Quota;
import org.gongfang.shared.Spoken;
import org.gongfang.shared.Words;
import org.jspecify.annotations.Nullable;
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
                answered(rules, locale),
                cancellation(rules, locale),
                words.get(locale, "reservations.rules.grace", Spoken.length(rules.graceTime(), locale)));
    }

    /** Every rule, one sentence each. */
    List<String> all(BookingRules rules, Locale locale) {
        var sentences = new ArrayList<String>();
        sentences.add(answered(rules, locale));
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
        quota(rules.personQuota(), "person", sentences, locale);
        quota(rules.projectQuota(), "project", sentences, locale);
        if (rules.requiredReliability() > 0) {
            sentences.add(words.get(locale, "reservations.rules.reliability", rules.requiredReliability()));
        }
        if (rules.oneAtATime()) {
            sentences.add(words.get(locale, "reservations.rules.one-at-a-time"));
        }
        sentences.add(cancellation(rules, locale));
        sentences.add(words.get(locale, "reservations.rules.grace", Spoken.length(rules.graceTime(), locale)));
        return sentences;
    }

    /** Who says yes, and, where somebody has to, by when and what becomes of it otherwise. */
    private String answered(BookingRules rules, Locale locale) {
        return rules.approval() == Approval.AUTOMATIC
                ? approval(rules, locale)
                : String.join(
                        words.get(locale, "reservations.list-comma"),
                        approval(rules, locale),
                        words.get(
                                locale,
                                "reservations.rules.answer." + rules.ifUnanswered(),
                                Spoken.length(rules.answerTime(), locale)));
    }

    private String approval(BookingRules rules, Locale locale) {
        var above = rules.approvalAbove();
        return words.get(
                locale,
                "reservations.rules.approval." + rules.approval(),
                above == null ? "" : Spoken.length(above, locale));
    }

    private void quota(Quota quota, String whose, List<String> sentences, Locale locale) {
        var limits = Stream.of(
                        limit("day", quota.day(), locale),
                        limit("week", quota.week(), locale),
                        limit("month", quota.month(), locale))
                .flatMap(Optional::stream)
                .toList();
        if (!limits.isEmpty()) {
            sentences.add(words.get(
                    locale,
                    "reservations.rules.quota." + whose + (quota.shared() ? ".shared" : ""),
                    String.join(words.get(locale, "reservations.list-comma"), limits)));
        }
    }

    private Optional<String> limit(String span, @Nullable Duration most, Locale locale) {
        return Optional.ofNullable(most)
                .map(length -> words.get(locale, "reservations.rules.quota." + span, Spoken.length(length, locale)));
    }

    private String cancellation(BookingRules rules, Locale locale) {
        return rules.cancellationDeadline().compareTo(Duration.ZERO) > 0
                ? words.get(
                        locale, "reservations.rules.cancellation", Spoken.length(rules.cancellationDeadline(), locale))
                : words.get(locale, "reservations.rules.cancellation-any-time");
    }
}
