package org.gongfang.reservations;

import java.time.Instant;
import org.gongfang.identity.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * Who moves a booking, for the provider or as its holder.
 *
 * @param answerBy until when the provider has to say yes to the new slot, or null when nobody is asked
 */
record Mover(MemberId by, boolean forProvider, @Nullable Instant answerBy) {

    /** What the booking becomes by the move. */
    ReservationStatus status() {
        return answerBy == null ? ReservationStatus.CONFIRMED : ReservationStatus.REQUESTED;
    }

    /** What the booking costs from now on: moved by the provider, no more than was agreed. */
    Prices prices(Prices agreed, Prices atNewSlot) {
        return forProvider ? atNewSlot.noMoreThan(agreed) : atNewSlot;
    }
}
