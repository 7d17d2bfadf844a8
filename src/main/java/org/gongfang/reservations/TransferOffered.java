package org.gongfang.reservations;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gongfang.identity.MemberId;

/** A holder offers a reservation to somebody else, who has to accept. */
public record TransferOffered(
        ReservationId reservation,
        String code,
        MemberId holder,
        MemberId to,
        List<UUID> resources,
        Instant startsAt,
        Instant endsAt,
        String reason,
        Instant at) {}
