package org.gongfang.reservations;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gongfang.identity.MemberId;

/** A reservation in use goes on longer than was booked: until {@code endsAt} instead of {@code formerEndsAt}. */
public record ReservationExtended(
        ReservationId reservation,
        String code,
        MemberId holder,
        List<UUID> resources,
        Instant startsAt,
        Instant endsAt,
        Instant formerEndsAt,
        MemberId by,
        Instant at) {}
