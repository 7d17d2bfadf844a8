package org.gongfang.reservations;

import java.util.function.Function;
import org.gongfang.shared.NotFound;
import org.springframework.stereotype.Component;

/** Brings a step of a booking's life through: tries again when the database gave the turn away. */
@Component
class StepDesk {

    private final ReservationSteps steps;
    private final BookingRecords bookings;

    StepDesk(ReservationSteps steps, BookingRecords bookings) {
        this.steps = steps;
        this.bookings = bookings;
    }

    /** Takes the step in a transaction of its own; must not be called inside one. */
    void take(ReservationId id, Function<Booking, Step> step) {
        Contention.retried(() -> {
            var touched = bookings.findTouched(id);
            if (touched.isEmpty()) {
                throw new NotFound();
            }
            steps.take(id, touched, step);
            return id;
        });
    }
}
