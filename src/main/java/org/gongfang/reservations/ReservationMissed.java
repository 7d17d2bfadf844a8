package org.gongfang.reservations;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gongfang.identity.MemberId;

/** Nobody checked in before the grace time was over; the rest of the slot is free again. */
public record ReservationMissed(
        ReservationId reservation,
        String code,
        MemberId holder,
        List<UUID> resources,
        Instant startsAt,
        Instant endsAt,
        Instant at) {}
