package org.gongfang.reservations;

import java.time.Instant;
import org.gongfang.identity.MemberId;

/** A person did not answer an offer in time; {@code ended} when that was once too often and the wish is over. */
public record WaitlistLapsed(
        WaitlistId entry,
        ReservationId offer,
        MemberId member,
        String nameZh,
        String nameEn,
        String zone,
        Instant slotFrom,
        Instant slotUntil,
        boolean ended,
        Instant at) {}
