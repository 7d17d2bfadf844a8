package org.gongfang.reservations;

import org.gongfang.shared.Refusal;

/** A reservation's resources belong to one provider. */
public class SeveralProviders extends Refusal {

    public SeveralProviders() {
        super(Kind.RULE, "several-providers", "resources");
    }
}
