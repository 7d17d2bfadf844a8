package org.gongfang.reservations;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.gongfang.identity.MemberId;

/** A holder's offer to let somebody else have the reservation, as the database keeps it. */
@Embeddable
record Transfer(
        @Column(name = "transfer_to") UUID to,
        @Column(name = "transfer_at") Instant at) {

    MemberId receiver() {
        return new MemberId(to);
    }

    TransferOffer read(Map<MemberId, String> names) {
        return new TransferOffer(receiver(), names.getOrDefault(receiver(), ""), at);
    }
}
