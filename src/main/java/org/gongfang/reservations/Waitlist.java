package org.gongfang.reservations;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.gongfang.identity.CurrentMember;
import org.gongfang.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The waitlist as the person who is signed in meets it: enter the line, see one's place, answer an offer. */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional(readOnly = true)
public class Waitlist {

    private static final Limit SHOWN = Limit.of(50);
    private static final int DECISIONS_SHOWN = 50;

    private final WaitlistEntries entries;
    private final WaitlistDoor door;
    private final WaitlistTransaction transaction;
    private final WaitlistDecisions decisions;
    private final WaitLine line;
    private final HoldTransaction holds;
    private final BookingRecords bookings;
    private final ReservationReader reader;
    private final CurrentMember currentMember;
    private final Clock clock;

    Waitlist(
            WaitlistEntries entries,
            WaitlistDoor door,
            WaitlistTransaction transaction,
            WaitlistDecisions decisions,
            WaitLine line,
            HoldTransaction holds,
            BookingRecords bookings,
            ReservationReader reader,
            CurrentMember currentMember,
            Clock clock) {
        this.entries = entries;
        this.door = door;
        this.transaction = transaction;
        this.decisions = decisions;
        this.line = line;
        this.holds = holds;
        this.bookings = bookings;
        this.reader = reader;
        this.currentMember = currentMember;
        this.clock = clock;
    }

    /**
     * Enters the line. A second call with the same key answers with the same wish.
     *
     * @throws AlreadyWaiting when the person waits for the same already
     * @throws TooManyWishes when the person waits for too much
     * @throws org.gongfang.shared.InvalidInput when the wish makes no sense
     * @throws NotFound when the resource does not exist
     */
    @Transactional(propagation = Propagation.NEVER)
    public WaitlistId join(WaitlistWish wish, String idempotencyKey) {
        return door.join(wish, idempotencyKey, currentMember.id());
    }

    /** One's own wishes, the newest first, with their places in line. */
    public List<Waiting> mine() {
        return read(entries.findOfMember(currentMember.id(), SHOWN));
    }

    /** One of one's own wishes. */
    public Optional<Waiting> find(WaitlistId id) {
        var found = entries.findById(id).filter(entry -> entry.member().equals(currentMember.id())).stream()
                .toList();
        return read(found).stream().findFirst();
    }

    private List<Waiting> read(List<WaitlistEntry> wishes) {
        var places = line.places(wishes);
        return wishes.stream().map(entry -> read(entry, places.get(entry.id()))).toList();
    }

    private Waiting read(WaitlistEntry entry, @Nullable Integer place) {
        var offer = entry.state() == WaitlistState.OFFERED ? entry.offer() : null;
        return new Waiting(
                entry.id(),
                entry.name(),
                entry.wish(),
                entry.project(),
                entry.purpose(),
                entry.state(),
                entry.enteredAt(),
                place,
                offer == null ? null : offer(offer, entry).orElse(null));
    }

    /**
     * Leaves the line; what was offered goes to the next.
     *
     * @throws WishOver when it waits no more
     */
    @Transactional(propagation = Propagation.NEVER)
    public void withdraw(WaitlistId id) {
        Contention.retried(() -> {
            var entry = own(id);
            var offer = entry.offer();
            if (entry.state() == WaitlistState.OFFERED && offer != null) {
                holds.release(
                        offer, bookings.findTouched(offer), currentMember.id(), held -> transaction.declined(offer));
            }
            return door.withdraw(id, currentMember.id(), offer);
        });
    }

    /**
     * Takes the withdrawal back, at the former place in line.
     *
     * @throws WishOver when it was not withdrawn just now
     * @throws AlreadyWaiting when the same has been wished anew meanwhile
     */
    @Transactional(propagation = Propagation.NEVER)
    public void resume(WaitlistId id) {
        Contention.retried(() -> door.resume(id, currentMember.id()));
    }

    /** A slot that is, or was, offered to the person who is signed in. */
    public Optional<WaitlistOffer> offer(ReservationId id) {
        return decisions.ofOffer(id).stream()
                .findFirst()
                .flatMap(made -> entries.findById(made.entry()))
                .filter(entry -> entry.member().equals(currentMember.id()))
                .flatMap(entry -> offer(id, entry));
    }

    /** The offers that are open now. */
    public List<WaitlistOffer> offers() {
        return entries.findOfMember(currentMember.id(), SHOWN).stream()
                .filter(entry -> entry.state() == WaitlistState.OFFERED)
                .flatMap(entry -> Optional.ofNullable(entry.offer()).flatMap(id -> offer(id, entry)).stream())
                .filter(offer -> offer.isOpen(clock.instant()))
                .toList();
    }

    private Optional<WaitlistOffer> offer(ReservationId id, WaitlistEntry entry) {
        var said = decisions.ofOffer(id);
        return said.stream()
                .findFirst()
                .map(made -> new WaitlistOffer(
                        id,
                        made,
                        said.stream()
                                .map(WaitlistDecision::outcome)
                                .filter(outcome -> outcome != WaitlistOutcome.OFFERED)
                                .findFirst()
                                .orElse(WaitlistOutcome.OFFERED),
                        id.equals(entry.offer()) ? entry.offerEndsAt() : null,
                        reader.find(id).orElse(null)));
    }

    /**
     * Accepts the offer: the slot is requested or confirmed, as the resource's rules say. Accepted twice, it is the same
     * reservation.
     *
     * @throws HoldOver when the offer has lapsed
     */
    @Transactional(propagation = Propagation.NEVER)
    public Reservation accept(ReservationId offer) {
        var entry = ofOffer(offer);
        if (entry.state() == WaitlistState.BOOKED) {
            return reader.find(offer).orElseThrow(NotFound::new);
        }
        var booking = Contention.retried(() -> holds.takeUp(
                offer, bookings.findTouched(offer), currentMember.id(), held -> transaction.accepted(offer)));
        return reader.whole(booking);
    }

    /**
     * Declines the offer, which goes to the next in line; the person goes on waiting for other slots.
     *
     * @throws HoldOver when the offer has lapsed
     */
    @Transactional(propagation = Propagation.NEVER)
    public void decline(ReservationId offer) {
        ofOffer(offer);
        boolean kept = Contention.retried(() -> holds.release(
                offer, bookings.findTouched(offer), currentMember.id(), held -> transaction.declined(offer)));
        if (!kept) {
            throw new HoldOver();
        }
    }

    /** What was decided about one's own wish, the latest first. */
    public List<WaitlistDecision> decisions(WaitlistId id) {
        return decisions.ofEntry(own(id).id(), DECISIONS_SHOWN);
    }

    private WaitlistEntry own(WaitlistId id) {
        return entries.findById(id)
                .filter(entry -> entry.member().equals(currentMember.id()))
                .orElseThrow(NotFound::new);
    }

    private WaitlistEntry ofOffer(ReservationId offer) {
        return decisions.ofOffer(offer).stream()
                .findFirst()
                .map(made -> own(made.entry()))
                .orElseThrow(NotFound::new);
    }
}
