package org.gongfang.reservations;

import java.util.List;
import org.gongfang.shared.Refusal;

/** A change takes hours from reservations about which nobody has decided; nothing of it was done. */
public class ReservationsAffected extends Refusal {

    private final transient List<AffectedReservation> affected;

    public ReservationsAffected(List<AffectedReservation> affected) {
        super(Kind.CONFLICT, "reservations-affected", null, affected.size());
        this.affected = List.copyOf(affected);
    }

    /** All that the change hits, also what was decided already, the earliest first. */
    public List<AffectedReservation> affected() {
        return affected;
    }
}
