package org.gongfang.reservations;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
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

    /** When the resource is clean again after a use of the slot that ended earlier, in whole quarters. */
    Instant cleanAfter(TimeSlot slot, Instant usedUntil) {
        var cleanUp = Duration.between(slot.endsAt(), occupiedUntil);
        return Quarters.startOf(Quarters.numberAfter(usedUntil.plus(cleanUp)));
    }

    /** The same, but occupied until that moment at least. */
    ItemRow keptUntil(Instant moment) {
        return moment.isAfter(occupiedUntil)
                ? new ItemRow(resource, resourceCode, resourceNameZh, resourceNameEn, units, occupiedFrom, moment)
                : this;
    }

    /** The same, but free from the moment on. */
    ItemRow freedFrom(Instant moment) {
        return moment.isBefore(occupiedUntil)
                ? new ItemRow(resource, resourceCode, resourceNameZh, resourceNameEn, units, occupiedFrom, moment)
                : this;
    }
}
