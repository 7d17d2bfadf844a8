package org.gongfang.reservations;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.gongfang.identity.AuditTrail;
import org.gongfang.identity.MemberId;
import org.gongfang.resources.ResourceCalendars;
import org.gongfang.resources.ResourceId;
import org.gongfang.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Takes one step of several reservations of a series in one transaction: calendars first, as with a single one. */
@Component
class SeriesSteps {

    private static final int LONGEST_DETAIL = 1000;

    private final ResourceCalendars calendars;
    private final BookingRecords bookings;
    private final BookedCells cells;
    private final ReservationAccess access;
    private final AuditTrail audit;
    private final Announcements announcements;
    private final ApplicationEventPublisher events;
    private final CalendarFeed feed;
    private final Clock clock;

    SeriesSteps(
            ResourceCalendars calendars,
            BookingRecords bookings,
            BookedCells cells,
            ReservationAccess access,
            AuditTrail audit,
            Announcements announcements,
            ApplicationEventPublisher events,
            CalendarFeed feed,
            Clock clock) {
        this.calendars = calendars;
        this.bookings = bookings;
        this.cells = cells;
        this.access = access;
        this.audit = audit;
        this.announcements = announcements;
        this.events = events;
        this.feed = feed;
        this.clock = clock;
    }

    /**
     * A step of a series.
     *
     * @param concerned which of its reservations are to take it
     * @param due which of those there has to be one of, so that all of them take it
     * @param step what each does; a refusal keeps it as it is
     */
    record SeriesStep(
            SeriesChanged.What what,
            Predicate<Booking> concerned,
            Predicate<Booking> due,
            BiFunction<Booking, Instant, Step> step,
            @Nullable MemberId by,
            String reason) {

        SeriesStep(
                SeriesChanged.What what,
                Predicate<Booking> concerned,
                BiFunction<Booking, Instant, Step> step,
                @Nullable MemberId by,
                String reason) {
            this(what, concerned, concerned, step, by, reason);
        }
    }

    /**
     * Takes the step with those that can.
     *
     * @param touched what the series occupies, read before this transaction
     * @throws SeriesChangedMeanwhile when it is not as the caller has seen it
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    SeriesOutcome take(SeriesId id, Collection<ResourceId> touched, SeriesStep step) {
        calendars.lock(touched);
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var done = new ArrayList<Booking>();
        var steps = new ArrayList<Step>();
        var kept = new ArrayList<SeriesOutcome.Kept>();
        var all = bookings.findOfSeries(id.value());
        access.requireAsSeen(all);
        for (var booking : concerned(all, step)) {
            ReservationSteps.requireLocked(booking, touched);
            try {
                steps.add(step.step().apply(booking.together(), now));
                done.add(booking);
            } catch (Refusal refusal) {
                kept.add(new SeriesOutcome.Kept(booking.id(), booking.code(), booking.slot(), refusal));
            }
        }
        if (!done.isEmpty()) {
            record(done, steps, step, touched, now);
        }
        return new SeriesOutcome(done.stream().map(Booking::id).toList(), kept);
    }

    private static List<Booking> concerned(List<Booking> all, SeriesStep step) {
        var concerned = all.stream().filter(step.concerned()).toList();
        return concerned.stream().anyMatch(step.due()) ? concerned : List.of();
    }

    private void record(
            List<Booking> done, List<Step> steps, SeriesStep step, Collection<ResourceId> touched, Instant now) {
        var first = steps.getFirst();
        var freeFrom = first.freeFrom();
        if (freeFrom != null) {
            cells.free(done.stream().map(Booking::id).toList(), freeFrom);
        }
        audit.record(first.action(), done.getFirst().code(), described(done, step.reason()));
        steps.forEach(announcements::publish);
        events.publishEvent(SeriesChanged.of(done, step.what(), step.by(), step.reason(), now));
        feed.changed(touched);
    }

    /** For the audit trail: the codes of all, and why. */
    static String described(List<Booking> bookings, String reason) {
        var codes = bookings.stream().map(Booking::code).collect(Collectors.joining(" "));
        var all = reason.isEmpty() ? codes : reason + ": " + codes;
        return all.length() <= LONGEST_DETAIL ? all : all.substring(0, LONGEST_DETAIL);
    }
}
