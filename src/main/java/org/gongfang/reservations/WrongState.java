package org.gongfang.reservations;

import org.gongfang.shared.Refusal;

/** The reservation has moved on, so the step is no longer possible. */
public class WrongState extends Refusal {

    private final ReservationStatus status;

    public WrongState(ReservationStatus status) {
        super(Kind.CONFLICT, "wrong-state", null);
        this.status = status;
    }

    /** Where the reservation stands instead. */
    public ReservationStatus status() {
        return status;
    }
}
