package org.gongfang.resources.ui;

import static java.util.stream.Collectors.groupingBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.gongfang.resources.NewOpening;
import org.gongfang.resources.OpeningPattern;
import org.gongfang.resources.OpeningsChange;
import org.gongfang.resources.ResourceId;
import org.jspecify.annotations.Nullable;

/** The weekly patterns that are valid from one same day to another: a week as it was painted. */
record Term(Validity validity, List<OpeningPattern> patterns) {

    /** From which day to which, and whether public days count. */
    record Validity(LocalDate first, @Nullable LocalDate last, boolean followsHolidays) {}

    /** How a term stands to a day. */
    enum State {
        /** It holds on the day. */
        CURRENT,
        /** It begins later. */
        COMING,
        /** It has ended. */
        OVER
    }

    /** The weekly patterns by their terms, those that begin first coming first. */
    static List<Term> of(List<OpeningPattern> patterns) {
        return patterns.stream()
                .filter(pattern -> !pattern.isDated())
                .collect(groupingBy(
                        pattern -> new Validity(pattern.validFrom(), pattern.validUntil(), pattern.followsHolidays()),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .entrySet()
                .stream()
                .map(entry -> new Term(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing((Term term) -> term.validity().first())
                        .thenComparing(term -> term.validity().last(), Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    ResourceId resource() {
        return patterns.getFirst().resource();
    }

    State stateOn(LocalDate day) {
        var last = validity.last();
        if (last != null && last.isBefore(day)) {
            return State.OVER;
        }
        return validity.first().isAfter(day) ? State.COMING : State.CURRENT;
    }

    /** How long it is open in an ordinary week. */
    Duration perWeek() {
        return Duration.ofMinutes(patterns.stream()
                .mapToLong(pattern -> pattern.weekdays().size() * minutes(pattern))
                .sum());
    }

    private static long minutes(OpeningPattern pattern) {
        long until = pattern.until().equals(LocalTime.MIDNIGHT)
                ? Duration.ofDays(1).toMinutes()
                : pattern.until().toSecondOfDay() / 60;
        return until - pattern.from().toSecondOfDay() / 60;
    }

    /** The week as it would be painted. */
    PaintedWeek week() {
        var week = PaintedWeek.EMPTY;
        for (var pattern : patterns) {
            week = week.with(pattern.weekdays(), pattern.from(), pattern.until());
        }
        return week;
    }

    /** Whether halves of an hour are fine enough to paint it. */
    boolean isPaintable() {
        return patterns.stream().allMatch(pattern -> isHalf(pattern.from()) && isHalf(pattern.until()));
    }

    private static boolean isHalf(LocalTime time) {
        return time.getMinute() % 30 == 0;
    }

    /** Other hours in the place of this whole term. */
    OpeningsChange replacedBy(List<NewOpening> added) {
        return new OpeningsChange(
                resource(), patterns.stream().map(OpeningPattern::id).collect(Collectors.toSet()), added);
    }

    /** The same hours until another last day. */
    OpeningsChange endingOn(LocalDate day) {
        return replacedBy(patterns.stream()
                .map(pattern -> pattern.again().valid(pattern.validFrom(), day))
                .toList());
    }

    OpeningsChange removed() {
        return replacedBy(List.of());
    }
}
