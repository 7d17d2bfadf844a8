package org.gongfang.reservations;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;
import org.gongfang.resources.ResourceId;
import org.gongfang.shared.TimeSlot;

/** A resource of a booking as it lies in the database. */
@Embeddable
record ItemRow(
        @Column(name = "resource_id") UUID resource,
        String resourceCode,
        String resourceNameZh,
        String resourceNameEn,
        int units,
        Instant occupiedFrom,
        Instant occupiedUntil) {

    ResourceId resourceId() {
        return new ResourceId(resource);
    }

    TimeSlot occupied() {
        return new TimeSlot(occupiedFrom, occupiedUntil);
    }

    ReservedItem read() {
        return new ReservedItem(resourceId(), resourceCode, resourceNameZh, resourceNameEn, units);
    }

    /** The same with another end. */
    ItemRow until(Instant end) {
        return new ItemRow(resource, resourceCode, resourceNameZh, resourceNameEn, units, occupiedFrom, end);
    }
}
