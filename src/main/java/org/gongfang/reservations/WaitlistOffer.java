package org.gongfang.reservations;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A slot that is or was offered to the person.
 *
 * @param made by which figures it was offered, for which slot
 * @param answer what became of it; OFFERED as long as it is open
 * @param endsAt until when an open offer may be accepted; null for one that is over
 * @param held the hold as it stands, or the reservation that it has become; null when it has gone
 */
public record WaitlistOffer(
        ReservationId id,
        WaitlistDecision made,
        WaitlistOutcome answer,
        @Nullable Instant endsAt,
        @Nullable Reservation held) {

    public boolean isOpen(Instant now) {
        return answer == WaitlistOutcome.OFFERED && endsAt != null && now.isBefore(endsAt);
    }
}
