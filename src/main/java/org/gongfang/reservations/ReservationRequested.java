package org.gongfang.reservations;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gongfang.identity.MemberId;

/** Somebody asked for a slot and the provider has to answer; the slot is kept meanwhile. */
public record ReservationRequested(
        ReservationId reservation,
        String code,
        MemberId holder,
        List<UUID> resources,
        Instant startsAt,
        Instant endsAt,
        Instant holdExpiresAt,
        Instant at) {}
