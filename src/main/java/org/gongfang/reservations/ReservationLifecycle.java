package org.gongfang.reservations;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;

/**
 * What happens to reservations by the passing of time. Each sweep may run twice or on two nodes at once: it reads who is
 * due without locking, then takes every one by itself, calendars first, and looks again before it acts.
 */
@Service
public class ReservationLifecycle {

    private static final Limit BATCH = Limit.of(100);

    private final BookingRecords bookings;
    private final ReservationSteps steps;
    private final HoldTransaction holds;
    private final SeriesSteps series;
    private final Clock clock;

    ReservationLifecycle(
            BookingRecords bookings, ReservationSteps steps, HoldTransaction holds, SeriesSteps series, Clock clock) {
        this.bookings = bookings;
        this.steps = steps;
        this.holds = holds;
        this.series = series;
        this.clock = clock;
    }

    /** Ends holds and requests whose time to be answered is over; tells how many. */
    public int expireHolds() {
        var now = now();
        int lapsed = sweep(
                () -> bookings.findExpired(ReservationStatus.HELD, now, BATCH),
                id -> Contention.retried(() -> holds.lapse(id, bookings.findTouched(id))));
        int together = bookings.findExpiredSeries(ReservationStatus.REQUESTED, now, BATCH).stream()
                .map(SeriesId::new)
                .mapToInt(this::expireTogether)
                .sum();
        return lapsed
                + together
                + sweep(
                        () -> bookings.findExpired(ReservationStatus.REQUESTED, now, BATCH),
                        (booking, at) -> booking.status() == ReservationStatus.REQUESTED && booking.isDue(at)
                                ? Optional.of(booking.expire(at))
                                : Optional.empty());
    }

    /** What is due of a series ends in one step, and people are told once. */
    private int expireTogether(SeriesId id) {
        var expiring = new SeriesSteps.SeriesStep(
                SeriesChanged.What.EXPIRED,
                booking -> booking.status() == ReservationStatus.REQUESTED && booking.isDue(now()),
                Booking::expire,
                null,
                "");
        return Contention.retried(() -> series.take(id, bookings.findTouched(id), expiring))
                .done()
                .size();
    }

    /** Frees what nobody checked in to before the grace time was over; tells how many. */
    public int releaseNoShows() {
        var now = now();
        return sweep(
                () -> bookings.findMissed(ReservationStatus.CONFIRMED, now, BATCH),
                (booking, at) -> booking.status() == ReservationStatus.CONFIRMED
                        ? Optional.of(booking.miss(at))
                        : Optional.empty());
    }

    /** Completes uses whose slot has ended without a check-out; tells how many. */
    public int completeEnded() {
        var now = now();
        return sweep(
                () -> bookings.findEnded(ReservationStatus.IN_USE, now, BATCH),
                (booking, at) -> booking.status() == ReservationStatus.IN_USE
                        ? Optional.of(booking.completeUnattended(at))
                        : Optional.empty());
    }

    private interface Due {
        List<ReservationId> find();
    }

    private int sweep(Due due, BiFunction<Booking, Instant, Optional<Step>> step) {
        return sweep(due, id -> take(id, step));
    }

    private static int sweep(Due due, Predicate<ReservationId> taking) {
        int all = 0;
        int taken;
        do {
            taken = 0;
            for (var id : due.find()) {
                taken += taking.test(id) ? 1 : 0;
            }
            all += taken;
            // A batch of which nothing could be taken is another node's; it is not waited for.
        } while (taken > 0);
        return all;
    }

    private boolean take(ReservationId id, BiFunction<Booking, Instant, Optional<Step>> step) {
        return Contention.retried(
                () -> steps.takeIfDue(id, bookings.findTouched(id), booking -> step.apply(booking, now())));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
