package org.gongfang.reservations;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gongfang.identity.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * The holder or the provider took a reservation back; the slot is free again. Without {@code by} it was the system.
 *
 * @param series the series when it took the step as a whole, which {@link SeriesChanged} tells, or null
 */
public record ReservationCancelled(
        ReservationId reservation,
        String code,
        MemberId holder,
        List<UUID> resources,
        Instant startsAt,
        Instant endsAt,
        @Nullable MemberId by,
        String reason,
        Instant at,
        @Nullable SeriesId series) {}
