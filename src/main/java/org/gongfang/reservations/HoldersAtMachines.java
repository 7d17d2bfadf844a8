package org.gongfang.reservations;

import java.time.Clock;
import java.time.Duration;
import org.gongfang.identity.MemberId;
import org.gongfang.resources.PresentUsers;
import org.gongfang.resources.ResourceId;
import org.springframework.stereotype.Component;

/** Tells by check-ins and slots who stands at a machine. */
@Component
class HoldersAtMachines implements PresentUsers {

    /** After the check-out people clean up, and find what is broken. */
    private static final Duration JUST_LEFT = Duration.ofHours(1);

    private final BookingRecords bookings;
    private final Clock clock;

    HoldersAtMachines(BookingRecords bookings, Clock clock) {
        this.bookings = bookings;
        this.clock = clock;
    }

    @Override
    public boolean isAtIt(MemberId member, ResourceId resource) {
        var now = clock.instant();
        return bookings.isPresent(
                member, resource.value(), now.plus(Reservation.CHECK_IN_OPENS), now, now.minus(JUST_LEFT));
    }
}
