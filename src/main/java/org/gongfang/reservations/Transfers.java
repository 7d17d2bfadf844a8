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
 * Hands reservations on to other people before they begin. A holder offers, and the other person accepts by the rules of
 * booking; a provider's manager gives. See src/docs/decisions/0040-who-takes-over-says-yes.md.
 */
@Service
@PreAuthorize("isAuthenticated()")
public class Transfers {

    private final StepDesk steps;
    private final TransferRules rules;
    private final PeopleToBookFor people;
    private final BookingRecords bookings;
    private final ReservationAccess access;
    private final ReservationReader reader;
    private final CurrentMember currentMember;
    private final Clock clock;

    Transfers(
            StepDesk steps,
            TransferRules rules,
            PeopleToBookFor people,
            BookingRecords bookings,
            ReservationAccess access,
            ReservationReader reader,
            CurrentMember currentMember,
            Clock clock) {
        this.steps = steps;
        this.rules = rules;
        this.people = people;
        this.bookings = bookings;
        this.access = access;
        this.reader = reader;
        this.currentMember = currentMember;
        this.clock = clock;
    }

    /**
     * Offers one's own reservation to the person with that mail address; as the provider's manager, with a reason, gives
     * it to them at once, by the rules of booking. Until the start; an offer takes the place of one that was open.
     *
     * @throws PersonNotFound when there is nobody of that address who can book
     * @throws NotOfProject when it is for a project on which the person does not work
     * @throws TransferOfSeries when it is one of a series
     * @throws org.gongfang.shared.Refusal for a manager, as booking for the person does
     */
    @Transactional(propagation = Propagation.NEVER)
    public Reservation transfer(ReservationId id, String mail, String reason) {
        var seen = bookings.findById(id).filter(access::maySee).orElseThrow(NotFound::new);
        access.requireMover(seen);
        boolean given = access.manages(seen.provider());
        var why = BookingCheck.reason(reason, given);
        var to = people.findByMail(mail).id();
        steps.take(id, booking -> {
            var by = access.requireMover(booking);
            var now = now();
            booking.requireTransferable(to, now);
            if (given) {
                rules.require(booking, to);
                return booking.handTo(to, by, null, why, now);
            }
            rules.requireOfProject(booking.project(), to);
            return booking.offer(to, why, now);
        });
        return reader.find(id).orElseThrow(NotFound::new);
    }

    /**
     * Takes over what is offered, by the rules of booking. Where the provider is asked for every booking, what was
     * confirmed for the former holder waits for its word again.
     *
     * @throws NoTransfer when it is not offered any more
     * @throws org.gongfang.shared.Refusal when a rule about people refuses; the reservation stays its holder's
     */
    @Transactional(propagation = Propagation.NEVER)
    public Reservation accept(ReservationId id) {
        steps.take(id, booking -> {
            var to = access.requireReceiver(booking);
            var now = now();
            booking.requireOffered(now);
            var asks = rules.require(booking, to);
            return booking.handTo(to, to, asks == null ? null : asks.asking(now, booking.slot()), "", now);
        });
        return reader.find(id).orElseThrow(NotFound::new);
    }

    /**
     * Does without what is offered to one, or takes one's own offer back.
     *
     * @throws NoTransfer when nothing is offered any more
     */
    @Transactional(propagation = Propagation.NEVER)
    public void refuse(ReservationId id, String reason) {
        var why = BookingCheck.reason(reason, false);
        steps.take(id, booking -> booking.refuseTransfer(access.requireOfTransfer(booking), why, now()));
    }

    /** What holders offer to whoever is signed in, the earliest first. */
    @Transactional(readOnly = true)
    public List<Reservation> offeredToMe() {
        return bookings.findOffered(currentMember.id().value(), now()).stream()
                .map(reader::whole)
                .toList();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
