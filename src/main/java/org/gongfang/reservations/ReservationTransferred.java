package org.gongfang.reservations;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gongfang.identity.MemberId;

/**
 * A reservation has another holder, who accepted it, or to whom the provider gave it. The status is what it became: the
 * provider may have to say yes to the new holder.
 */
public record ReservationTransferred(
        ReservationId reservation,
        String code,
        MemberId holder,
        MemberId formerHolder,
        ReservationStatus status,
        List<UUID> resources,
        Instant startsAt,
        Instant endsAt,
        MemberId by,
        String reason,
        Instant at) {}
