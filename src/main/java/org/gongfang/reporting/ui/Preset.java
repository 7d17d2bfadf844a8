package org.gongfang.reporting.ui;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Optional;
import org.gongfang.reporting.Period;

/** Periods that people ask for by name, seen from today. */
enum Preset {
    LAST_7_DAYS,
    LAST_30_DAYS,
    LAST_WEEK,
    THIS_MONTH,
    LAST_MONTH,
    THIS_YEAR;

    Period period(LocalDate today) {
        var month = today.withDayOfMonth(1);
        var monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return switch (this) {
            case LAST_7_DAYS -> new Period(today.minusDays(7), today);
            case LAST_30_DAYS -> new Period(today.minusDays(30), today);
            case LAST_WEEK -> new Period(monday.minusWeeks(1), monday);
            case THIS_MONTH -> new Period(month, month.plusMonths(1));
            case LAST_MONTH -> new Period(month.minusMonths(1), month);
            case THIS_YEAR ->
                new Period(today.withDayOfYear(1), today.withDayOfYear(1).plusYears(1));
        };
    }

    /** The preset that stands for the period today, if there is one. */
    static Optional<Preset> of(Period period, LocalDate today) {
        return Arrays.stream(values())
                .filter(preset -> preset.period(today).equals(period))
                .findFirst();
    }
}
