package org.gongfang.resources;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.Freq;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;

/** A recurrence rule of an event, on the event's own clock. */
final class TimetableRule {

    private static final int LONGEST = 500;
    /** More times a day than this is no timetable; all of them together would be held in memory. */
    private static final int MOST_A_DAY = 24;

    private final RecurrenceRule rule;
    private final LocalDateTime start;

    private TimetableRule(RecurrenceRule rule, LocalDateTime start) {
        this.rule = rule;
        this.start = start;
    }

    /** @throws TimetableRefused when it cannot be read, or asks for more than a timetable needs */
    static TimetableRule of(String text, LocalDateTime start, ZoneId zone) {
        var told = shortened(text);
        if (text.length() > LONGEST) {
            throw new TimetableRefused("timetable-rule", told);
        }
        try {
            var rule = new RecurrenceRule(text.toUpperCase(Locale.ROOT), RecurrenceRule.RfcMode.RFC5545_LAX);
            var freq = rule.getFreq();
            boolean days = freq == Freq.DAILY || freq == Freq.WEEKLY || freq == Freq.MONTHLY || freq == Freq.YEARLY;
            if (!days || timesADay(rule) > MOST_A_DAY) {
                throw new TimetableRefused("timetable-rule", told);
            }
            if (rule.getUntil() != null) {
                rule.setUntil(until(rule.getUntil(), zone));
            }
            return new TimetableRule(rule, start);
        } catch (InvalidRecurrenceRuleException | IllegalArgumentException broken) {
            throw new TimetableRefused("timetable-rule", told);
        }
    }

    private static int timesADay(RecurrenceRule rule) {
        return Stream.of(RecurrenceRule.Part.BYHOUR, RecurrenceRule.Part.BYMINUTE, RecurrenceRule.Part.BYSECOND)
                .map(part -> rule.hasPart(part) ? rule.getByPart(part) : List.<Integer>of())
                .mapToInt(List::size)
                .filter(size -> size > 0)
                .reduce(1, (one, other) -> one * other);
    }

    /** Its last moment by the event's clock: a day counts to its end, a time in UTC is converted. */
    private static DateTime until(DateTime until, ZoneId zone) {
        var clock = LocalDateTime.of(
                until.getYear(),
                until.getMonth() + 1,
                until.getDayOfMonth(),
                until.getHours(),
                until.getMinutes(),
                until.getSeconds());
        if (until.isAllDay()) {
            return date(clock.toLocalDate().atTime(LocalTime.of(23, 59, 59)));
        }
        return date(
                until.isFloating()
                        ? clock
                        : clock.atOffset(ZoneOffset.UTC).atZoneSameInstant(zone).toLocalDateTime());
    }

    /** Puts its starts from one reading of the clock to another, the latter not included, with the others. */
    void collect(LocalDateTime from, LocalDateTime to, Collection<LocalDateTime> starts, int most) {
        try {
            gather(from, to, starts, most);
        } catch (IllegalArgumentException endless) {
            // The library gives up on rules that never come true, such as the 30th of February.
            throw new TimetableRefused("timetable-rule", shortened(rule.toString()));
        }
    }

    private void gather(LocalDateTime from, LocalDateTime to, Collection<LocalDateTime> starts, int most) {
        var found = rule.iterator(date(start));
        if (from.isAfter(start)) {
            found.fastForward(date(from));
        }
        while (found.hasNext()) {
            var next = found.nextDateTime();
            var clock = LocalDateTime.of(
                    next.getYear(),
                    next.getMonth() + 1,
                    next.getDayOfMonth(),
                    next.getHours(),
                    next.getMinutes(),
                    next.getSeconds());
            if (!clock.isBefore(to)) {
                return;
            }
            if (!clock.isBefore(from)) {
                starts.add(clock);
            }
            if (starts.size() > most) {
                throw new TimetableRefused("timetable-too-many-times", Integer.toString(most));
            }
        }
    }

    private static String shortened(String text) {
        return text.length() > 60 ? text.substring(0, 60) : text;
    }

    private static DateTime date(LocalDateTime clock) {
        return new DateTime(
                clock.getYear(),
                clock.getMonthValue() - 1,
                clock.getDayOfMonth(),
                clock.getHour(),
                clock.getMinute(),
                clock.getSecond());
    }
}
