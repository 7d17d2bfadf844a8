package org.gongfang.reservations;

import org.gongfang.shared.Refusal;

/** No other slot is proposed for the reservation any more. */
public class NoProposal extends Refusal {

    public NoProposal() {
        super(Kind.CONFLICT, "no-proposal", null);
    }
}
