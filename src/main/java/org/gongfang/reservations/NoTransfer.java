package org.gongfang.reservations;

import org.gongfang.shared.Refusal;

/** Nobody offers the reservation to this person any more. */
public class NoTransfer extends Refusal {

    public NoTransfer() {
        super(Kind.CONFLICT, "no-transfer", null);
    }
}
