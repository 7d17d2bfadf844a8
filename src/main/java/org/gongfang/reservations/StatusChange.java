package org.gongfang.reservations;

import java.time.Instant;
import org.gongfang.identity.MemberId;
import org.gongfang.shared.TimeSlot;
import org.jspecify.annotations.Nullable;

/**
 * One step of a reservation's life: what it became, when, by whom and why; without a member it was the system. A step
 * that moved it says where it was before, one that proposed another slot says which.
 */
public record StatusChange(
        ReservationStatus status,
        Instant at,
        @Nullable MemberId by,
        @Nullable String byName,
        String reason,
        @Nullable Former former,
        @Nullable Remark remark,
        @Nullable Former proposed) {

    /** The slot before a move, and the codes of the resources, as people read them. */
    public record Former(TimeSlot slot, String codes) {}
}
