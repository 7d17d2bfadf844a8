package org.gongfang.reservations;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.gongfang.identity.CurrentMember;
import org.gongfang.shared.NotFound;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Other slots that providers propose instead of an answer. A proposed slot is held for the holder, and the requested one
 * is kept, until the holder takes one of them or the time to think about it is over.
 */
@Service
public class Proposals {

    private static final int ALTERNATIVES = 5;

    private final ProposalTransaction proposing;
    private final MoveTransaction moving;
    private final MovingDesk desk;
    private final StepDesk steps;
    private final BookingRecords bookings;
    private final ReservationAccess access;
    private final ReservationReader reader;
    private final SlotFinder finder;
    private final Substitutes substitutes;
    private final CurrentMember currentMember;
    private final Clock clock;

    Proposals(
            ProposalTransaction proposing,
            MoveTransaction moving,
            MovingDesk desk,
            StepDesk steps,
            BookingRecords bookings,
            ReservationAccess access,
            ReservationReader reader,
            SlotFinder finder,
            Substitutes substitutes,
            CurrentMember currentMember,
            Clock clock) {
        this.proposing = proposing;
        this.moving = moving;
        this.desk = desk;
        this.steps = steps;
        this.bookings = bookings;
        this.access = access;
        this.reader = reader;
        this.finder = finder;
        this.substitutes = substitutes;
        this.currentMember = currentMember;
        this.clock = clock;
    }

    /** What could be proposed for a request: near it, on the same or an equivalent machine of the provider. */
    @PreAuthorize("hasRole('PROVIDER_MANAGER')")
    @Transactional(readOnly = true)
    public List<MoveChoice> choices(ReservationId id) {
        var asked = bookings.findById(id).filter(access::maySee).orElseThrow(NotFound::new);
        access.requireManager(asked);
        return substitutes.of(reader.list(List.of(asked))).getOrDefault(id, List.of());
    }

    /**
     * Proposes another slot for a request, in place of one that may have been proposed before. It is held as long as the
     * setting says, near the start for less; all rules hold for it as for a booking.
     *
     * @throws SlotTaken when the slot is not free; nothing has changed then
     * @throws WrongState when the reservation does not wait for an answer
     */
    @PreAuthorize("hasRole('PROVIDER_MANAGER')")
    @Transactional(propagation = Propagation.NEVER)
    public Reservation propose(ReservationId id, Move to, IfRefused ifRefused, String reason) {
        var why = BookingCheck.reason(reason, false);
        var request = desk.request(id, to);
        BookingCheck.form(request);
        try {
            Contention.retried(() -> {
                proposing.propose(id, bookings.findTouched(id), request, ifRefused, why);
                return id;
            });
        } catch (BookingTransaction.NoUnitLeft | BookedCells.CellTaken taken) {
            throw new SlotTaken(finder.alternatives(request, ALTERNATIVES));
        }
        return reader.find(id).orElseThrow(NotFound::new);
    }

    /**
     * Takes the proposed slot: the reservation moves there and is confirmed, and the requested one is free.
     *
     * @throws NoProposal when nothing is proposed any more
     * @throws SlotTaken when the machine has got parts or utilities since then that somebody else has at that time
     */
    @PreAuthorize("isAuthenticated()")
    @Transactional(propagation = Propagation.NEVER)
    public Reservation accept(ReservationId id) {
        try {
            Contention.retried(() -> {
                var asked = bookings.findWithProposal(id).filter(access::maySee).orElseThrow(NotFound::new);
                var offered = asked.requireProposal(now());
                var request = new SlotRequest(wanted(asked.proposedItems()), offered.slot(), asked.project(), "");
                return moving.accept(id, bookings.findTouched(id), request).id();
            });
        } catch (BookingTransaction.NoUnitLeft | BookedCells.CellTaken taken) {
            // Parts that the machine got meanwhile may be taken; the slot itself was held.
            throw new SlotTaken(List.of());
        }
        return reader.find(id).orElseThrow(NotFound::new);
    }

    /**
     * Does without the proposed slot; the request waits as before or is declined, as the manager chose.
     *
     * @throws NoProposal when nothing is proposed any more
     */
    @PreAuthorize("isAuthenticated()")
    @Transactional(propagation = Propagation.NEVER)
    public Reservation refuse(ReservationId id, String reason) {
        var why = BookingCheck.reason(reason, false);
        steps.take(id, booking -> {
            access.requireHolder(booking);
            return booking.refuseProposal(why, now());
        });
        return reader.find(id).orElseThrow(NotFound::new);
    }

    /** One's own requests for which another slot is proposed, the most urgent first. */
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public List<Reservation> waitingForMe() {
        return reader.list(bookings.findProposed(currentMember.id(), ReservationStatus.REQUESTED));
    }

    private static List<SlotRequest.Item> wanted(List<ItemRow> items) {
        return items.stream()
                .map(item -> new SlotRequest.Item(item.resourceId(), item.units()))
                .toList();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
