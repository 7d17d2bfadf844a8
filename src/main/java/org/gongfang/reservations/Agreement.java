package org.gongfang.reservations;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.gongfang.identity.OrganisationId;
import org.gongfang.shared.TimeSlot;

/** What was agreed when a slot was booked; later changes of the resources' rules do not touch it. */
record Agreement(
        OrganisationId provider,
        ZoneId zone,
        List<ItemRow> items,
        Prices prices,
        Duration cancellationDeadline,
        Duration graceTime) {

    /** Until when the holder may cancel. */
    Instant cancelUntil(TimeSlot slot) {
        return slot.startsAt().minus(cancellationDeadline);
    }

    /** From when on the slot counts as missed when nobody has checked in: at its end at the latest. */
    Instant missedAt(TimeSlot slot) {
        var graceOver = slot.startsAt().plus(graceTime);
        return graceOver.isBefore(slot.endsAt()) ? graceOver : slot.endsAt();
    }
}
