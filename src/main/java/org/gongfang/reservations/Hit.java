package org.gongfang.reservations;

import java.util.UUID;
import org.gongfang.resources.ClosureReason;
import org.gongfang.shared.TimeSlot;
import org.jspecify.annotations.Nullable;

/**
 * Hours of a reservation in which one of its resources is closed, or not open any more.
 *
 * @param cause the closure, or the timetable that closes; or the resource itself when it is not open then
 * @param reason why it is closed, or null when it is not open
 */
record Hit(
        ReservationId reservation,
        UUID cause,
        TimeSlot hours,
        @Nullable ClosureReason reason) {

    /** This one, lasting at least to the end of another one of the same cause that does not start before it. */
    Hit until(Hit later) {
        return later.hours.endsAt().isAfter(hours.endsAt())
                ? new Hit(reservation, cause, new TimeSlot(hours.startsAt(), later.hours.endsAt()), reason)
                : this;
    }

    /** Whether the other one says as much: the same cause, and at least these hours. */
    boolean isWithin(Hit other) {
        return reservation.equals(other.reservation) && cause.equals(other.cause) && other.hours.encloses(hours);
    }
}
