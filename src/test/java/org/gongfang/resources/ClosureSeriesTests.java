package org.gongfang.resources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.gongfang.shared.InvalidInput;
import org.gongfang.shared.TimeSlot;
import org.gongfang.shared.TimeSlots;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** Closures that come back are closed exactly when the clock on the wall says so, minute by minute. */
class ClosureSeriesTests {

    private static final List<ZoneId> ZONES = List.of(
            ZoneId.of("Asia/Shanghai"),
            ZoneId.of("Europe/Berlin"),
            ZoneId.of("America/New_York"),
            ZoneId.of("Australia/Lord_Howe"),
            ZoneId.of("Asia/Beirut"),
            ZoneId.of("America/St_Johns"),
            ZoneId.of("America/Sao_Paulo"));

    private static final int STEP_MINUTES = 15;

    /** A rule beside what it means, said without RFC 5545. */
    private record Meaning(String rule, Predicate<LocalDate> day) {}

    @RepeatedTest(60)
    void everyQuarterIsClosedExactlyWhenTheLocalClockSaysSo(RepetitionInfo round) {
        var random = new Random(round.getCurrentRepetition());
        var zone = ZONES.get(random.nextInt(ZONES.size()));
        // Around the changes of the clocks in spring and autumn, in both hemispheres.
        var first = LocalDate.of(2026, random.nextBoolean() ? 3 : 10, 1).plusDays(random.nextInt(31));
        var meaning = meaning(random, first);
        var from = first.atStartOfDay().plusMinutes((long) STEP_MINUTES * random.nextInt(96));
        var until = from.plusMinutes((long) STEP_MINUTES * (1 + random.nextInt(200)));
        var last = first.plusDays(random.nextInt(40));
        var series = new ClosureSeries(from, until, new Repetition(meaning.rule(), last), zone);
        var window = TimeSlot.of(
                first.plusDays(random.nextInt(20) - 5).atStartOfDay(zone).toInstant(),
                Duration.ofDays(1 + random.nextInt(30)));

        var closed = TimeSlots.merge(series.within(window).stream()
                .flatMap(slot -> slot.intersection(window).stream())
                .toList());

        assertThat(closed)
                .as("%s %s–%s until %s in %s, %s", meaning.rule(), from, until, last, zone, window)
                .isEqualTo(bruteForce(meaning, from, until, last, zone, window));
    }

    /** Asks of each quarter what the clock reads then, and whether that lies in any of the times. */
    private static List<TimeSlot> bruteForce(
            Meaning meaning, LocalDateTime from, LocalDateTime until, LocalDate last, ZoneId zone, TimeSlot window) {
        var minutes = Duration.between(from, until).toMinutes();
        var found = new ArrayList<TimeSlot>();
        for (var at = window.startsAt(); at.isBefore(window.endsAt()); at = at.plus(STEP_MINUTES, ChronoUnit.MINUTES)) {
            var reading = LocalDateTime.ofInstant(at, zone);
            boolean closed = false;
            for (int back = 0; back <= minutes / (24 * 60) + 1; back++) {
                var day = reading.toLocalDate().minusDays(back);
                var start = day.atTime(from.toLocalTime());
                closed |= !day.isBefore(from.toLocalDate())
                        && !day.isAfter(last)
                        && meaning.day().test(day)
                        && !reading.isBefore(start)
                        && reading.isBefore(start.plusMinutes(minutes));
            }
            if (closed) {
                found.add(TimeSlot.of(at, Duration.ofMinutes(STEP_MINUTES)));
            }
        }
        return TimeSlots.merge(found);
    }

    private static Meaning meaning(Random random, LocalDate first) {
        Set<DayOfWeek> days = EnumSet.of(first.getDayOfWeek());
        for (var day : DayOfWeek.values()) {
            if (random.nextInt(3) == 0) {
                days.add(day);
            }
        }
        var monday = first.minusDays(first.getDayOfWeek().getValue() - 1L);
        return switch (random.nextInt(5)) {
            case 0 -> new Meaning("FREQ=DAILY", day -> true);
            case 1 -> new Meaning("FREQ=DAILY;INTERVAL=3", day -> ChronoUnit.DAYS.between(first, day) % 3 == 0);
            case 2 -> new Meaning(Repetition.weekly(days, 1, first).rule(), day -> days.contains(day.getDayOfWeek()));
            case 3 ->
                new Meaning(
                        Repetition.weekly(days, 2, first).rule(),
                        day -> days.contains(day.getDayOfWeek())
                                && Math.floorDiv(ChronoUnit.DAYS.between(monday, day), 7L) % 2 == 0);
            default ->
                new Meaning(
                        Repetition.monthly(first.getDayOfMonth(), first).rule(),
                        day -> day.getDayOfMonth() == first.getDayOfMonth());
        };
    }

    @Test
    void rulesSpeakOfDaysOnly() {
        var until = LocalDate.of(2026, 12, 31);
        for (var rule : List.of("FREQ=HOURLY", "FREQ=DAILY;BYHOUR=3", "FREQ=DAILY;COUNT=3", "nonsense", "")) {
            assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> new Repetition(rule, until));
        }
        assertThat(new Repetition("freq=monthly;byday=1mo", until).rule()).isEqualTo("FREQ=MONTHLY;BYDAY=1MO");
    }

    @Test
    void spanReachesFromTheFirstStartToTheLastEnd() {
        var series = new ClosureSeries(
                LocalDateTime.parse("2026-11-24T22:00"),
                LocalDateTime.parse("2026-11-25T02:00"),
                Repetition.weekly(EnumSet.of(DayOfWeek.TUESDAY), 1, LocalDate.of(2026, 12, 10)),
                ZoneId.of("Asia/Shanghai"));

        assertThat(series.span())
                .contains(new TimeSlot(Instant.parse("2026-11-24T14:00:00Z"), Instant.parse("2026-12-08T18:00:00Z")));
    }
}
