package org.gongfang.resources;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.gongfang.shared.TimeSlot;

/**
 * A closure that comes back at the same hours of a local clock, from its first day on: every time begins on a day of the
 * rule at the hour of the first one and lasts as long as that does by the clock.
 */
record ClosureSeries(LocalDateTime from, LocalDateTime until, Repetition repetition, ZoneId zone) {

    /** Zones that skip or repeat a whole day are found with a day more on each side. */
    private static final int MARGIN_DAYS = 2;

    static ClosureSeries of(TimeSlot first, Repetition repetition, ZoneId zone) {
        return new ClosureSeries(
                LocalDateTime.ofInstant(first.startsAt(), zone),
                LocalDateTime.ofInstant(first.endsAt(), zone),
                repetition,
                zone);
    }

    /** The times that touch the window, whole, in order; one during which the clock was changed may be two. */
    List<TimeSlot> within(TimeSlot window) {
        var earliest = LocalDate.ofInstant(window.startsAt(), zone).minusDays(MARGIN_DAYS + lengthInDays());
        var latest = LocalDate.ofInstant(window.endsAt(), zone).plusDays(MARGIN_DAYS);
        return days(earliest, latest).stream()
                .flatMap(day -> on(day).stream())
                .filter(window::overlaps)
                .sorted()
                .toList();
    }

    /** The days on which it begins, from one day to another, both included. */
    List<LocalDate> days(LocalDate earliest, LocalDate latest) {
        var end = repetition.until().isBefore(latest) ? repetition.until() : latest;
        var first = from.toLocalDate();
        var days = new ArrayList<LocalDate>();
        var occurrences = rule().iterator(allDay(first));
        if (earliest.isAfter(first)) {
            occurrences.fastForward(allDay(earliest));
        }
        while (occurrences.hasNext()) {
            var occurrence = occurrences.nextDateTime();
            var day = LocalDate.of(occurrence.getYear(), occurrence.getMonth() + 1, occurrence.getDayOfMonth());
            if (day.isAfter(end)) {
                break;
            }
            if (!day.isBefore(earliest)) {
                days.add(day);
            }
        }
        return days;
    }

    /** The same, not beginning after that day. */
    ClosureSeries endingOn(LocalDate last) {
        return new ClosureSeries(from, until, new Repetition(repetition.rule(), last), zone);
    }

    /** Whether the first day is one of the rule's. */
    boolean beginsByItsRule() {
        var first = from.toLocalDate();
        return days(first, first).contains(first);
    }

    /** From the start of the first time to the end of the last one. */
    Optional<TimeSlot> span() {
        var days = days(from.toLocalDate(), repetition.until());
        var first = days.stream().flatMap(day -> on(day).stream()).findFirst();
        var last = days.reversed().stream()
                .flatMap(day -> on(day).reversed().stream())
                .findFirst();
        return first.flatMap(start -> last.map(end -> new TimeSlot(start.startsAt(), end.endsAt())));
    }

    private List<TimeSlot> on(LocalDate day) {
        var start = day.atTime(from.toLocalTime());
        return new LocalStretch(start, start.plus(Duration.between(from, until))).in(zone);
    }

    private int lengthInDays() {
        return Math.toIntExact(Duration.between(from, until).toDays()) + 1;
    }

    private RecurrenceRule rule() {
        try {
            return new RecurrenceRule(repetition.rule());
        } catch (InvalidRecurrenceRuleException broken) {
            throw new IllegalStateException("A repetition holds a broken rule", broken);
        }
    }

    private static DateTime allDay(LocalDate day) {
        return new DateTime(day.getYear(), day.getMonthValue() - 1, day.getDayOfMonth());
    }
}
