package org.gongfang.reservations;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.gongfang.identity.MemberId;
import org.gongfang.projects.ProjectId;
import org.gongfang.shared.Refusal;
import org.gongfang.shared.TimeSlot;
import org.jspecify.annotations.Nullable;

/** A reservation's life: every step is taken here, or refused, and is recorded with who, when and why. */
@Entity
@Table(name = "reservation")
class Booking extends TransferableBooking {

    /** A new booking that holds its slot and has not been requested yet. */
    Booking(ReservationId id, String code, MemberId holder, SlotRequest request, Agreement terms, Instant at) {
        var asked = request.project();
        this.id = id;
        this.code = code;
        this.holder = holder;
        this.provider = terms.provider();
        this.project = asked == null ? null : asked.value();
        this.status = ReservationStatus.HELD;
        this.purpose = request.purpose();
        this.prices = terms.prices();
        this.requestedAt = at;
        this.changedAt = at;
        occupy(request.slot(), terms);
    }

    protected Booking() {}

    /** Keeps the slot until then for the holder, who may take it up or give it back before. */
    void holdUntil(Instant moment) {
        requireHeld();
        holdExpiresAt = moment;
    }

    /** Says what the held slot is for, which was not known when it was taken. */
    void describe(@Nullable ProjectId forProject, String forPurpose) {
        requireHeld();
        project = forProject == null ? null : forProject.value();
        purpose = forPurpose;
    }

    private void requireHeld() {
        if (status != ReservationStatus.HELD) {
            throw new WrongState(status);
        }
    }

    /** Asks the provider, who has so long to answer. */
    Step request(Instant at, Asking asking) {
        become(ReservationStatus.REQUESTED, holder, at, "", ReservationStatus.HELD);
        waitFor(asking);
        return facts().requested(asking.answerBy(), at);
    }

    /** Makes the slot the holder's, by the provider's word, or by the provider's rule when nobody had to be asked. */
    Step confirm(@Nullable MemberId by, Instant at) {
        if (status == ReservationStatus.REQUESTED && !at.isBefore(slot.endsAt())) {
            throw new WrongState(status);
        }
        become(ReservationStatus.CONFIRMED, by, at, "", ReservationStatus.HELD, ReservationStatus.REQUESTED);
        holdExpiresAt = null;
        return facts().confirmed(by, at);
    }

    /** The same by whoever books, with the reason why rules were not held against the holder. */
    Step confirm(BookingFor who, Instant at) {
        var step = confirm(who.manager(), at);
        var inSpite = who.inSpite();
        if (inSpite == null) {
            return step;
        }
        history.add(history.removeLast().because(inSpite));
        remark(Remark.IN_SPITE);
        return step.because(inSpite);
    }

    /** Confirms a request that nobody has answered in time, as its provider's rule said when it was asked. */
    Step confirmUnanswered(Instant at) {
        var step = confirm((MemberId) null, at);
        remark(Remark.CONFIRMED_BY_RULE);
        return step.as("reservation-confirmed-by-rule");
    }

    /** Ends such a request instead, because it cannot be confirmed any more; the audit trail is told the rule's code. */
    Step expireUnconfirmed(Remark why, String rule, Instant at) {
        var step = expire(at);
        remark(why);
        return step.as("reservation-not-confirmed-by-rule").because(rule);
    }

    Step decline(MemberId by, String reason, Instant at) {
        become(ReservationStatus.DECLINED, by, at, reason, ReservationStatus.REQUESTED);
        holdExpiresAt = null;
        return facts().declined(by, reason, at);
    }

    /** Takes the booking back for the holder: once it is confirmed until the start, and after the deadline as late. */
    Step cancelByHolder(String reason, Instant at) {
        if (status != ReservationStatus.CONFIRMED || !at.isAfter(cancelUntil)) {
            return cancel(holder, reason, at);
        }
        if (!at.isBefore(slot.startsAt())) {
            throw new CancellationStarted(slot.startsAt());
        }
        var step = cancel(holder, reason, at);
        cancelledLate = true;
        remark(Remark.LATE);
        return step.as("reservation-cancelled-late");
    }

    /** The same, but not after the deadline: what counts is decided one by one. */
    Step cancelInTime(String reason, Instant at) {
        if (status == ReservationStatus.CONFIRMED && at.isAfter(cancelUntil)) {
            throw new CancellationTooLate(cancelUntil);
        }
        return cancelByHolder(reason, at);
    }

    /** Says of the last step what it was besides. */
    private void remark(Remark remark) {
        history.add(history.removeLast().with(remark));
    }

    /** Takes the booking back for the provider, or for the holder past the deadline. */
    Step cancel(MemberId by, String reason, Instant at) {
        become(ReservationStatus.CANCELLED, by, at, reason, ReservationStatus.REQUESTED, ReservationStatus.CONFIRMED);
        holdExpiresAt = null;
        return facts().cancelled(by, reason, at);
    }

    /** Ends a request or an open proposal that was not answered in time; not earlier. */
    Step expire(Instant at) {
        if (!isHoldOver(at)) {
            throw new WrongState(status);
        }
        if (proposal != null) {
            return endProposal(proposal, null, "", at);
        }
        become(ReservationStatus.EXPIRED, null, at, "", ReservationStatus.REQUESTED);
        return facts().expired(at);
    }

    /**
     * Offers the holder another slot instead of an answer, and waits for the holder's word instead of the provider's. The
     * requested slot is kept; an offer that was open before is taken back.
     */
    Step propose(Proposal offered, List<ItemRow> on, String reason, Instant openUntil) {
        proposal = offered;
        proposed.clear();
        proposed.addAll(on);
        holdExpiresAt = openUntil;
        changedAt = offered.at();
        history.add(ChangeRow.proposed(status, offered, codes(on), reason));
        return facts().proposed(offered, ids(on), reason, openUntil);
    }

    /** Does without the proposed slot: the request waits as before, or is declined, as the manager chose. */
    Step refuseProposal(String reason, Instant at) {
        return endProposal(requireProposal(at), holder, reason, at);
    }

    private Step endProposal(Proposal open, @Nullable MemberId by, String reason, Instant at) {
        var ended = facts().proposalEnded(open, ids(proposed), by == null, reason, at);
        var remark = by == null ? Remark.PROPOSAL_LAPSED : Remark.PROPOSAL_REFUSED;
        withdrawProposal();
        history.add(new ChangeRow(status, at, by == null ? null : by.value(), reason, remark));
        if (ended.declined()) {
            return decline(open.proposer(), "", at).telling(ended);
        }
        holdExpiresAt = open.answerFrom(at, slot, ifUnanswered());
        changedAt = at;
        return Step.keeping(ended, by == null ? "proposal-lapsed" : "proposal-refused", reason);
    }

    private void withdrawProposal() {
        if (proposal != null) {
            withdrawn = proposal;
            proposal = null;
            proposed.clear();
        }
    }

    /**
     * Takes the booking to another slot, and perhaps to other resources, as one step: it is never without a slot. The
     * holder may do so until the deadline; moved by the provider, it costs no more than was agreed.
     */
    Step move(Mover mover, TimeSlot next, Agreement terms, String reason, Instant at) {
        refusesMove(mover.forProvider(), at).ifPresent(refusal -> {
            throw refusal;
        });
        var former = facts();
        status = mover.status();
        transfer = null;
        changedAt = at;
        history.add(new ChangeRow(
                status, at, mover.by().value(), reason, slot.startsAt(), slot.endsAt(), codes(items), mover.remark()));
        withdrawProposal();
        waitFor(mover.asking());
        prices = mover.prices(prices, terms.prices());
        occupy(next, terms);
        return former.movedTo(facts(), status, mover.by(), reason, at);
    }

    /** Why the booking cannot be moved any more. */
    Optional<Refusal> refusesMove(boolean forProvider, Instant at) {
        if (status != ReservationStatus.REQUESTED && status != ReservationStatus.CONFIRMED
                || !at.isBefore(slot.endsAt())) {
            return Optional.of(new WrongState(status));
        }
        return !forProvider && status == ReservationStatus.CONFIRMED && at.isAfter(cancelUntil)
                ? Optional.of(new MoveTooLate(cancelUntil))
                : Optional.empty();
    }

    /** Makes it one of a series, whose first step it takes together with the others. */
    void join(SeriesPlace place) {
        series = place;
        markTogether();
    }

    /** The booking, whose next step is one of the whole series. */
    Booking together() {
        markTogether();
        return this;
    }

    /** Takes the slot as agreed; what it costs is the caller's to say. */
    private void occupy(TimeSlot taken, Agreement terms) {
        slot = taken;
        zone = terms.zone().getId();
        cancelUntil = terms.cancelUntil(taken);
        missedAt = terms.missedAt(taken);
        usage = Usage.booked(taken);
        items.clear();
        items.addAll(terms.items());
    }

    Step checkIn(@Nullable MemberId by, Instant at) {
        if (status == ReservationStatus.CONFIRMED) {
            var opens = slot.startsAt().minus(Reservation.CHECK_IN_OPENS);
            if (at.isBefore(opens)) {
                throw new CheckInTooEarly(opens);
            }
            if (!at.isBefore(slot.endsAt())) {
                throw new CheckInTooLate(slot.endsAt());
            }
        }
        become(ReservationStatus.IN_USE, by, at, "", ReservationStatus.CONFIRMED);
        usage = usage.begun(at);
        return facts().started(by, at);
    }

    /** Lets the use go on for the price of what is added. */
    Step extend(MemberId by, TimeSlot longer, Prices more, List<ItemRow> occupied, Instant at) {
        history.add(new ChangeRow(
                status, at, by.value(), "", slot.startsAt(), slot.endsAt(), codes(items), Remark.EXTENDED));
        var former = slot.endsAt();
        slot = longer;
        prices = prices.plus(more);
        usage = usage.bookedFor(longer);
        for (int i = 0; i < items.size(); i++) {
            items.set(i, items.get(i).keptUntil(occupied.get(i).occupiedUntil()));
        }
        changedAt = at;
        return facts().extended(former, by, at);
    }

    /** Ends the use; what remains of the slot is free again, but for the clean-up. */
    Step checkOut(@Nullable MemberId by, Instant at) {
        return complete(by, at, Moments.earlier(at, slot.endsAt()), false);
    }

    /** Ends a use whose time is over and that nobody checked out. */
    Step completeUnattended(Instant at) {
        if (at.isBefore(slot.endsAt())) {
            throw new WrongState(status);
        }
        return complete(null, at, slot.endsAt(), true);
    }

    /** What was really used in a use that is over, and what of it is billed. */
    void count(TimeSlot used, long billedMinutes, Instant at) {
        if (status != ReservationStatus.COMPLETED) {
            throw new WrongState(status);
        }
        usage = usage.counted(used, billedMinutes);
        changedAt = at;
    }

    private Step complete(@Nullable MemberId by, Instant at, Instant usedUntil, boolean forgotten) {
        become(ReservationStatus.COMPLETED, by, at, "", ReservationStatus.IN_USE);
        usage = usage.ended(slot, usedUntil, forgotten);
        return facts().completed(by, at, release(usedUntil));
    }

    /** Frees a slot that nobody checked in to before the grace time was over; not earlier. */
    Step miss(Instant at) {
        if (at.isBefore(missedAt)) {
            throw new WrongState(status);
        }
        become(ReservationStatus.NO_SHOW, null, at, "", ReservationStatus.CONFIRMED);
        return facts().missed(at);
    }

    /** Brings the end of the items forward, clean-up kept; answers from when on their cells are free. */
    private Instant release(Instant usedUntil) {
        var firstQuarterOver = Quarters.startOf(Quarters.numberOf(slot.startsAt()) + 1);
        var freeFrom =
                items.stream().map(item -> item.cleanAfter(slot, usedUntil)).reduce(firstQuarterOver, Moments::later);
        items.replaceAll(item -> item.freedFrom(freeFrom));
        return freeFrom;
    }

    private void become(
            ReservationStatus next,
            @Nullable MemberId by,
            Instant at,
            String reason,
            ReservationStatus first,
            ReservationStatus... others) {
        if (!EnumSet.of(first, others).contains(status)) {
            throw new WrongState(status);
        }
        status = next;
        changedAt = at;
        if (next != ReservationStatus.CONFIRMED) {
            transfer = null;
        }
        withdrawProposal();
        history.add(new ChangeRow(next, at, by == null ? null : by.value(), reason));
    }
}
