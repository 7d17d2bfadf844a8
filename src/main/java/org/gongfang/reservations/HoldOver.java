package org.gongfang.reservations;

import org.gongfang.shared.Refusal;

/** The time for which the slot was held is over; it is free for everybody again. */
public class HoldOver extends Refusal {

    public HoldOver() {
        super(Kind.CONFLICT, "hold-over", null);
    }
}
