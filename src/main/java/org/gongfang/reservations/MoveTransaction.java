package org.gongfang.reservations;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.gongfang.identity.AuditTrail;
import org.gongfang.identity.MemberId;
import org.gongfang.resources.ResourceId;
import org.gongfang.shared.TimeSlot;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * One try at taking a booking to another slot: the calendars of what it has and of what it shall have are locked first,
 * in one statement; then the new cells are taken in the same transaction that frees the old ones. Whoever loses the new
 * slot keeps the old one.
 */
@Component
class MoveTransaction {

    private final BookingLock lock;
    private final BookingTransaction booking;
    private final ReservationAccess access;
    private final BookedCells cells;
    private final BookingRecords bookings;
    private final AuditTrail audit;
    private final OperatorChanges operators;
    private final CalendarFeed feed;
    private final ApplicationEventPublisher events;

    MoveTransaction(
            BookingLock lock,
            BookingTransaction booking,
            ReservationAccess access,
            BookedCells cells,
            BookingRecords bookings,
            AuditTrail audit,
            OperatorChanges operators,
            CalendarFeed feed,
            ApplicationEventPublisher events) {
        this.lock = lock;
        this.booking = booking;
        this.access = access;
        this.cells = cells;
        this.bookings = bookings;
        this.audit = audit;
        this.operators = operators;
        this.feed = feed;
        this.events = events;
    }

    /** What is particular to a kind of move: who may make it, by whose rules, judged as of when, and on what terms. */
    private interface Manner {

        /** @return who moves, or refuses */
        MemberId require(Booking booking, Instant now);

        BookingFor who(Booking booking);

        Instant judgedAt(Booking booking, Instant now);

        Mover mover(Booking booking, MemberId by, @Nullable AnswerTerms asks, TimeSlot slot, Instant now);
    }

    @Transactional(isolation = Isolation.READ_COMMITTED)
    Booking move(ReservationId id, Collection<ResourceId> had, SlotRequest to, String reason) {
        return take(id, had, to, reason, new Manner() {
            @Override
            public MemberId require(Booking booking, Instant now) {
                return access.requireMover(booking);
            }

            @Override
            public BookingFor who(Booking booking) {
                return access.moverFor(booking);
            }

            @Override
            public Instant judgedAt(Booking booking, Instant now) {
                return now;
            }

            @Override
            public Mover mover(Booking booking, MemberId by, @Nullable AnswerTerms asks, TimeSlot slot, Instant now) {
                var mover = MoveTransaction.this.mover(booking, by, asks, slot, now);
                requireReason(mover, reason);
                return mover;
            }
        });
    }

    /**
     * Takes the booking to the slot that its provider has proposed. Lead time and horizon were judged when it was
     * proposed; all else must still hold.
     *
     * @param to what was proposed when the caller looked
     * @throws NoProposal when it is not proposed any more
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    Booking accept(ReservationId id, Collection<ResourceId> had, SlotRequest to) {
        return take(id, had, to, "", new Manner() {
            @Override
            public MemberId require(Booking booking, Instant now) {
                var holder = access.requireHolder(booking);
                if (!booking.requireProposal(now).slot().equals(to.slot())
                        || !proposed(booking).equals(to.items())) {
                    throw new CalendarsChanged();
                }
                return holder;
            }

            @Override
            public BookingFor who(Booking booking) {
                return BookingFor.oneself(booking.holder());
            }

            @Override
            public Instant judgedAt(Booking booking, Instant now) {
                return booking.requireProposal(now).at();
            }

            @Override
            public Mover mover(Booking booking, MemberId by, @Nullable AnswerTerms asks, TimeSlot slot, Instant now) {
                return Mover.accepting(by);
            }
        });
    }

    private Booking take(ReservationId id, Collection<ResourceId> had, SlotRequest to, String reason, Manner manner) {
        var locked = lock.take(id, had, to.resources());
        var moved = locked.booking();
        var now = locked.at();
        access.requireAsSeen(moved);
        var by = manner.require(moved, now);
        locked.requireChange(to);
        cells.free(id, Instant.EPOCH);
        var open = moved.proposal();
        if (open != null) {
            cells.free(open.holding(), Instant.EPOCH);
        }
        var placed = booking.place(id, to, manner.who(moved), locked.ties(), manner.judgedAt(moved, now));
        locked.requireProvider(placed.terms());
        var former = describe(moved);
        var formerResources = OperatorChanges.resources(moved);
        var mover = manner.mover(moved, by, placed.asks(), to.slot(), now);
        var step = moved.move(mover, to.slot(), placed.terms(), reason, now);
        bookings.flush();
        audit.record(step.action(), moved.code(), former + " → " + describe(moved) + ": " + reason);
        events.publishEvent(step.event());
        operators.tell(moved, formerResources, now);
        feed.changed(locked.calendars());
        return moved;
    }

    /** Whoever takes somebody else's slot elsewhere says why. */
    static void requireReason(Mover mover, String reason) {
        BookingCheck.reason(reason, mover.forProvider());
    }

    private static List<SlotRequest.Item> proposed(Booking booking) {
        return booking.proposedItems().stream()
                .map(item -> new SlotRequest.Item(item.resourceId(), item.units()))
                .toList();
    }

    /**
     * What waited goes on waiting, and a holder's new slot is asked for where the resource's rule says so. The provider's
     * own move needs nobody's word.
     */
    Mover mover(Booking moved, MemberId by, @Nullable AnswerTerms asks, TimeSlot slot, Instant now) {
        boolean forProvider = access.manages(moved.provider());
        if (forProvider) {
            // While a proposal is open, the hold's end is the proposal's.
            var waits = moved.proposal() == null ? moved.holdExpiresAt() : moved.answerBy(now);
            return new Mover(by, true, waits == null ? null : Asking.until(waits, moved.ifUnanswered(), slot, now));
        }
        return new Mover(by, false, asks == null ? null : asks.asking(now, slot));
    }

    /** For the audit trail, which speaks no language: "2026-11-24T06:00:00Z/2026-11-24T08:00:00Z CNC-01A". */
    private static String describe(Booking booking) {
        return booking.slot().startsAt() + "/" + booking.slot().endsAt() + " "
                + booking.items().stream().map(ItemRow::resourceCode).collect(Collectors.joining(" + "));
    }
}
