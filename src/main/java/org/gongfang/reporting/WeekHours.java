package org.gongfang.reporting;

import java.time.DayOfWeek;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Figures folded onto one week: for each weekday and hour the sum over all weeks of a report. */
public final class WeekHours {

    private final Map<DayOfWeek, TreeMap<Integer, Figures>> days = new EnumMap<>(DayOfWeek.class);
    private final int firstHour;
    private final int lastHour;

    private WeekHours(List<HourTotal> hours) {
        for (var hour : hours) {
            days.computeIfAbsent(hour.date().getDayOfWeek(), any -> new TreeMap<>())
                    .merge(hour.hour(), hour.figures(), Figures::plus);
        }
        firstHour = hours.stream().mapToInt(HourTotal::hour).min().orElse(8);
        lastHour = hours.stream().mapToInt(HourTotal::hour).max().orElse(17);
    }

    public static WeekHours of(List<HourTotal> hours) {
        return new WeekHours(hours);
    }

    /** The first hour of the day that has any figures, 8 when there are none. */
    public int firstHour() {
        return firstHour;
    }

    /** The last hour of the day that has any figures, 17 when there are none. */
    public int lastHour() {
        return lastHour;
    }

    public Figures at(DayOfWeek day, int hour) {
        return days.getOrDefault(day, new TreeMap<>()).getOrDefault(hour, Figures.NONE);
    }

    /** The hour as a clock shows its beginning, such as {@code 08:00}. */
    public static String label(int hour) {
        return String.format(Locale.ROOT, "%02d:00", hour);
    }
}
