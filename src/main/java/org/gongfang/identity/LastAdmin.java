package org.gongfang.identity;

import org.gongfang.shared.Refusal;

/** The exchange would be left without an admin. */
public final class LastAdmin extends Refusal {

    public LastAdmin() {
        super(Kind.RULE, "last-admin", null);
    }
}
