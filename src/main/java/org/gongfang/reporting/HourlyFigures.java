package org.gongfang.reporting;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongFunction;
import org.gongfang.reservations.ReservationStatus;
import org.gongfang.reservations.UsageRow;
import org.gongfang.shared.TimeSlot;

/** Adds up one resource's figures hour by hour; {@link Figures} says what counts. */
final class HourlyFigures {

    private static final Comparator<LocalHour> BY_TIME =
            Comparator.comparing(LocalHour::date).thenComparing(LocalHour::hour);

    private final Map<LocalHour, Figures> hours = new TreeMap<>(BY_TIME);
    private final ZoneId zone;
    private final TimeSlot window;
    private final Instant now;

    /** Counts what lies in the window, with what is still in use counted up to now. */
    HourlyFigures(ZoneId zone, TimeSlot window, Instant now) {
        this.zone = zone;
        this.window = window;
        this.now = now;
    }

    void publish(List<TimeSlot> openings, int units) {
        openings.forEach(opening -> add(opening, minutes -> new Figures(minutes * units, 0, 0, 0)));
    }

    /** Takes over published minutes that were counted before. */
    void keepPublished(LocalHour hour, long minutes) {
        hours.merge(hour, new Figures(minutes, 0, 0, 0), Figures::plus);
    }

    void count(UsageRow row) {
        if (isPromised(row.status())) {
            add(row.slot(), minutes -> new Figures(0, minutes * row.units(), 0, 0));
            used(row).ifPresent(used -> add(used, minutes -> new Figures(0, 0, minutes * row.units(), 0)));
        }
        if (row.status() == ReservationStatus.COMPLETED && row.billedMinutes() > 0) {
            var charged = TimeSlot.of(row.slot().startsAt(), Duration.ofMinutes(row.billedMinutes()));
            add(charged, minutes -> new Figures(0, 0, 0, minutes * row.units()));
        }
    }

    Map<LocalHour, Figures> hours() {
        return hours;
    }

    private static boolean isPromised(ReservationStatus status) {
        return switch (status) {
            case CONFIRMED, IN_USE, COMPLETED, NO_SHOW -> true;
            case HELD, REQUESTED, DECLINED, EXPIRED, CANCELLED -> false;
        };
    }

    private Optional<TimeSlot> used(UsageRow row) {
        var from = row.usedFrom();
        if (from == null) {
            return Optional.empty();
        }
        var to = row.usedTo() == null ? now : row.usedTo();
        var firstMinute = from.truncatedTo(ChronoUnit.MINUTES);
        var lastMinute = to.truncatedTo(ChronoUnit.MINUTES);
        return firstMinute.isBefore(lastMinute)
                ? row.slot().intersection(new TimeSlot(firstMinute, lastMinute))
                : Optional.empty();
    }

    private void add(TimeSlot slot, LongFunction<Figures> figures) {
        slot.intersection(window)
                .ifPresent(part -> LocalHour.spread(
                        part, zone, (hour, minutes) -> hours.merge(hour, figures.apply(minutes), Figures::plus)));
    }
}
