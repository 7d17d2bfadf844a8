package org.gongfang.reservations;

import java.time.Instant;
import java.util.UUID;
import org.gongfang.resources.ResourceId;
import org.gongfang.shared.TimeSlot;
import org.jspecify.annotations.Nullable;

/** A usage row as it is selected. */
record UsageLine(
        ReservationId reservation,
        UUID resource,
        int units,
        TimeSlot slot,
        ReservationStatus status,
        long bookedMinutes,
        @Nullable Instant usedFrom,
        @Nullable Instant usedTo,
        long billedMinutes,
        Instant changedAt) {

    UsageRow read() {
        return new UsageRow(
                reservation,
                new ResourceId(resource),
                units,
                slot,
                status,
                bookedMinutes,
                usedFrom,
                usedTo,
                billedMinutes,
                changedAt);
    }
}
