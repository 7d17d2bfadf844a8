package org.gongfang.resources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Random;
import org.gongfang.shared.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** When maintenance comes due. */
class MaintenanceRhythmTests {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @ParameterizedTest
    @CsvSource({
        // every so many hours, minutes used, how near
        "100,     0, LATER",
        "100,  5399, LATER",
        "100,  5400, SOON",
        "100,  5999, SOON",
        "100,  6000, DUE",
        "100, 90000, DUE",
        "1,      53, LATER",
        "1,      54, SOON",
        "1,      60, DUE"
    })
    void byHoursItIsSoonWhenATenthIsLeft(int every, int minutes, Urgency urgency) {
        var due = new MaintenanceRhythm(MaintenanceUnit.HOURS_USED, every)
                .due(start("2026-01-01"), Duration.ofMinutes(minutes), SHANGHAI, start("2030-01-01"));

        assertThat(due.urgency()).isEqualTo(urgency);
        assertThat(due.on()).isNull();
        assertThat(due.share()).isEqualTo(minutes / 60.0 / every, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({
        // unit, every, done last, today, due, how near
        "MONTHS, 6, 2026-05-23, 2026-11-15, 2026-11-23, LATER",
        "MONTHS, 6, 2026-05-23, 2026-11-16, 2026-11-23, SOON",
        "MONTHS, 6, 2026-05-23, 2026-11-22, 2026-11-23, SOON",
        "MONTHS, 6, 2026-05-23, 2026-11-23, 2026-11-23, DUE",
        "MONTHS, 6, 2026-05-23, 2027-03-01, 2026-11-23, DUE",
        // The end of a month that has no such day.
        "MONTHS, 1, 2026-01-31, 2026-02-20, 2026-02-28, LATER",
        "MONTHS, 1, 2026-01-31, 2026-02-21, 2026-02-28, SOON",
        "MONTHS, 1, 2026-01-31, 2026-02-28, 2026-02-28, DUE",
        "MONTHS, 12, 2028-02-29, 2028-03-01, 2029-02-28, LATER",
        // Of a week, the last day; not the whole of it.
        "WEEKS, 1, 2026-11-16, 2026-11-21, 2026-11-23, LATER",
        "WEEKS, 1, 2026-11-16, 2026-11-22, 2026-11-23, SOON",
        "WEEKS, 1, 2026-11-16, 2026-11-23, 2026-11-23, DUE",
        "WEEKS, 4, 2026-11-02, 2026-11-22, 2026-11-30, LATER",
        "WEEKS, 4, 2026-11-02, 2026-11-23, 2026-11-30, SOON"
    })
    void byDateItIsSoonAWeekBefore(
            MaintenanceUnit unit, int every, LocalDate last, LocalDate today, LocalDate on, Urgency urgency) {
        var due = new MaintenanceRhythm(unit, every)
                .due(start(last.toString()), Duration.ofHours(9_999), SHANGHAI, start(today.toString()));

        assertThat(due.on()).isEqualTo(on);
        assertThat(due.urgency()).isEqualTo(urgency);
        assertThat(due.used()).isNull();
    }

    @Test
    void dayIsThatOfTheSite() {
        var rhythm = new MaintenanceRhythm(MaintenanceUnit.WEEKS, 1);
        // Half past midnight in Shanghai, still the day before in Greenwich.
        var done = LocalDate.of(2026, 11, 16).atTime(0, 30).atZone(SHANGHAI).toInstant();

        assertThat(rhythm.due(done, Duration.ZERO, SHANGHAI, done).on()).isEqualTo(LocalDate.of(2026, 11, 23));
        assertThat(rhythm.due(done, Duration.ZERO, ZoneId.of("UTC"), done).on()).isEqualTo(LocalDate.of(2026, 11, 22));
    }

    @Test
    void itOnlyEverComesNearer() {
        var random = new Random(20261123);
        for (int round = 0; round < 2_000; round++) {
            var unit = MaintenanceUnit.values()[random.nextInt(3)];
            var rhythm = new MaintenanceRhythm(unit, 1 + random.nextInt(unit.most()));
            var last = start("2026-01-01").plus(Duration.ofHours(random.nextInt(20_000)));
            var use = Duration.ofMinutes(random.nextInt(5_000_000));
            var now = last.plus(Duration.ofHours(random.nextInt(50_000)));
            var before = rhythm.due(last, use, SHANGHAI, now);
            var after = rhythm.due(
                    last,
                    use.plus(Duration.ofMinutes(random.nextInt(10_000))),
                    SHANGHAI,
                    now.plus(Duration.ofHours(random.nextInt(2_000))));

            assertThat(after.share()).isGreaterThanOrEqualTo(before.share());
            assertThat(after.urgency()).isGreaterThanOrEqualTo(before.urgency());
            assertThat(before.urgency() == Urgency.DUE).isEqualTo(before.share() >= 1);
        }
    }

    @ParameterizedTest
    @EnumSource(MaintenanceUnit.class)
    void rhythmsHaveLimits(MaintenanceUnit unit) {
        assertThatThrownBy(() -> new MaintenanceRhythm(unit, 0)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> new MaintenanceRhythm(unit, unit.most() + 1)).isInstanceOf(InvalidInput.class);
        assertThat(new MaintenanceRhythm(unit, unit.most()).every()).isEqualTo(unit.most());
    }

    private static Instant start(String day) {
        return LocalDate.parse(day).atStartOfDay(SHANGHAI).toInstant();
    }
}
