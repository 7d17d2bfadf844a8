package org.gongfang.resources;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The weekly hours that demo providers keep. */
enum DemoHours {
    /** What a school can spare from an expensive machine. */
    TERM(List.of(
            new Hours(EnumSet.of(TUESDAY, THURSDAY), "13:00", "17:00"),
            new Hours(EnumSet.of(SATURDAY), "08:00", "20:00"))),
    AFTERNOONS(List.of(
            new Hours(EnumSet.of(MONDAY, WEDNESDAY, FRIDAY), "13:30", "17:30"),
            new Hours(EnumSet.of(SATURDAY), "09:00", "17:00"))),
    WEEKDAYS(List.of(new Hours(EnumSet.range(MONDAY, FRIDAY), "09:00", "17:00"))),
    EVENINGS(List.of(
            new Hours(EnumSet.range(MONDAY, FRIDAY), "17:30", "21:00"),
            new Hours(EnumSet.of(SATURDAY, SUNDAY), "09:00", "18:00"))),
    OPEN_HOUSE(List.of(new Hours(EnumSet.range(MONDAY, SATURDAY), "09:00", "21:00"))),
    EVERY_DAY(List.of(new Hours(EnumSet.allOf(DayOfWeek.class), "08:00", "22:00"))),
    DAY_AND_NIGHT(List.of(new Hours(EnumSet.allOf(DayOfWeek.class), "00:00", "00:00"))),
    /** A technician's shifts. */
    SHIFTS(List.of(
            new Hours(EnumSet.range(MONDAY, FRIDAY), "08:30", "17:30"),
            new Hours(EnumSet.of(SATURDAY), "08:00", "20:00")));

    private record Hours(Set<DayOfWeek> days, String from, String until) {}

    private final List<Hours> hours;

    DemoHours(List<Hours> hours) {
        this.hours = hours;
    }

    Stream<NewOpening> of(ResourceId resource, LocalDate first, LocalDate last) {
        return hours.stream()
                .map(part -> NewOpening.weekly(
                        resource,
                        part.days(),
                        LocalTime.parse(part.from()),
                        LocalTime.parse(part.until()),
                        first,
                        last));
    }
}
