package org.gongfang.resources;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.gongfang.shared.TimeSlot;
import org.jspecify.annotations.Nullable;

/**
 * Recurring hours on a local clock: on each day of the recurrence between the first and the last valid day (on the
 * first day only when there is none), from one minute of the day to another. An hour that the clock skips is not open,
 * and one that it repeats is open twice. Weekly hours that follow the public days are closed on holidays and open on a
 * make-up workday as on the weekday that it stands for; all weekly hours give way to dated ones that replace their day.
 */
record OpeningHours(
        @Nullable String recurrence,
        int fromMinute,
        int untilMinute,
        LocalDate validFrom,
        @Nullable LocalDate validUntil,
        boolean followsHolidays,
        boolean replacesDay) {

    static final int DAY_MINUTES = 24 * 60;

    /** No zone is farther from UTC, so a local day lies within its UTC day grown by this much. */
    private static final int WIDEST_OFFSET_HOURS = 18;

    static OpeningHours of(NewOpening opening) {
        int until = opening.until().equals(LocalTime.MIDNIGHT) ? DAY_MINUTES : minute(opening.until());
        boolean dated = opening.weekdays().isEmpty();
        return new OpeningHours(
                dated ? null : WeeklyRule.of(opening.weekdays()),
                minute(opening.from()),
                until,
                opening.validFrom(),
                opening.validUntil(),
                opening.followsHolidays() && !dated,
                opening.replacesDay() && dated);
    }

    boolean isDated() {
        return recurrence == null;
    }

    LocalTime from() {
        return LocalTime.MIDNIGHT.plusMinutes(fromMinute);
    }

    /** The end on the local clock; midnight is the end of the day. */
    LocalTime until() {
        return LocalTime.MIDNIGHT.plusMinutes(untilMinute);
    }

    /**
     * The stretches that lie in the window or reach into it, cut to it, in order of their days; none on the days that
     * others replace.
     */
    List<TimeSlot> within(TimeSlot window, ZoneId zone, PublicCalendar calendar, Set<LocalDate> replaced) {
        var slots = new ArrayList<TimeSlot>();
        // A day more on each side: a zone that skipped or repeated a whole day still has its hours found.
        var first = LocalDate.ofInstant(window.startsAt(), zone).minusDays(2);
        var last = LocalDate.ofInstant(window.endsAt(), zone).plusDays(2);
        for (var day : days(first, last, calendar)) {
            if (!replaced.contains(day)) {
                collect(day, window, zone, slots);
            }
        }
        return slots;
    }

    /** The valid days from one day to another, both included, in order. */
    private List<LocalDate> days(LocalDate first, LocalDate last, PublicCalendar calendar) {
        var end = validUntil != null && validUntil.isBefore(last) ? validUntil : last;
        if (recurrence == null) {
            return validFrom.isBefore(first) || validFrom.isAfter(end) ? List.of() : List.of(validFrom);
        }
        var days = recurring(recurrence, first, end);
        if (followsHolidays) {
            var weekdays = WeeklyRule.weekdays(recurrence);
            days.removeIf(calendar::has);
            calendar.between(validFrom.isAfter(first) ? validFrom : first, end).stream()
                    .filter(day -> day.standsFor() != null && weekdays.contains(day.standsFor()))
                    .forEach(day -> days.add(day.date()));
            days.sort(null);
        }
        return days;
    }

    private List<LocalDate> recurring(String rule, LocalDate first, LocalDate last) {
        var days = new ArrayList<LocalDate>();
        var occurrences = parsed(rule).iterator(allDay(validFrom));
        occurrences.fastForward(allDay(first));
        while (occurrences.hasNext()) {
            var occurrence = occurrences.nextDateTime();
            var day = LocalDate.of(occurrence.getYear(), occurrence.getMonth() + 1, occurrence.getDayOfMonth());
            if (day.isAfter(last)) {
                break;
            }
            if (!day.isBefore(first)) {
                days.add(day);
            }
        }
        return days;
    }

    private void collect(LocalDate day, TimeSlot window, ZoneId zone, List<TimeSlot> slots) {
        var from = day.atStartOfDay().plusMinutes(fromMinute);
        var until = day.atStartOfDay().plusMinutes(untilMinute);
        var rules = zone.getRules();
        var cursor = from.minusHours(WIDEST_OFFSET_HOURS).toInstant(ZoneOffset.UTC);
        var stop = until.plusHours(WIDEST_OFFSET_HOURS).toInstant(ZoneOffset.UTC);
        // Within one offset the local clock runs evenly; the hours are sought in each such stretch.
        while (cursor.isBefore(stop)) {
            var offset = rules.getOffset(cursor);
            var transition = rules.nextTransition(cursor);
            var end = transition == null || transition.getInstant().isAfter(stop) ? stop : transition.getInstant();
            new TimeSlot(from.toInstant(offset), until.toInstant(offset))
                    .intersection(new TimeSlot(cursor, end))
                    .flatMap(window::intersection)
                    .ifPresent(slots::add);
            cursor = end;
        }
    }

    /** Whether there is any day on which it is open. */
    boolean happens() {
        return recurrence == null
                || validUntil == null
                || !days(validFrom, validFrom.plusDays(DayOfWeek.values().length), PublicCalendar.NONE)
                        .isEmpty();
    }

    private static RecurrenceRule parsed(String recurrence) {
        try {
            return new RecurrenceRule(recurrence);
        } catch (InvalidRecurrenceRuleException broken) {
            throw new IllegalStateException("The database holds a broken recurrence", broken);
        }
    }

    private static DateTime allDay(LocalDate day) {
        return new DateTime(day.getYear(), day.getMonthValue() - 1, day.getDayOfMonth());
    }

    private static int minute(LocalTime time) {
        return time.toSecondOfDay() / 60;
    }
}
