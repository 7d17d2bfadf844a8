package org.gongfang.reservations.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.OffsetDateTime;
import java.util.List;
import org.gongfang.reservations.Move;
import org.jspecify.annotations.Nullable;

/** Where a caller wants a reservation to go; without resources it keeps those that it has. */
record MoveRequest(
        @NotNull OffsetDateTime start,
        @NotNull OffsetDateTime end,
        @Nullable List<ReservationRequest.@NotNull @Valid Item> resources,
        @Nullable String reason) {

    Move read() {
        var slot = ReservationRequest.slot(start, end);
        return resources == null
                ? Move.to(slot)
                : new Move(
                        slot,
                        resources.stream().map(ReservationRequest.Item::read).toList());
    }

    String why() {
        return reason == null ? "" : reason;
    }
}
