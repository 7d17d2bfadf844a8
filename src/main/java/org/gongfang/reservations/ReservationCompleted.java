package org.gongfang.reservations;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gongfang.identity.MemberId;
import org.jspecify.annotations.Nullable;

/** A use is over, by check-out or because its time had ended. Without {@code by} it was the system. */
public record ReservationCompleted(
        ReservationId reservation,
        String code,
        MemberId holder,
        List<UUID> resources,
        Instant startsAt,
        Instant endsAt,
        @Nullable MemberId by,
        Instant at) {}
