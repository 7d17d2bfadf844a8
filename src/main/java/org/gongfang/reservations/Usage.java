package org.gongfang.reservations;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.gongfang.shared.TimeSlot;
import org.jspecify.annotations.Nullable;

/**
 * How a booking's slot was used, and its booked, used and billed minutes, which are kept apart. Check-in and check-out are
 * what happened and stay; the stretch used is what counts, by report or correction.
 */
@Embeddable
record Usage(
        @Nullable Instant checkedInAt,
        @Nullable Instant checkedOutAt,
        @Nullable Instant usedFrom,
        @Nullable Instant usedUntil,
        long bookedMinutes,
        long usedMinutes,
        long billedMinutes,
        boolean forgotten) {

    /** Booked, and not used so far. */
    static Usage booked(TimeSlot slot) {
        return new Usage(null, null, null, null, slot.length().toMinutes(), 0, 0, false);
    }

    Usage begun(Instant at) {
        return new Usage(at, null, at, null, bookedMinutes, 0, 0, false);
    }

    /** The same use of a longer slot. */
    Usage bookedFor(TimeSlot slot) {
        return new Usage(
                checkedInAt,
                checkedOutAt,
                usedFrom,
                usedUntil,
                slot.length().toMinutes(),
                usedMinutes,
                billedMinutes,
                forgotten);
    }

    /** Over at that moment; nobody said so when it was forgotten. */
    Usage ended(TimeSlot slot, Instant until, boolean unattended) {
        var since = checkedInAt == null ? slot.startsAt() : checkedInAt;
        var used = UsedTime.of(slot, since, until);
        return new Usage(
                checkedInAt, until, since, until, bookedMinutes, used.minutes(), used.billedMinutes(), unattended);
    }

    /** Used in that stretch, and billed so many minutes. */
    Usage counted(TimeSlot used, long billed) {
        return new Usage(
                checkedInAt,
                checkedOutAt,
                used.startsAt(),
                used.endsAt(),
                bookedMinutes,
                used.length().toMinutes(),
                billed,
                forgotten);
    }

    ReservedUse read() {
        return new ReservedUse(usedFrom, usedUntil, bookedMinutes, usedMinutes, billedMinutes, forgotten);
    }
}
