package org.gongfang.reservations;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.gongfang.shared.TimeSlot;
import org.jspecify.annotations.Nullable;

/** A step of a booking's life as it lies in the database. */
@Embeddable
record ChangeRow(
        @Enumerated(EnumType.STRING) ReservationStatus status,
        @Column(name = "changed_at") Instant at,
        @Column(name = "changed_by") @Nullable UUID by,
        String reason,
        @Nullable Instant formerStartsAt,
        @Nullable Instant formerEndsAt,
        @Nullable String formerCodes,
        @Enumerated(EnumType.STRING) @Nullable Remark remark) {

    /** A step that leaves the slot as it is. */
    ChangeRow(ReservationStatus status, Instant at, @Nullable UUID by, String reason) {
        this(status, at, by, reason, null);
    }

    /** A step that leaves the slot as it is and is more than its state tells. */
    ChangeRow(ReservationStatus status, Instant at, @Nullable UUID by, String reason, @Nullable Remark remark) {
        this(status, at, by, reason, null, null, null, remark);
    }

    /** The same, and what it was besides. */
    ChangeRow with(Remark besides) {
        return new ChangeRow(status, at, by, reason, formerStartsAt, formerEndsAt, formerCodes, besides);
    }

    /** The same for that reason. */
    ChangeRow because(String why) {
        return new ChangeRow(status, at, by, why, formerStartsAt, formerEndsAt, formerCodes, remark);
    }

    /** The step that proposes another slot. */
    static ChangeRow proposed(ReservationStatus status, Proposal proposal, String codes, String reason) {
        return new ChangeRow(
                status,
                proposal.at(),
                proposal.by(),
                reason,
                proposal.startsAt(),
                proposal.endsAt(),
                codes,
                Remark.PROPOSED);
    }

    /** What the step moved the reservation away from, or null when it left the slot as it was. */
    StatusChange.@Nullable Former former() {
        return remark == Remark.PROPOSED ? null : other();
    }

    /** What the step proposed, or null. */
    StatusChange.@Nullable Former proposed() {
        return remark == Remark.PROPOSED ? other() : null;
    }

    private StatusChange.@Nullable Former other() {
        return formerStartsAt == null || formerEndsAt == null || formerCodes == null
                ? null
                : new StatusChange.Former(new TimeSlot(formerStartsAt, formerEndsAt), formerCodes);
    }
}
