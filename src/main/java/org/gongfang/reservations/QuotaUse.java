package org.gongfang.reservations;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.gongfang.resources.ResourceId;
import org.gongfang.shared.TimeSlot;

/** Units of a resource that somebody has for a while; of a completed reservation what is billed counts. */
record QuotaUse(UUID resource, int units, Instant startsAt, Instant endsAt) {

    static QuotaUse of(
            UUID resource, int units, Instant startsAt, Instant endsAt, ReservationStatus status, long billedMinutes) {
        return new QuotaUse(
                resource,
                units,
                startsAt,
                status == ReservationStatus.COMPLETED ? startsAt.plus(Duration.ofMinutes(billedMinutes)) : endsAt);
    }

    ResourceId resourceId() {
        return new ResourceId(resource);
    }

    /** The hours within the span, those of several units several times. */
    Duration within(TimeSlot span) {
        return startsAt.isBefore(endsAt)
                ? new TimeSlot(startsAt, endsAt)
                        .intersection(span)
                        .map(part -> part.length().multipliedBy(units))
                        .orElse(Duration.ZERO)
                : Duration.ZERO;
    }
}
