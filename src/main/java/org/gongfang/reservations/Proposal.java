package org.gongfang.reservations;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.gongfang.identity.MemberId;
import org.gongfang.resources.IfUnanswered;
import org.gongfang.shared.TimeSlot;

/**
 * A slot that a provider proposes instead of an answer, as the database keeps it with the request.
 *
 * @param id whose the held cells are
 * @param at when it was proposed, by which the rules are judged for good
 * @param answerBy until when the provider had to answer the request; that time stands still while the proposal is open
 */
@Embeddable
record Proposal(
        @Column(name = "proposal_id") UUID id,
        @Column(name = "proposed_starts_at") Instant startsAt,
        @Column(name = "proposed_ends_at") Instant endsAt,
        @Column(name = "proposed_by") UUID by,
        @Column(name = "proposed_at") Instant at,

        @Enumerated(EnumType.STRING) @Column(name = "proposal_refused")
        IfRefused ifRefused,

        @Column(name = "proposal_answer_by") Instant answerBy) {

    private static final int HALVES = 2;

    TimeSlot slot() {
        return new TimeSlot(startsAt, endsAt);
    }

    MemberId proposer() {
        return new MemberId(by);
    }

    /** Whose the cells are that are held. */
    ReservationId holding() {
        return new ReservationId(id);
    }

    /** Until when the provider may answer once nobody thinks about the proposal any more; before the slot at the latest. */
    Instant answerFrom(Instant moment, TimeSlot slot, IfUnanswered then) {
        return Asking.until(moment.plus(Duration.between(at, answerBy)), then, slot, moment)
                .answerBy();
    }

    ProposedSlot read(List<ItemRow> items) {
        return new ProposedSlot(slot(), items.stream().map(ItemRow::read).toList(), ifRefused);
    }

    /**
     * Until when a proposal stays open: so long, but never longer than half of what is left until the first of the two
     * slots begins, so that the provider can still answer the request.
     */
    static Instant openUntil(Instant now, Duration atMost, TimeSlot requested, TimeSlot proposed) {
        var first = Moments.earlier(requested.startsAt(), proposed.startsAt());
        var half = now.plus(Duration.between(now, first).dividedBy(HALVES)).truncatedTo(ChronoUnit.MICROS);
        return Moments.earlier(now.plus(atMost), half);
    }
}
