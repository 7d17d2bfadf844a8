package org.gongfang.resources;

import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * What a timetable takes from now on: its events that take hours, and their times up to a day more than a year ahead.
 *
 * @param leftOut how many events take nothing: cancelled, marked as free, or over
 */
record TimetablePlan(int events, int leftOut, List<TimetableTime> times) {

    static final int MOST_TIMES = 20_000;

    private static final int MONTHS_AHEAD = 13;

    /** The day before which times are read; it moves once a month, so that nothing is written anew in between. */
    static LocalDate horizon(Instant now) {
        return YearMonth.from(now.atOffset(ZoneOffset.UTC))
                .plusMonths(MONTHS_AHEAD)
                .atDay(1);
    }

    /** @throws TimetableRefused when it cannot be read or is too much */
    static TimetablePlan of(byte[] content, ZoneId floating, Instant now) {
        var file = TimetableFile.read(content);
        var events = latest(file.events().stream()
                .map(lines -> TimetableEvent.read(lines, file.zones(), floating))
                .toList());
        var before = horizon(now).atStartOfDay(ZoneOffset.UTC).toInstant();
        var standIns =
                events.stream().filter(event -> event.replaces() != null).collect(groupingBy(TimetableEvent::uid));
        var times = new LinkedHashSet<TimetableTime>();
        int leftOut = 0;
        int read = 0;
        for (var event : events) {
            var others = event.replaces() == null
                    ? standIns.getOrDefault(event.uid(), List.of())
                    : List.<TimetableEvent>of();
            var its = event.times(now, before, others, MOST_TIMES);
            leftOut += its.isEmpty() ? 1 : 0;
            times.addAll(its);
            read += its.size();
            if (read > MOST_TIMES) {
                throw new TimetableRefused("timetable-too-many-times", Integer.toString(MOST_TIMES));
            }
        }
        return new TimetablePlan(events.size() - leftOut, leftOut, List.copyOf(times));
    }

    /** Which event a newer one takes the place of. */
    private record Same(String uid, String replaced) {}

    /** Without events that the file has in a newer version, too. */
    private static List<TimetableEvent> latest(List<TimetableEvent> events) {
        Map<Same, Integer> newest = new LinkedHashMap<>();
        events.forEach(event -> newest.merge(same(event), event.sequence(), Math::max));
        var latest = new ArrayList<TimetableEvent>();
        for (var event : events) {
            // Some programs give all events one empty name; they are no versions of each other.
            if (event.uid().isEmpty() || newest.getOrDefault(same(event), 0) == event.sequence()) {
                latest.add(event);
            }
        }
        return latest;
    }

    private static Same same(TimetableEvent event) {
        var replaces = event.replaces();
        return new Same(event.uid(), replaces == null ? "" : replaces.at() + " " + replaces.zone());
    }
}
