package org.gongfang.resources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongfang.resources.PublicCalendar.NONE;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.gongfang.shared.TimeSlot;
import org.gongfang.shared.TimeSlots;
import org.junit.jupiter.api.Test;

class OpeningHoursTests {

    private static final ResourceId ANY = ResourceId.next();
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    /** Zones that put their clocks forward and back, at midnight, by half an hour, once by a whole day, or never. */
    private static final List<ZoneId> ZONES = List.of(
            SHANGHAI,
            ZoneId.of("Europe/Berlin"),
            ZoneId.of("America/New_York"),
            ZoneId.of("America/Sao_Paulo"),
            ZoneId.of("Australia/Lord_Howe"),
            ZoneId.of("Asia/Beirut"),
            ZoneId.of("America/St_Johns"),
            ZoneId.of("Pacific/Apia"),
            ZoneId.of("Asia/Kathmandu"));

    @Test
    void tuesdayAndThursdayAfternoonsAreFoundInTheSitesTime() {
        var hours = OpeningHours.of(NewOpening.weekly(
                ANY,
                EnumSet.of(DayOfWeek.TUESDAY, DayOfWeek.THURSDAY),
                LocalTime.of(13, 0),
                LocalTime.of(17, 0),
                LocalDate.of(2026, 11, 23),
                LocalDate.of(2026, 11, 30)));

        assertThat(hours.within(slot("2026-11-01T00:00:00Z", "2026-12-31T00:00:00Z"), SHANGHAI, NONE, Set.of()))
                .containsExactly(
                        slot("2026-11-24T05:00:00Z", "2026-11-24T09:00:00Z"),
                        slot("2026-11-26T05:00:00Z", "2026-11-26T09:00:00Z"));
    }

    @Test
    void midnightAsTheEndIsTheEndOfTheDay() {
        var hours = OpeningHours.of(
                NewOpening.onDate(ANY, LocalDate.of(2026, 11, 28), LocalTime.MIDNIGHT, LocalTime.MIDNIGHT));

        assertThat(hours.within(slot("2026-11-01T00:00:00Z", "2026-12-31T00:00:00Z"), SHANGHAI, NONE, Set.of()))
                .containsExactly(slot("2026-11-27T16:00:00Z", "2026-11-28T16:00:00Z"));
    }

    @Test
    void hourThatTheClockSkipsIsNotOpen() {
        var hours = OpeningHours.of(
                NewOpening.onDate(ANY, LocalDate.of(2026, 3, 29), LocalTime.of(2, 0), LocalTime.of(3, 0)));

        assertThat(hours.within(
                        slot("2026-03-01T00:00:00Z", "2026-04-30T00:00:00Z"),
                        ZoneId.of("Europe/Berlin"),
                        NONE,
                        Set.of()))
                .isEmpty();
    }

    @Test
    void hourThatTheClockRepeatsIsOpenTwice() {
        var hours = OpeningHours.of(
                NewOpening.onDate(ANY, LocalDate.of(2026, 10, 25), LocalTime.of(1, 0), LocalTime.of(3, 0)));

        assertThat(TimeSlots.merge(hours.within(
                        slot("2026-10-01T00:00:00Z", "2026-10-31T00:00:00Z"),
                        ZoneId.of("Europe/Berlin"),
                        NONE,
                        Set.of())))
                .containsExactly(slot("2026-10-24T23:00:00Z", "2026-10-25T02:00:00Z"));
    }

    @Test
    void ruleIsWrittenAsRfc5545SaysAndReadBack() {
        var days = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.TUESDAY);

        assertThat(WeeklyRule.of(days)).isEqualTo("FREQ=WEEKLY;BYDAY=TU,SA");
        assertThat(WeeklyRule.weekdays("FREQ=WEEKLY;BYDAY=TU,SA")).isEqualTo(days);
    }

    @Test
    void everyExpansionAgreesWithAskingEachQuarterOfAnHour() {
        var random = new Random(20261123);
        for (int round = 0; round < 600; round++) {
            var zone = ZONES.get(random.nextInt(ZONES.size()));
            // Apia had no 30 December 2011 and Sao Paulo put its clocks forward at midnight: around then, and later.
            var day = LocalDate.of(2011, 1, 1).plusDays(random.nextInt(5_500));
            var patterns = List.of(pattern(random, day), pattern(random, day), pattern(random, day));
            var closures = List.of(closure(random, day), closure(random, day));
            var window = new TimeSlot(
                    day.atStartOfDay(zone).toInstant(),
                    day.plusDays(10).atStartOfDay(zone).toInstant());

            var open = TimeSlots.subtract(
                    patterns.stream()
                            .flatMap(pattern -> OpeningHours.of(pattern).within(window, zone, NONE, Set.of()).stream())
                            .toList(),
                    closures);

            for (var moment = window.startsAt();
                    moment.isBefore(window.endsAt());
                    moment = moment.plus(Duration.ofMinutes(15))) {
                boolean expected = isOpen(patterns, closures, moment, zone);
                assertThat(contains(open, moment))
                        .as("round %d: %s at %s, %s minus %s", round, zone, moment.atZone(zone), patterns, closures)
                        .isEqualTo(expected);
            }
        }
    }

    /** The oracle: reads the wall clock and nothing else. */
    private static boolean isOpen(List<NewOpening> patterns, List<TimeSlot> closures, Instant moment, ZoneId zone) {
        var local = LocalDateTime.ofInstant(moment, zone);
        return closures.stream().noneMatch(closure -> closure.contains(moment))
                && patterns.stream().anyMatch(pattern -> isOpen(pattern, local));
    }

    private static boolean isOpen(NewOpening pattern, LocalDateTime local) {
        var day = local.toLocalDate();
        var last = pattern.validUntil();
        boolean valid = !day.isBefore(pattern.validFrom()) && (last == null || !day.isAfter(last));
        boolean recurs = pattern.weekdays().isEmpty() || pattern.weekdays().contains(day.getDayOfWeek());
        boolean begun = !local.toLocalTime().isBefore(pattern.from());
        boolean ended = !pattern.until().equals(LocalTime.MIDNIGHT)
                && !local.toLocalTime().isBefore(pattern.until());
        return valid && recurs && begun && !ended;
    }

    private static boolean contains(List<TimeSlot> slots, Instant moment) {
        return slots.stream().anyMatch(slot -> slot.contains(moment));
    }

    private static NewOpening pattern(Random random, LocalDate around) {
        int from = random.nextInt(95);
        int until = from + 1 + random.nextInt(96 - from);
        var start = LocalTime.MIDNIGHT.plusMinutes(from * 15L);
        var end = LocalTime.MIDNIGHT.plusMinutes(until * 15L);
        if (random.nextInt(4) == 0) {
            return NewOpening.onDate(ANY, around.plusDays(random.nextInt(12) - 1L), start, end);
        }
        var first = around.plusDays(random.nextInt(60) - 50L);
        var last = random.nextInt(3) == 0 ? null : around.plusDays(random.nextInt(20));
        return NewOpening.weekly(
                ANY, weekdays(random), start, end, last != null && last.isBefore(first) ? last : first, last);
    }

    private static Set<DayOfWeek> weekdays(Random random) {
        var days = EnumSet.of(DayOfWeek.of(1 + random.nextInt(7)));
        for (var day : DayOfWeek.values()) {
            if (random.nextInt(3) == 0) {
                days.add(day);
            }
        }
        return days;
    }

    private static TimeSlot closure(Random random, LocalDate around) {
        var from = around.atStartOfDay(SHANGHAI).toInstant().plus(Duration.ofMinutes(15L * random.nextInt(960)));
        return TimeSlot.of(from, Duration.ofMinutes(15L * (1 + random.nextInt(200))));
    }

    private static TimeSlot slot(String from, String until) {
        return new TimeSlot(Instant.parse(from), Instant.parse(until));
    }
}
