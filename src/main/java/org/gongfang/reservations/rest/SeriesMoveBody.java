package org.gongfang.reservations.rest;

import jakarta.validation.constraints.NotNull;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.gongfang.reservations.SeriesScope;
import org.gongfang.shared.TimeSlot;
import org.jspecify.annotations.Nullable;

/** Where a caller wants one reservation of a series to go, and which others are shifted as far; all unless said. */
record SeriesMoveBody(
        @NotNull UUID from,
        @NotNull OffsetDateTime start,
        @NotNull OffsetDateTime end,
        @Nullable SeriesScope scope,
        @Nullable String reason) {

    TimeSlot to() {
        return ReservationRequest.slot(start, end);
    }

    SeriesScope which() {
        return scope == null ? SeriesScope.ALL : scope;
    }

    String why() {
        return reason == null ? "" : reason;
    }
}
