package org.gongfang.reservations;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gongfang.identity.MemberId;
import org.gongfang.shared.TimeSlot;
import org.jspecify.annotations.Nullable;

/**
 * What every event of a booking tells of it, and each step with the event that it publishes.
 *
 * @param series the series when it takes the step as a whole, or null
 */
record BookingFacts(
        ReservationId id,
        String code,
        MemberId holder,
        List<UUID> resources,
        TimeSlot slot,
        @Nullable SeriesId series) {

    Step requested(Instant answerBy, Instant at) {
        return Step.keeping(
                new ReservationRequested(
                        id, code, holder, resources, slot.startsAt(), slot.endsAt(), answerBy, at, series),
                "reservation-requested");
    }

    Step confirmed(@Nullable MemberId by, Instant at) {
        return Step.keeping(
                new ReservationConfirmed(id, code, holder, resources, slot.startsAt(), slot.endsAt(), by, at, series),
                "reservation-confirmed");
    }

    Step declined(MemberId by, String reason, Instant at) {
        return Step.freeing(
                new ReservationDeclined(
                        id, code, holder, resources, slot.startsAt(), slot.endsAt(), by, reason, at, series),
                "reservation-declined",
                reason);
    }

    Step cancelled(MemberId by, String reason, Instant at) {
        return Step.freeing(
                new ReservationCancelled(
                        id, code, holder, resources, slot.startsAt(), slot.endsAt(), by, reason, at, series),
                "reservation-cancelled",
                reason);
    }

    Step expired(Instant at) {
        return Step.freeing(
                new ReservationExpired(id, code, holder, resources, slot.startsAt(), slot.endsAt(), at, series),
                "reservation-expired",
                "");
    }

    /** Another slot is offered instead of an answer. */
    Step proposed(Proposal proposal, List<UUID> on, String reason, Instant answerBy) {
        return Step.keeping(
                new SlotProposed(
                        id,
                        code,
                        holder,
                        on,
                        proposal.startsAt(),
                        proposal.endsAt(),
                        proposal.proposer(),
                        reason,
                        answerBy,
                        proposal.at()),
                "reservation-proposed",
                reason);
    }

    /** The proposed slot is not taken. */
    ProposalEnded proposalEnded(Proposal proposal, List<UUID> on, boolean lapsed, String reason, Instant at) {
        return new ProposalEnded(
                id,
                code,
                holder,
                on,
                proposal.startsAt(),
                proposal.endsAt(),
                proposal.proposer(),
                lapsed,
                proposal.ifRefused() == IfRefused.DECLINE,
                reason,
                at);
    }

    /** The booking has gone from where it was, which is told here, to where it is now. */
    Step movedTo(BookingFacts now, ReservationStatus status, MemberId by, String reason, Instant at) {
        return Step.keeping(
                new ReservationMoved(
                        id,
                        code,
                        holder,
                        status,
                        now.resources,
                        now.slot.startsAt(),
                        now.slot.endsAt(),
                        resources,
                        slot.startsAt(),
                        slot.endsAt(),
                        by,
                        reason,
                        at,
                        series),
                "reservation-moved");
    }

    Step started(@Nullable MemberId by, Instant at) {
        return Step.keeping(
                new ReservationStarted(id, code, holder, resources, slot.startsAt(), slot.endsAt(), by, at),
                "reservation-checked-in");
    }

    Step extended(Instant formerEnd, MemberId by, Instant at) {
        return Step.keeping(
                new ReservationExtended(id, code, holder, resources, slot.startsAt(), slot.endsAt(), formerEnd, by, at),
                "reservation-extended");
    }

    /** The use is over; what lies behind that moment is free. */
    Step completed(@Nullable MemberId by, Instant at, Instant freeFrom) {
        return new Step(
                new ReservationCompleted(id, code, holder, resources, slot.startsAt(), slot.endsAt(), by, at),
                "reservation-checked-out",
                "",
                freeFrom);
    }

    Step missed(Instant at) {
        return Step.freeing(
                new ReservationMissed(id, code, holder, resources, slot.startsAt(), slot.endsAt(), at),
                "reservation-missed",
                "");
    }
}
