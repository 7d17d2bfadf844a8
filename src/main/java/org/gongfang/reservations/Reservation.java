package org.gongfang.reservations;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.gongfang.identity.MemberId;
import org.gongfang.identity.OrganisationId;
import org.gongfang.projects.ProjectId;
import org.gongfang.resources.IfUnanswered;
import org.gongfang.shared.Money;
import org.gongfang.shared.TimeSlot;
import org.jspecify.annotations.Nullable;

/**
 * A reservation as people read it. The zone is that of its site. The history is empty in lists; it comes with a single
 * reservation. Until {@code cancelUntil} its holder may cancel it for nothing. One that is by itself has no series. A
 * request for which the provider has proposed another slot has that besides, until {@code holdExpiresAt}; every request
 * says what becomes of it when nobody answers. One that its holder offers to somebody else says to whom.
 */
public record Reservation(
        ReservationId id,
        String code,
        MemberId holder,
        String holderName,
        ReservationStatus status,
        TimeSlot slot,
        ZoneId zone,
        List<ReservedItem> items,
        String purpose,
        @Nullable ProjectId project,
        Money listPrice,
        Money policyPrice,
        Instant requestedAt,
        @Nullable Instant holdExpiresAt,
        @Nullable Instant checkedInAt,
        @Nullable Instant checkedOutAt,
        List<StatusChange> history,
        OrganisationId provider,
        Instant cancelUntil,
        Instant missedAt,
        ReservedUse use,
        @Nullable SeriesPlace series,
        int version,
        @Nullable ProposedSlot proposed,
        @Nullable IfUnanswered ifUnanswered,
        @Nullable TransferOffer transfer) {

    /** How long before the start the check-in opens. */
    public static final Duration CHECK_IN_OPENS = Duration.ofMinutes(15);

    public Reservation {
        items = List.copyOf(items);
        history = List.copyOf(history);
    }

    /** Until when the provider answers the request; null when nobody waits for that. */
    public @Nullable Instant answerBy() {
        return status == ReservationStatus.REQUESTED && proposed == null ? holdExpiresAt : null;
    }

    /** From when on the holder may check in. */
    public Instant checkInOpensAt() {
        return slot.startsAt().minus(CHECK_IN_OPENS);
    }
}
