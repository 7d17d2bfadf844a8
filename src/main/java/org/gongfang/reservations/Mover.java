package org.gongfang.reservations;

import org.gongfang.identity.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * Who moves a booking, for the provider or as its holder.
 *
 * @param asking until when the provider has to say yes to the new slot, or null when nobody is asked
 * @param remark what the move was besides, or null
 */
record Mover(
        MemberId by,
        boolean forProvider,
        @Nullable Asking asking,
        @Nullable Remark remark) {

    Mover(MemberId by, boolean forProvider, @Nullable Asking asking) {
        this(by, forProvider, asking, null);
    }

    /** A holder who takes what the provider has proposed: agreed by both, and no dearer than what was asked for. */
    static Mover accepting(MemberId holder) {
        return new Mover(holder, true, null, Remark.PROPOSAL_ACCEPTED);
    }

    /** What the booking becomes by the move. */
    ReservationStatus status() {
        return asking == null ? ReservationStatus.CONFIRMED : ReservationStatus.REQUESTED;
    }

    /** What the booking costs from now on: moved by the provider, no more than was agreed. */
    Prices prices(Prices agreed, Prices atNewSlot) {
        return forProvider ? atNewSlot.noMoreThan(agreed) : atNewSlot;
    }
}
