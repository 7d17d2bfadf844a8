package org.gongfang.reservations;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gongfang.identity.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * A reservation was taken to another slot, perhaps on other resources; the former ones are free again. Its status is
 * what it became: a holder's move may have to be confirmed anew.
 *
 * @param series the series when it took the step as a whole, which {@link SeriesChanged} tells, or null
 */
public record ReservationMoved(
        ReservationId reservation,
        String code,
        MemberId holder,
        ReservationStatus status,
        List<UUID> resources,
        Instant startsAt,
        Instant endsAt,
        List<UUID> formerResources,
        Instant formerStartsAt,
        Instant formerEndsAt,
        MemberId by,
        String reason,
        Instant at,
        @Nullable SeriesId series) {}
