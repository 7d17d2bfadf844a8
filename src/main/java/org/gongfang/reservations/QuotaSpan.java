package org.gongfang.reservations;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.Stream;
import org.gongfang.resources.Quota;
import org.gongfang.shared.TimeSlot;
import org.jspecify.annotations.Nullable;

/** The stretches of time that quotas are counted in, by the calendar of the site; the order is that of their words. */
enum QuotaSpan {
    DAY,
    WEEK,
    MONTH;

    @Nullable
    Duration limit(Quota quota) {
        return switch (this) {
            case DAY -> quota.day();
            case WEEK -> quota.week();
            case MONTH -> quota.month();
        };
    }

    /** The spans that the slot touches. */
    List<TimeSlot> touchedBy(TimeSlot slot, ZoneId zone) {
        var last = slot.endsAt().minusNanos(1).atZone(zone).toLocalDate();
        return Stream.iterate(
                        first(slot.startsAt().atZone(zone).toLocalDate()), day -> !day.isAfter(last), this::following)
                .map(day -> new TimeSlot(
                        day.atStartOfDay(zone).toInstant(),
                        following(day).atStartOfDay(zone).toInstant()))
                .toList();
    }

    private LocalDate first(LocalDate day) {
        return switch (this) {
            case DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
        };
    }

    private LocalDate following(LocalDate first) {
        return switch (this) {
            case DAY -> first.plusDays(1);
            case WEEK -> first.plusWeeks(1);
            case MONTH -> first.plusMonths(1);
        };
    }
}
