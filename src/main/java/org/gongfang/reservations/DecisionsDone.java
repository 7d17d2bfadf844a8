package org.gongfang.reservations;

import java.util.List;
import org.gongfang.shared.Refusal;

/** How decisions went: what could not be carried out is still to be decided. */
public record DecisionsDone(int kept, int moved, int cancelled, List<Failed> failed) {

    public DecisionsDone {
        failed = List.copyOf(failed);
    }

    /** A reservation that stays where it was for now, and why. */
    public record Failed(ReservationId reservation, Refusal refusal) {}
}
