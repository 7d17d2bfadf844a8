package org.gongfang.resources;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Weekdays as a recurrence rule of RFC 5545, such as {@code FREQ=WEEKLY;BYDAY=TU,TH}. */
final class WeeklyRule {

    private static final String WEEKLY = "FREQ=WEEKLY;BYDAY=";

    private WeeklyRule() {}

    static String of(Set<DayOfWeek> weekdays) {
        return weekdays.stream().sorted().map(WeeklyRule::code).collect(Collectors.joining(",", WEEKLY, ""));
    }

    static Set<DayOfWeek> weekdays(String recurrence) {
        var weekdays = EnumSet.noneOf(DayOfWeek.class);
        for (var code : recurrence.substring(WEEKLY.length()).split(",")) {
            for (var day : DayOfWeek.values()) {
                if (code(day).equals(code)) {
                    weekdays.add(day);
                }
            }
        }
        return weekdays;
    }

    private static String code(DayOfWeek day) {
        return day.name().substring(0, 2).toUpperCase(Locale.ROOT);
    }
}
