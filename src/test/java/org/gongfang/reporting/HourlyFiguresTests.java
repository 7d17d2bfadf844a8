package org.gongfang.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.gongfang.reservations.ReservationId;
import org.gongfang.reservations.ReservationStatus;
import org.gongfang.reservations.UsageRow;
import org.gongfang.resources.ResourceId;
import org.gongfang.shared.TimeSlot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sums by hour against an oracle that looks at every single minute. */
class HourlyFiguresTests {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final ResourceId MACHINE = ResourceId.next();
    private static final ReservationId RESERVATION = ReservationId.next();

    @ParameterizedTest
    @CsvSource({
        "Asia/Shanghai, 2026-11-23",
        "Europe/Berlin, 2026-03-29",
        "Europe/Berlin, 2026-10-25",
        "Australia/Lord_Howe, 2026-04-05",
        "Australia/Lord_Howe, 2026-10-04",
        "Asia/Kathmandu, 2026-06-01",
        "Asia/Beirut, 2026-03-29",
        "America/St_Johns, 2026-11-01"
    })
    void figuresAreWhatCountingEveryMinuteGives(ZoneId zone, LocalDate day) {
        var window = new TimeSlot(
                day.minusDays(1).atStartOfDay(zone).toInstant(),
                day.plusDays(2).atStartOfDay(zone).toInstant());
        var random = new Random(day.toEpochDay());
        for (int round = 0; round < 30; round++) {
            var now = window.endsAt().minus(Duration.ofMinutes(random.nextInt(600)));
            int units = 1 + random.nextInt(4);
            var openings = openings(window, random);
            var rows = Stream.generate(() -> row(window, random)).limit(12).toList();

            var figures = new HourlyFigures(zone, window, now);
            figures.publish(openings, units);
            rows.forEach(figures::count);

            assertThat(figures.hours()).isEqualTo(minuteByMinute(zone, window, now, units, openings, rows));
        }
    }

    @Test
    void hourThatTheClocksRepeatHoldsTwoHours() {
        var berlin = ZoneId.of("Europe/Berlin");
        var day = LocalDate.of(2026, 10, 25);
        var window = day(day, berlin);
        var figures = new HourlyFigures(berlin, window, window.endsAt());

        figures.publish(List.of(window), 1);

        assertThat(figures.hours().get(new LocalHour(day, 2))).isEqualTo(new Figures(120, 0, 0, 0));
        assertThat(figures.hours()).hasSize(24);
    }

    @Test
    void hourThatTheClocksSkipDoesNotExist() {
        var berlin = ZoneId.of("Europe/Berlin");
        var day = LocalDate.of(2026, 3, 29);
        var window = day(day, berlin);
        var figures = new HourlyFigures(berlin, window, window.endsAt());

        figures.publish(List.of(window), 1);

        assertThat(figures.hours()).hasSize(23).doesNotContainKey(new LocalHour(day, 2));
    }

    @Test
    void useOutsideTheSlotIsNotCounted() {
        var slot = slot("2026-11-23T01:00:00Z", "2026-11-23T02:00:00Z");
        var early = row(slot, ReservationStatus.COMPLETED, 1, "2026-11-23T00:50:00Z", "2026-11-23T02:30:00Z");

        assertThat(sum(early)).isEqualTo(new Figures(0, 60, 60, 60));
    }

    @Test
    void missedReservationsAreBookedButNeitherUsedNorBilled() {
        var slot = slot("2026-11-23T01:00:00Z", "2026-11-23T03:00:00Z");

        assertThat(sum(new UsageRow(
                        RESERVATION, MACHINE, 2, slot, ReservationStatus.NO_SHOW, 120, null, null, 0, slot.endsAt())))
                .isEqualTo(new Figures(0, 240, 0, 0));
    }

    @Test
    void billRunsFromTheStartOfTheSlot() {
        var slot = slot("2026-11-23T01:00:00Z", "2026-11-23T03:00:00Z");

        assertThat(sum(new UsageRow(
                        RESERVATION,
                        MACHINE,
                        1,
                        slot,
                        ReservationStatus.COMPLETED,
                        120,
                        Instant.parse("2026-11-23T01:05:40Z"),
                        Instant.parse("2026-11-23T01:35:10Z"),
                        45,
                        slot.endsAt())))
                .isEqualTo(new Figures(0, 120, 30, 45));
    }

    @Test
    void whatWasCalledOffDoesNotCount() {
        var slot = slot("2026-11-23T01:00:00Z", "2026-11-23T03:00:00Z");

        assertThat(Stream.of(
                                ReservationStatus.HELD,
                                ReservationStatus.REQUESTED,
                                ReservationStatus.DECLINED,
                                ReservationStatus.EXPIRED,
                                ReservationStatus.CANCELLED)
                        .map(status -> sum(new UsageRow(
                                RESERVATION, MACHINE, 1, slot, status, 120, null, null, 0, slot.endsAt()))))
                .containsOnly(Figures.NONE);
    }

    private static Figures sum(UsageRow row) {
        var window = day(LocalDate.of(2026, 11, 23), SHANGHAI);
        var figures = new HourlyFigures(SHANGHAI, window, window.endsAt());
        figures.count(row);
        return figures.hours().values().stream().reduce(Figures.NONE, Figures::plus);
    }

    private static Map<LocalHour, Figures> minuteByMinute(
            ZoneId zone, TimeSlot window, Instant now, int units, List<TimeSlot> openings, List<UsageRow> rows) {
        var hours = new HashMap<LocalHour, Figures>();
        for (var minute = window.startsAt(); minute.isBefore(window.endsAt()); minute = minute.plusSeconds(60)) {
            var figures = Figures.NONE;
            for (var opening : openings) {
                if (opening.contains(minute)) {
                    figures = figures.plus(new Figures(units, 0, 0, 0));
                }
            }
            for (var row : rows) {
                if (row.slot().contains(minute)) {
                    figures = figures.plus(ofMinute(row, minute, now));
                }
            }
            var local = minute.atZone(zone);
            if (!figures.isEmpty()) {
                hours.merge(new LocalHour(local.toLocalDate(), local.getHour()), figures, Figures::plus);
            }
        }
        return hours;
    }

    private static Figures ofMinute(UsageRow row, Instant minute, Instant now) {
        boolean completed = row.status() == ReservationStatus.COMPLETED;
        boolean promised = completed
                || row.status() == ReservationStatus.CONFIRMED
                || row.status() == ReservationStatus.IN_USE
                || row.status() == ReservationStatus.NO_SHOW;
        var from = row.usedFrom();
        var to = row.usedTo() == null ? now : row.usedTo();
        boolean used = promised
                && from != null
                && !minute.isBefore(from.truncatedTo(ChronoUnit.MINUTES))
                && minute.isBefore(to.truncatedTo(ChronoUnit.MINUTES));
        boolean billed =
                completed && minute.isBefore(row.slot().startsAt().plus(Duration.ofMinutes(row.billedMinutes())));
        return new Figures(0, promised ? row.units() : 0, used ? row.units() : 0, billed ? row.units() : 0);
    }

    private static List<TimeSlot> openings(TimeSlot window, Random random) {
        var openings = new ArrayList<TimeSlot>();
        var from = window.startsAt().minus(Duration.ofHours(2));
        while (from.isBefore(window.endsAt())) {
            from = from.plus(Duration.ofMinutes(15L * (1 + random.nextInt(30))));
            var opening = TimeSlot.of(from, Duration.ofMinutes(15L * (1 + random.nextInt(40))));
            openings.add(opening);
            from = opening.endsAt();
        }
        return openings;
    }

    private static UsageRow row(TimeSlot window, Random random) {
        var start = window.startsAt().plus(Duration.ofMinutes(15L * random.nextInt(300) - 240));
        var slot = TimeSlot.of(start, Duration.ofMinutes(15L * (1 + random.nextInt(60))));
        var statuses = ReservationStatus.values();
        var status = statuses[random.nextInt(statuses.length)];
        boolean used = status == ReservationStatus.IN_USE || status == ReservationStatus.COMPLETED;
        var usedFrom = start.plusSeconds(random.nextInt(5400) - 1800L);
        return new UsageRow(
                RESERVATION,
                MACHINE,
                1 + random.nextInt(3),
                slot,
                status,
                0,
                used ? usedFrom : null,
                status == ReservationStatus.COMPLETED ? usedFrom.plusSeconds(random.nextInt(20_000)) : null,
                status == ReservationStatus.COMPLETED
                        ? 15L * random.nextInt((int) slot.length().toMinutes() / 15 + 1)
                        : 0,
                start);
    }

    private static UsageRow row(TimeSlot slot, ReservationStatus status, int units, String usedFrom, String usedTo) {
        return new UsageRow(
                RESERVATION,
                MACHINE,
                units,
                slot,
                status,
                0,
                Instant.parse(usedFrom),
                Instant.parse(usedTo),
                slot.length().toMinutes(),
                slot.endsAt());
    }

    private static TimeSlot slot(String from, String to) {
        return new TimeSlot(Instant.parse(from), Instant.parse(to));
    }

    private static TimeSlot day(LocalDate day, ZoneId zone) {
        return new TimeSlot(
                day.atStartOfDay(zone).toInstant(),
                day.plusDays(1).atStartOfDay(zone).toInstant());
    }
}
