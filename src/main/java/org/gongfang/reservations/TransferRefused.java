package org.gongfang.reservations;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gongfang.identity.MemberId;

/** A reservation that was offered to somebody stays its holder's: the person does without, or the holder took it back. */
public record TransferRefused(
        ReservationId reservation,
        String code,
        MemberId holder,
        MemberId to,
        List<UUID> resources,
        Instant startsAt,
        Instant endsAt,
        MemberId by,
        String reason,
        Instant at) {}
