package org.gongfang.reservations;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.gongfang.shared.TimeSlot;
import org.jspecify.annotations.Nullable;

/** When a booking's slot was really used, and its booked, used and billed minutes, which are kept apart. */
@Embeddable
record Usage(
        @Nullable Instant checkedInAt,
        @Nullable Instant checkedOutAt,
        long bookedMinutes,
        long usedMinutes,
        long billedMinutes) {

    /** Booked, and not used so far. */
    static Usage booked(TimeSlot slot) {
        return new Usage(null, null, slot.length().toMinutes(), 0, 0);
    }

    Usage begun(Instant at) {
        return new Usage(at, null, bookedMinutes, 0, 0);
    }

    Usage ended(TimeSlot slot, Instant until) {
        var used = UsedTime.of(slot, checkedInAt == null ? slot.startsAt() : checkedInAt, until);
        return new Usage(checkedInAt, until, bookedMinutes, used.minutes(), used.billedMinutes());
    }
}
