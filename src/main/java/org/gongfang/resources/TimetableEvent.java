package org.gongfang.resources;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An event of an iCalendar file, on its own clock.
 *
 * @param replaces the start of the time that it stands for, if it stands for one of a series
 * @param takes whether it takes hours: it is neither cancelled nor marked as leaving them free
 */
record TimetableEvent(
        String uid,
        int sequence,
        @Nullable TimetableMoment replaces,
        TimetableMoment start,
        LocalDateTime until,
        List<TimetableRule> rules,
        List<TimetableRule> rulesOut,
        List<TimetableMoment> more,
        List<TimetableMoment> out,
        boolean takes,
        String note) {

    private static final Duration LONGEST = Duration.ofDays(366);
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}+");

    static TimetableEvent read(List<TimetableLine> lines, TimetableZones zones, ZoneId floating) {
        var begins = line(lines, "DTSTART").orElseThrow(() -> new TimetableRefused("timetable-date", "DTSTART"));
        var start = TimetableMoment.read(begins, begins.value(), zones, floating);
        var until = until(lines, start, zones, floating);
        if (until.isBefore(start.at()) || Duration.between(start.at(), until).compareTo(LONGEST) > 0) {
            throw new TimetableRefused("timetable-date", begins.value());
        }
        var replaces = line(lines, "RECURRENCE-ID").map(line -> {
            if (line.parameters().containsKey("RANGE")) {
                throw new TimetableRefused("timetable-rule", "RANGE=THISANDFUTURE");
            }
            return TimetableMoment.read(line, line.value(), zones, floating);
        });
        boolean free = word(lines, "STATUS").equals("CANCELLED")
                || word(lines, "TRANSP").equals("TRANSPARENT");
        return new TimetableEvent(
                line(lines, "UID").map(TimetableLine::value).orElse(""),
                line(lines, "SEQUENCE").map(TimetableEvent::sequence).orElse(0),
                replaces.orElse(null),
                start,
                until,
                rules(lines, "RRULE", start),
                rules(lines, "EXRULE", start),
                moments(lines, "RDATE", zones, floating),
                moments(lines, "EXDATE", zones, floating),
                !free,
                note(line(lines, "SUMMARY").map(TimetableLine::text).orElse("")));
    }

    private static LocalDateTime until(
            List<TimetableLine> lines, TimetableMoment start, TimetableZones zones, ZoneId floating) {
        var ends = line(lines, "DTEND").map(line -> TimetableMoment.read(line, line.value(), zones, floating));
        if (ends.isPresent()) {
            return ends.get().on(start.zone());
        }
        return line(lines, "DURATION")
                .map(line -> after(start.at(), line.value()))
                .orElseGet(() -> start.wholeDay() ? start.at().plusDays(1) : start.at());
    }

    private static LocalDateTime after(LocalDateTime start, String duration) {
        try {
            var text = duration.startsWith("+") ? duration.substring(1) : duration;
            return text.endsWith("W") ? start.plus(Period.parse(text)) : start.plus(Duration.parse(text));
        } catch (DateTimeParseException | ArithmeticException unreadable) {
            throw new TimetableRefused("timetable-date", "DURATION");
        }
    }

    private static List<TimetableRule> rules(List<TimetableLine> lines, String name, TimetableMoment start) {
        return all(lines, name).stream()
                .map(line -> TimetableRule.of(line.value(), start.at(), start.zone()))
                .toList();
    }

    private static List<TimetableMoment> moments(
            List<TimetableLine> lines, String name, TimetableZones zones, ZoneId floating) {
        var moments = new ArrayList<TimetableMoment>();
        for (var line : all(lines, name)) {
            for (var value : line.value().split(",")) {
                // Of a period the start counts; it lasts as long as the event does.
                int slash = value.indexOf('/');
                if (moments.size() == TimetablePlan.MOST_TIMES) {
                    throw new TimetableRefused("timetable-too-many-times", Integer.toString(TimetablePlan.MOST_TIMES));
                }
                moments.add(TimetableMoment.read(line, slash < 0 ? value : value.substring(0, slash), zones, floating));
            }
        }
        return moments;
    }

    private static int sequence(TimetableLine line) {
        return line.value().matches("\\d{1,9}") ? Integer.parseInt(line.value()) : 0;
    }

    private static String note(String summary) {
        var clean = CONTROL.matcher(summary).replaceAll(" ").strip();
        return clean.length() > TextRule.NOTE
                ? clean.substring(0, clean.offsetByCodePoints(0, clean.codePointCount(0, TextRule.NOTE - 1)))
                : clean;
    }

    private static List<TimetableLine> all(List<TimetableLine> lines, String name) {
        return lines.stream().filter(line -> line.name().equals(name)).toList();
    }

    private static Optional<TimetableLine> line(List<TimetableLine> lines, String name) {
        return all(lines, name).stream().findFirst();
    }

    private static String word(List<TimetableLine> lines, String name) {
        return line(lines, name)
                .map(line -> line.value().toUpperCase(Locale.ROOT))
                .orElse("");
    }

    /**
     * Its times that end after one moment and begin before another, both read on its own clock, except for those that
     * others stand for.
     */
    List<TimetableTime> times(Instant after, Instant before, Collection<TimetableEvent> others, int most) {
        var zone = start.zone();
        var length = Duration.between(start.at(), until);
        if (!takes || length.isZero()) {
            return List.of();
        }
        var from = LocalDateTime.ofInstant(after, zone).minus(length).minusDays(1);
        var to = LocalDateTime.ofInstant(before, zone);
        var starts = new TreeSet<LocalDateTime>();
        starts.add(start.at());
        more.forEach(moment -> starts.add(replaced(moment, zone)));
        rules.forEach(rule -> rule.collect(from, to, starts, most));
        var gone = new TreeSet<LocalDateTime>();
        rulesOut.forEach(rule -> rule.collect(from, to, gone, most));
        var days = new HashSet<LocalDate>();
        Stream.concat(
                        out.stream(),
                        others.stream().map(TimetableEvent::replaces).flatMap(Stream::ofNullable))
                .forEach(moment -> {
                    if (moment.wholeDay()) {
                        days.add(moment.at().toLocalDate());
                    } else {
                        gone.add(moment.on(zone));
                    }
                });
        starts.removeIf(each -> gone.contains(each) || days.contains(each.toLocalDate()));
        return starts.stream()
                .map(each -> new TimetableTime(each, each.plus(length), zone, note))
                .filter(time -> time.from().isBefore(to)
                        && time.slots().stream().anyMatch(slot -> slot.endsAt().isAfter(after)))
                .toList();
    }

    /** A day among the further times of an event with hours means the event's hours on that day. */
    private LocalDateTime replaced(TimetableMoment moment, ZoneId zone) {
        return moment.wholeDay() && !start.wholeDay()
                ? moment.at().toLocalDate().atTime(start.at().toLocalTime())
                : moment.on(zone);
    }
}
