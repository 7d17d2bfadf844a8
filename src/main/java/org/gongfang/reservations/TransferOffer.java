package org.gongfang.reservations;

import java.time.Instant;
import org.gongfang.identity.MemberId;

/** To whom a holder offers a reservation, and since when; it is theirs once they accept. */
public record TransferOffer(MemberId to, String toName, Instant at) {}
