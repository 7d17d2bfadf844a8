package org.gongfang.reservations;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.gongfang.reservations.IdempotencyKeys.RequestKey;
import org.gongfang.resources.ResourceCard;
import org.gongfang.shared.Named;
import org.gongfang.shared.TimeSlot;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * One try at each step of a wish on the waitlist: its state, the slot that is kept for it and the record of the decision
 * change together or not at all, so a node that falls over in between leaves nothing half done.
 */
@Component
class WaitlistTransaction {

    private final HoldTransaction holds;
    private final BookingRecords bookings;
    private final WaitlistEntries entries;
    private final WaitlistDecisions decisions;
    private final ApplicationEventPublisher events;
    private final WaitlistSettings settings;
    private final Clock clock;

    WaitlistTransaction(
            HoldTransaction holds,
            BookingRecords bookings,
            WaitlistEntries entries,
            WaitlistDecisions decisions,
            ApplicationEventPublisher events,
            WaitlistSettings settings,
            Clock clock) {
        this.holds = holds;
        this.bookings = bookings;
        this.entries = entries;
        this.decisions = decisions;
        this.events = events;
        this.settings = settings;
        this.clock = clock;
    }

    /** The wish is not waiting any more, or another node is serving it: the slot is for somebody else. */
    static class ServedElsewhere extends RuntimeException {}

    /** A slot that could be offered to a wish, and its place in line for it. */
    record Offering(InLine waiter, FreeSlot free, int place) {

        private WaitlistDecision decided(
                WaitlistOutcome outcome, TimeSlot slot, @Nullable ReservationId offer, Named reason, Instant at) {
            ResourceCard resource = free.resource();
            var standing = waiter.standing();
            return new WaitlistDecision(
                    waiter.id(),
                    at,
                    outcome,
                    place,
                    standing.cleared(),
                    standing.had(),
                    standing.since(),
                    resource.site().provider(),
                    resource.id(),
                    resource.code(),
                    new Named(resource.nameZh(), resource.nameEn()),
                    resource.site().zone(),
                    slot,
                    offer,
                    reason);
        }
    }

    /**
     * Keeps the slot for the person: calendars first and by all rules, as any booking, then the wish.
     *
     * @throws ServedElsewhere when the wish has been served meanwhile; the slot stays free
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    Booking offer(Offering offering, SlotRequest request, BookingFor who, RequestKey key, Instant until) {
        var held = holds.hold(request, who, key, until);
        var entry = entries.claim(offering.waiter().id().value())
                .filter(one -> one.state() == WaitlistState.WAITING)
                .orElseThrow(ServedElsewhere::new);
        var at = now();
        entry.offer(held.id(), until);
        var decision = offering.decided(WaitlistOutcome.OFFERED, held.slot(), held.id(), new Named("", ""), at);
        decisions.write(decision);
        events.publishEvent(new WaitlistOffered(
                entry.id(),
                held.id(),
                entry.member(),
                decision.resourceName().chinese(),
                decision.resourceName().english(),
                decision.zone().getId(),
                held.slot().startsAt(),
                held.slot().endsAt(),
                until,
                at));
        return held;
    }

    /** Writes down that a rule kept the person from the slot. */
    @Transactional
    void passOver(Offering offering, Named reason) {
        decisions.write(
                offering.decided(WaitlistOutcome.PASSED_OVER, offering.free().slot(), null, reason, now()));
    }

    /** The person accepts: in the transaction in which the hold is taken up. */
    @Transactional(propagation = Propagation.MANDATORY)
    void accepted(ReservationId offer) {
        entry(offer).accept(now());
        decisions.answer(offer, WaitlistOutcome.ACCEPTED, now());
    }

    /** The person declines: in the transaction in which the hold is given back. */
    @Transactional(propagation = Propagation.MANDATORY)
    void declined(ReservationId offer) {
        entry(offer).decline(now());
        decisions.answer(offer, WaitlistOutcome.DECLINED, now());
    }

    private WaitlistEntry entry(ReservationId offer) {
        return entries.lockByOffer(offer.value()).orElseThrow(WishOver::new);
    }

    /**
     * Notes that an offer was not answered, once its hold is gone.
     *
     * @return whether that was so
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    boolean settle(WaitlistId id) {
        var at = now();
        var claimed = entries.claim(id.value()).filter(one -> one.state() == WaitlistState.OFFERED);
        var offer = claimed.map(WaitlistEntry::offer).orElse(null);
        if (offer == null || bookings.existsById(offer)) {
            return false;
        }
        var entry = claimed.orElseThrow();
        boolean stays = entry.lapse(settings.lapses(), at);
        decisions
                .answer(offer, WaitlistOutcome.LAPSED, at)
                .ifPresent(made -> events.publishEvent(new WaitlistLapsed(
                        id,
                        offer,
                        entry.member(),
                        made.resourceName().chinese(),
                        made.resourceName().english(),
                        made.zone().getId(),
                        made.slot().startsAt(),
                        made.slot().endsAt(),
                        !stays,
                        at)));
        return true;
    }

    /** Ends a wish whose window is over; tells whether it did. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    boolean expire(WaitlistId id) {
        var at = now();
        var claimed = entries.claim(id.value()).filter(one -> one.state() == WaitlistState.WAITING && one.isOver(at));
        claimed.ifPresent(entry -> {
            entry.expire(at);
            events.publishEvent(new WaitlistEnded(
                    id,
                    entry.member(),
                    entry.name().chinese(),
                    entry.name().english(),
                    entry.window().startsAt(),
                    entry.window().endsAt(),
                    at));
        });
        return claimed.isPresent();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
