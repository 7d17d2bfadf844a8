package org.gongfang.reservations;

import java.time.Instant;
import org.gongfang.identity.MemberId;
import org.jspecify.annotations.Nullable;

/** One step of a reservation's life: what it became, when, by whom and why; without a member it was the system. */
public record StatusChange(
        ReservationStatus status,
        Instant at,
        @Nullable MemberId by,
        @Nullable String byName,
        String reason) {}
