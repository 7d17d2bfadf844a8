package org.gongfang.resources.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import org.gongfang.resources.NewOpening;
import org.gongfang.resources.ResourceId;
import org.junit.jupiter.api.Test;

class PaintedWeekTests {

    private static final ResourceId MACHINE = ResourceId.next();
    private static final LocalDate FIRST = LocalDate.of(2026, 11, 23);
    private static final LocalDate LAST = LocalDate.of(2027, 1, 31);

    @Test
    void daysWithTheSameHoursBecomeOneOpening() {
        var week = PaintedWeek.EMPTY
                .with(EnumSet.of(DayOfWeek.TUESDAY, DayOfWeek.THURSDAY), LocalTime.of(13, 0), LocalTime.of(17, 0))
                .with(EnumSet.of(DayOfWeek.SATURDAY), LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

        assertThat(week.openings(MACHINE, FIRST, LAST))
                .containsExactly(
                        NewOpening.weekly(
                                MACHINE,
                                EnumSet.of(DayOfWeek.TUESDAY, DayOfWeek.THURSDAY),
                                LocalTime.of(13, 0),
                                LocalTime.of(17, 0),
                                FIRST,
                                LAST),
                        NewOpening.weekly(
                                MACHINE,
                                EnumSet.of(DayOfWeek.SATURDAY),
                                LocalTime.MIDNIGHT,
                                LocalTime.MIDNIGHT,
                                FIRST,
                                LAST));
    }

    @Test
    void gapMakesTwoOpenings() {
        var monday = EnumSet.of(DayOfWeek.MONDAY);
        var week = PaintedWeek.EMPTY
                .with(monday, LocalTime.of(9, 0), LocalTime.of(11, 30))
                .with(monday, LocalTime.of(13, 0), LocalTime.of(17, 0));

        assertThat(week.openings(MACHINE, FIRST, null))
                .extracting(NewOpening::until)
                .containsExactly(LocalTime.of(11, 30), LocalTime.of(17, 0));
    }

    @Test
    void paintingAcrossMidnightStaysWithItsDays() {
        var week = PaintedWeek.EMPTY
                .with(EnumSet.of(DayOfWeek.MONDAY), LocalTime.of(22, 0), LocalTime.MIDNIGHT)
                .with(EnumSet.of(DayOfWeek.TUESDAY), LocalTime.MIDNIGHT, LocalTime.of(2, 0));

        assertThat(week.openings(MACHINE, FIRST, null))
                .extracting(NewOpening::weekdays)
                .containsExactly(EnumSet.of(DayOfWeek.MONDAY), EnumSet.of(DayOfWeek.TUESDAY));
    }

    @Test
    void whatTheBrowserTellsIsReadAndSaidBack() {
        var week = PaintedWeek.EMPTY.with(EnumSet.allOf(DayOfWeek.class), LocalTime.of(9, 30), LocalTime.of(10, 0));

        assertThat(PaintedWeek.read(week.wire())).isEqualTo(week);
        assertThat(PaintedWeek.read("").isEmpty()).isTrue();
        assertThat(PaintedWeek.read("1".repeat(5_000)).wire()).isEqualTo("1".repeat(336));
    }
}
