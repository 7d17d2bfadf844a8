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
        @Nullable String formerCodes) {

    /** A step that leaves the slot as it is. */
    ChangeRow(ReservationStatus status, Instant at, @Nullable UUID by, String reason) {
        this(status, at, by, reason, null, null, null);
    }

    /** What the step moved the reservation away from, or null when it left the slot as it was. */
    StatusChange.@Nullable Former former() {
        return formerStartsAt == null || formerEndsAt == null || formerCodes == null
                ? null
                : new StatusChange.Former(new TimeSlot(formerStartsAt, formerEndsAt), formerCodes);
    }
}
