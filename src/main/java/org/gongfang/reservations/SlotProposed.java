package org.gongfang.reservations;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gongfang.identity.MemberId;

/** A provider proposed another slot instead of answering a request; it is held for the holder until {@code answerBy}. */
public record SlotProposed(
        ReservationId reservation,
        String code,
        MemberId holder,
        List<UUID> resources,
        Instant startsAt,
        Instant endsAt,
        MemberId by,
        String reason,
        Instant answerBy,
        Instant at) {}
