package org.gongfang.reservations;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.gongfang.identity.MemberId;
import org.gongfang.reservations.IdempotencyKeys.RequestKey;
import org.gongfang.resources.ResourceCalendars;
import org.gongfang.resources.ResourceId;
import org.gongfang.shared.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * One try at each step of a hold: a booking that keeps its slot by the same rules and the same cells as any other, until
 * it is taken up. One that is not leaves nothing behind: it was nobody's reservation. Calendars first, as in booking.
 */
@Component
class HoldTransaction {

    private final BookingTransaction booking;
    private final ResourceCalendars calendars;
    private final BookedCells cells;
    private final BookingRecords bookings;
    private final ReservationAccess access;
    private final CalendarFeed feed;
    private final Clock clock;

    HoldTransaction(
            BookingTransaction booking,
            ResourceCalendars calendars,
            BookedCells cells,
            BookingRecords bookings,
            ReservationAccess access,
            CalendarFeed feed,
            Clock clock) {
        this.booking = booking;
        this.calendars = calendars;
        this.cells = cells;
        this.bookings = bookings;
        this.access = access;
        this.feed = feed;
        this.clock = clock;
    }

    /** Keeps the slot until then; nobody is told. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    Booking hold(SlotRequest request, BookingFor who, RequestKey key, Instant until) {
        var begun = booking.begin(request, who, key);
        begun.booking().holdUntil(until);
        bookings.save(begun.booking());
        feed.changed(begun.touched());
        return begun.booking();
    }

    /**
     * Makes the hold a request, or confirms it where nobody has to be asked. The rules are looked at once more: those of
     * time as they were when the slot was taken, all others as they are now.
     *
     * @param had what the hold occupies, read before this transaction
     * @param first what is done with the hold before, in the same transaction
     * @throws HoldOver when its time is over
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    Booking takeUp(ReservationId id, Collection<ResourceId> had, MemberId holder, Consumer<Booking> first) {
        calendars.lock(had);
        var now = now();
        var held = bookings.findById(id).orElseThrow(HoldOver::new);
        requireHolder(held, holder);
        ReservationSteps.requireLocked(held, had);
        access.requireAsSeen(held);
        if (held.isHoldOver(now)) {
            throw new HoldOver();
        }
        first.accept(held);
        var who = BookingFor.oneself(holder);
        booking.submit(held, who, booking.reconsider(held, who), List.copyOf(had), now);
        return held;
    }

    /** Gives the slot back before its time; tells whether it was still held. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    boolean release(ReservationId id, Collection<ResourceId> had, MemberId holder, Consumer<Booking> first) {
        calendars.lock(had);
        var held = bookings.findById(id);
        held.ifPresent(one -> requireHolder(one, holder));
        var kept = held.filter(one -> one.status() == ReservationStatus.HELD);
        kept.ifPresent(first);
        kept.ifPresent(one -> forget(one, had));
        return kept.isPresent();
    }

    /** Ends a hold whose time is over, unless another node is at it; tells whether it did. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    boolean lapse(ReservationId id, Collection<ResourceId> had) {
        calendars.lock(had);
        var over = bookings.claim(id).filter(one -> one.status() == ReservationStatus.HELD && one.isHoldOver(now()));
        over.ifPresent(one -> forget(one, had));
        return over.isPresent();
    }

    private void forget(Booking held, Collection<ResourceId> had) {
        ReservationSteps.requireLocked(held, had);
        cells.free(held.id(), Instant.EPOCH);
        bookings.delete(held);
        feed.changed(had);
    }

    private static void requireHolder(Booking held, MemberId holder) {
        if (!held.holder().equals(holder)) {
            throw new NotFound();
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
