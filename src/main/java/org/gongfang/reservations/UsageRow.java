package org.gongfang.reservations;

import java.time.Instant;
import org.gongfang.resources.ResourceId;
import org.gongfang.shared.TimeSlot;
import org.jspecify.annotations.Nullable;

/**
 * One resource of one reservation in figures: how long it was booked, between when it was used, and what is billed. The
 * three are kept apart: booked ≥ 0 from the request on, used only after a check-in, billed only once completed.
 */
public record UsageRow(
        ReservationId reservation,
        ResourceId resource,
        int units,
        TimeSlot slot,
        ReservationStatus status,
        long bookedMinutes,
        @Nullable Instant usedFrom,
        @Nullable Instant usedTo,
        long billedMinutes,
        Instant changedAt) {}
