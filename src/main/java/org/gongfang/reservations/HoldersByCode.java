package org.gongfang.reservations;

import java.util.Optional;
import org.gongfang.identity.MemberId;
import org.gongfang.identity.OrganisationId;
import org.gongfang.resources.ReservationHolders;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds who holds a reservation at a provider by its code. */
@Component
class HoldersByCode implements ReservationHolders {

    private final BookingRecords bookings;

    HoldersByCode(BookingRecords bookings) {
        this.bookings = bookings;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<MemberId> holderOf(String reservationCode, OrganisationId provider) {
        return bookings.findByCode(reservationCode)
                .filter(booking -> booking.provider().equals(provider))
                .map(Booking::holder);
    }
}
