package org.gongfang.reservations;

import org.gongfang.shared.Refusal;

/** The reservation has that slot on these resources already. */
public class NothingToMove extends Refusal {

    public NothingToMove() {
        super(Kind.RULE, "nothing-to-move", "start");
    }
}
