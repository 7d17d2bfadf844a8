package org.gongfang.reservations;

import java.time.Instant;
import java.util.UUID;
import org.gongfang.identity.MemberId;
import org.gongfang.identity.OrganisationId;
import org.gongfang.resources.ResourceId;
import org.gongfang.shared.TimeSlot;

/** A board's entry as it is selected. */
record BoardRow(
        ReservationId reservation,
        String code,
        UUID resource,
        int units,
        ReservationStatus status,
        TimeSlot slot,
        Instant occupiedFrom,
        Instant occupiedUntil,
        MemberId holder,
        String purpose,
        OrganisationId provider) {

    /** Of what is only held nobody learns whose it is. */
    BoardEntry read(String name) {
        boolean held = status == ReservationStatus.HELD;
        return new BoardEntry(
                reservation,
                code,
                new ResourceId(resource),
                units,
                status,
                slot,
                new TimeSlot(occupiedFrom, occupiedUntil),
                holder,
                held ? "" : name,
                held ? "" : purpose);
    }
}
