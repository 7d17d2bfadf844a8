package org.gongfang.reservations;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gongfang.identity.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * Nobody answered a request in time; the slot is free again.
 *
 * @param series the series when it took the step as a whole, which {@link SeriesChanged} tells, or null
 */
public record ReservationExpired(
        ReservationId reservation,
        String code,
        MemberId holder,
        List<UUID> resources,
        Instant startsAt,
        Instant endsAt,
        Instant at,
        @Nullable SeriesId series) {}
