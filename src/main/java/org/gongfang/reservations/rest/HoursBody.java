package org.gongfang.reservations.rest;

import jakarta.validation.constraints.NotNull;
import java.time.OffsetDateTime;
import org.gongfang.shared.InvalidInput;
import org.gongfang.shared.TimeSlot;

/** What was really used and what is billed, with the reason for the correction. */
record HoursBody(
        @NotNull OffsetDateTime usedFrom,
        @NotNull OffsetDateTime usedUntil,
        @NotNull Long billedMinutes,
        @NotNull String reason) {

    TimeSlot used() {
        if (!usedFrom.toInstant().isBefore(usedUntil.toInstant())) {
            throw new InvalidInput("reservation-slot", "usedUntil");
        }
        return new TimeSlot(usedFrom.toInstant(), usedUntil.toInstant());
    }
}
