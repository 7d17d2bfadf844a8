package org.gongfang.identity;

import org.gongfang.shared.Refusal;

/** An admin may not take away their own access. */
public final class OwnAccount extends Refusal {

    public OwnAccount() {
        super(Kind.RULE, "own-account", null);
    }
}
