package org.gongfang.reservations;

import java.util.Set;
import org.gongfang.identity.MemberId;
import org.gongfang.resources.ReservationWitness;
import org.gongfang.resources.ResourceId;
import org.springframework.stereotype.Component;

/** Tells the keepers of documents who has reserved what. */
@Component
class ReservedResources implements ReservationWitness {

    private static final Set<ReservationStatus> RESERVED =
            Set.of(ReservationStatus.CONFIRMED, ReservationStatus.IN_USE, ReservationStatus.COMPLETED);

    private final BookingRecords bookings;

    ReservedResources(BookingRecords bookings) {
        this.bookings = bookings;
    }

    @Override
    public boolean hasReserved(MemberId member, ResourceId resource) {
        return bookings.hasBooked(member, resource.value(), RESERVED);
    }
}
