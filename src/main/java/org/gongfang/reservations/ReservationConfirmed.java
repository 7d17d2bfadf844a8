package org.gongfang.reservations;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gongfang.identity.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * A slot became the holder's, by the provider's word or at once. Without {@code by} it was the system.
 *
 * @param series the series when it took the step as a whole, which {@link SeriesChanged} tells, or null
 */
public record ReservationConfirmed(
        ReservationId reservation,
        String code,
        MemberId holder,
        List<UUID> resources,
        Instant startsAt,
        Instant endsAt,
        @Nullable MemberId by,
        Instant at,
        @Nullable SeriesId series) {}
