package org.gongfang.reservations;

import org.gongfang.shared.Refusal;

/** The reservation is that person's already. */
public class TransferToHolder extends Refusal {

    TransferToHolder() {
        super(Kind.RULE, "transfer-to-holder", "to");
    }
}
