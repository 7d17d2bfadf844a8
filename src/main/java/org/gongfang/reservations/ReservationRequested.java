package org.gongfang.reservations;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gongfang.identity.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody asked for a slot and the provider has to answer; the slot is kept meanwhile. Where the resources' rules ask
 * nobody, this is not published: a {@link ReservationConfirmed} by nobody is the first word then, and the only one that
 * people are to be told. Whoever wants to hear of every new reservation listens to both.
 *
 * @param series the series when it took the step as a whole, which {@link SeriesChanged} tells, or null
 */
public record ReservationRequested(
        ReservationId reservation,
        String code,
        MemberId holder,
        List<UUID> resources,
        Instant startsAt,
        Instant endsAt,
        Instant holdExpiresAt,
        Instant at,
        @Nullable SeriesId series) {}
