package org.gongfang.reservations;

import java.time.Instant;
import org.gongfang.identity.MemberId;

/** A slot is kept for a person who waited for it, until {@code endsAt}; the zone is that of the slot's site. */
public record WaitlistOffered(
        WaitlistId entry,
        ReservationId offer,
        MemberId member,
        String nameZh,
        String nameEn,
        String zone,
        Instant slotFrom,
        Instant slotUntil,
        Instant endsAt,
        Instant at) {}
