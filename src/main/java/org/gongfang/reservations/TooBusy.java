package org.gongfang.reservations;

import org.gongfang.shared.Refusal;

/** So many people book these resources at this moment that this try did not get its turn. */
public class TooBusy extends Refusal {

    public TooBusy() {
        super(Kind.CONFLICT, "too-busy", null);
    }
}
