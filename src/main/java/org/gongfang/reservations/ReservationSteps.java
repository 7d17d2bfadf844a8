package org.gongfang.reservations;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;
import org.gongfang.identity.AuditTrail;
import org.gongfang.resources.ResourceCalendars;
import org.gongfang.resources.ResourceId;
import org.gongfang.shared.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes one step of a booking's life: calendars first, as in booking itself, then the booking as it is by now. Every step
 * shows on boards and most free cells, so all of them lock.
 */
@Component
class ReservationSteps {

    private final ResourceCalendars calendars;
    private final BookingRecords bookings;
    private final ReservationAccess access;
    private final BookedCells cells;
    private final AuditTrail audit;
    private final CalendarFeed feed;
    private final Announcements announcements;

    ReservationSteps(
            ResourceCalendars calendars,
            BookingRecords bookings,
            ReservationAccess access,
            BookedCells cells,
            AuditTrail audit,
            CalendarFeed feed,
            Announcements announcements) {
        this.calendars = calendars;
        this.bookings = bookings;
        this.access = access;
        this.cells = cells;
        this.audit = audit;
        this.feed = feed;
        this.announcements = announcements;
    }

    /**
     * Takes the step.
     *
     * @param resources what the booking occupies, read before this transaction
     * @throws CalendarsChanged when it has moved to others meanwhile: read them again and try again
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    void take(ReservationId id, Collection<ResourceId> resources, Function<Booking, Step> step) {
        takeUnlessDone(id, resources, step.andThen(Optional::of));
    }

    /**
     * Takes the step, unless it was taken before.
     *
     * @throws CalendarsChanged as {@link #take} does
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    void takeUnlessDone(ReservationId id, Collection<ResourceId> resources, Function<Booking, Optional<Step>> step) {
        calendars.lock(resources);
        var booking = bookings.findById(id).orElseThrow(NotFound::new);
        requireLocked(booking, resources);
        access.requireAsSeen(booking);
        step.apply(booking).ifPresent(taken -> record(booking, resources, taken));
    }

    /** Takes a further step of a booking whose calendars this transaction holds already. */
    @Transactional(propagation = Propagation.MANDATORY)
    void takeAlso(Booking booking, Collection<ResourceId> locked, Function<Booking, Step> step) {
        requireLocked(booking, locked);
        record(booking, locked, step.apply(booking));
    }

    /**
     * Takes the step for a sweep, unless it is no longer due or another node is at it.
     *
     * @return whether it was taken
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    boolean takeIfDue(ReservationId id, Collection<ResourceId> resources, Function<Booking, Optional<Step>> step) {
        calendars.lock(resources);
        var booking = bookings.claim(id);
        booking.ifPresent(claimed -> requireLocked(claimed, resources));
        var taken = booking.flatMap(step);
        taken.ifPresent(done -> record(booking.orElseThrow(), resources, done));
        return taken.isPresent();
    }

    static void requireLocked(Booking booking, Collection<ResourceId> locked) {
        boolean missing = !locked.containsAll(booking.resources())
                || booking.proposal() != null
                        && !locked.containsAll(booking.proposedItems().stream()
                                .map(ItemRow::resourceId)
                                .toList());
        if (missing) {
            throw new CalendarsChanged();
        }
    }

    private void record(Booking booking, Collection<ResourceId> touched, Step step) {
        booking.withdrawn().ifPresent(proposal -> cells.free(proposal.holding(), Instant.EPOCH));
        var freeFrom = step.freeFrom();
        if (freeFrom != null) {
            cells.free(booking.id(), freeFrom);
        }
        audit.record(step.action(), booking.code(), step.reason());
        announcements.publish(step);
        feed.changed(touched);
    }
}
