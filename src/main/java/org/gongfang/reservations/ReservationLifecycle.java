package org.gongfang.reservations;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.gongfang.resources.IfUnanswered;
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
    private final AutomaticAnswers answers;
    private final Clock clock;

    ReservationLifecycle(
            BookingRecords bookings,
            ReservationSteps steps,
            HoldTransaction holds,
            SeriesSteps series,
            AutomaticAnswers answers,
            Clock clock) {
        this.bookings = bookings;
        this.steps = steps;
        this.holds = holds;
        this.series = series;
        this.answers = answers;
        this.clock = clock;
    }

    /** Ends holds, and answers requests whose time to be answered is over by the provider's rule; tells how many. */
    public int expireHolds() {
        var now = now();
        int lapsed = sweep(
                () -> bookings.findExpired(ReservationStatus.HELD, now, BATCH),
                id -> Contention.retried(() -> holds.lapse(id, bookings.findTouched(id))));
        int confirmed =
                bookings.findUnansweredSeries(ReservationStatus.REQUESTED, IfUnanswered.CONFIRM, now, BATCH).stream()
                        .map(SeriesId::new)
                        .mapToInt(this::confirmTogether)
                        .sum();
        int together = bookings.findExpiredSeries(ReservationStatus.REQUESTED, now, BATCH).stream()
                .map(SeriesId::new)
                .mapToInt(this::expireTogether)
                .sum();
        return lapsed
                + confirmed
                + together
                + sweep(
                        () -> bookings.findExpired(ReservationStatus.REQUESTED, now, BATCH),
                        (booking, at) -> booking.status() == ReservationStatus.REQUESTED && booking.isDue(at)
                                ? Optional.of(answers.answer(booking, at))
                                : Optional.empty());
    }

    /**
     * What waits of a series is confirmed as a manager would, once the first of it is due; what cannot be stays, to end with
     * what else is due. Whoever moved the series in the meantime has asked anew.
     */
    int confirmTogether(SeriesId id) {
        return take(
                new SeriesSteps.SeriesStep(
                        SeriesChanged.What.CONFIRMED,
                        AutomaticAnswers::meansYes,
                        booking -> booking.isDue(now()),
                        answers::confirm,
                        null,
                        ""),
                id);
    }

    /** What is due of a series ends in one step, and people are told once. */
    private int expireTogether(SeriesId id) {
        return take(
                new SeriesSteps.SeriesStep(
                        SeriesChanged.What.EXPIRED,
                        booking -> booking.status() == ReservationStatus.REQUESTED && booking.isDue(now()),
                        answers::end,
                        null,
                        ""),
                id);
    }

    private int take(SeriesSteps.SeriesStep taking, SeriesId id) {
        return Contention.retried(() -> series.take(id, bookings.findTouched(id), taking))
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
