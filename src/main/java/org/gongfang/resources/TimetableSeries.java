package org.gongfang.resources;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.gongfang.shared.TimeSlot;
import org.jspecify.annotations.Nullable;

/**
 * Hours of a timetable as closures keep them: lessons that come at the same hours every week, every other week or every
 * day are one series, whatever the file made of them; everything else is closed once.
 */
record TimetableSeries(TimeSlot first, @Nullable Repetition repeats, ZoneId zone, String note) {

    private static final int[] STEPS = {7, 14, 1};
    private static final int SHORTEST = 3;

    private record Alike(LocalTime from, Duration length, ZoneId zone, String note) {}

    /** The times as few closures, which close exactly them. */
    static List<TimetableSeries> of(Collection<TimetableTime> times) {
        var written = new ArrayList<TimetableSeries>();
        var alike = times.stream()
                .distinct()
                .collect(groupingBy(
                        time -> new Alike(
                                time.from().toLocalTime(),
                                Duration.between(time.from(), time.until()),
                                time.zone(),
                                time.note()),
                        LinkedHashMap::new,
                        toList()));
        alike.values().forEach(group -> collect(group, written));
        return written;
    }

    private static void collect(List<TimetableTime> group, List<TimetableSeries> written) {
        var byDay = new TreeMap<LocalDate, TimetableTime>();
        for (var time : group) {
            if (isRegular(time)) {
                byDay.put(time.from().toLocalDate(), time);
            } else {
                time.slots().forEach(slot -> written.add(once(slot, time)));
            }
        }
        for (int step : STEPS) {
            for (var day : List.copyOf(byDay.keySet())) {
                var run = run(byDay, day, step);
                if (run.size() >= SHORTEST) {
                    written.add(series(run, step));
                    run.forEach(time -> byDay.remove(time.from().toLocalDate()));
                }
            }
        }
        byDay.values().forEach(time -> written.add(once(time.slots().getFirst(), time)));
    }

    /** The clock was not changed meanwhile, so that the first slot of a series tells its hours. */
    private static boolean isRegular(TimetableTime time) {
        var slots = time.slots();
        return slots.size() == 1
                && LocalDateTime.ofInstant(slots.getFirst().startsAt(), time.zone())
                        .equals(time.from())
                && LocalDateTime.ofInstant(slots.getFirst().endsAt(), time.zone())
                        .equals(time.until());
    }

    private static List<TimetableTime> run(TreeMap<LocalDate, TimetableTime> byDay, LocalDate first, int step) {
        var run = new ArrayList<TimetableTime>();
        for (var time = byDay.get(first);
                time != null;
                time = byDay.get(time.from().toLocalDate().plus(step, ChronoUnit.DAYS))) {
            run.add(time);
        }
        return run;
    }

    private static TimetableSeries once(TimeSlot slot, TimetableTime time) {
        return new TimetableSeries(slot, null, time.zone(), time.note());
    }

    private static TimetableSeries series(List<TimetableTime> run, int step) {
        var first = run.getFirst();
        var last = run.getLast().from().toLocalDate();
        var repeats = step == 1
                ? Repetition.daily(last)
                : Repetition.weekly(Set.of(first.from().getDayOfWeek()), step / 7, last);
        return new TimetableSeries(first.slots().getFirst(), repeats, first.zone(), first.note());
    }
}
