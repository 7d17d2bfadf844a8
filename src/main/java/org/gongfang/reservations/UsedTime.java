package org.gongfang.reservations;

import java.time.Duration;
import java.time.Instant;
import org.gongfang.shared.TimeSlot;

/** How much of a slot was used, and how much of it is billed. */
record UsedTime(long minutes, long billedMinutes) {

    /** The time from check-in to check-out; a resource is kept from the slot's start on, so billing begins there. */
    static UsedTime of(TimeSlot slot, Instant since, Instant until) {
        var charged = Quarters.startOf(Quarters.numberAfter(until));
        return new UsedTime(
                Math.max(0, Duration.between(since, until).toMinutes()),
                Math.clamp(
                        Duration.between(slot.startsAt(), charged).toMinutes(),
                        0,
                        slot.length().toMinutes()));
    }
}
