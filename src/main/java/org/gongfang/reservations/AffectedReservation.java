package org.gongfang.reservations;

import java.util.List;
import org.gongfang.resources.ClosureReason;
import org.gongfang.shared.TimeSlot;
import org.jspecify.annotations.Nullable;

/**
 * A reservation whose hours are taken back, with why, and where it could go instead: the nearest first, on the same
 * resource or on an equivalent one of the same provider.
 */
public record AffectedReservation(Reservation reservation, List<Taken> taken, List<MoveChoice> choices) {

    public AffectedReservation {
        taken = List.copyOf(taken);
        choices = List.copyOf(choices);
    }

    /** Hours taken back, by a closure for its reason, or because the resource is not open any more. */
    public record Taken(TimeSlot hours, @Nullable ClosureReason reason) {}

    /** Whether it can still go to another slot or be cancelled: somebody who is using the machine is spoken to. */
    public boolean isRunning() {
        return reservation.status() == ReservationStatus.IN_USE;
    }
}
