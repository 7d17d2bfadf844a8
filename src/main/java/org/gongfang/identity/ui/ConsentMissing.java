package org.gongfang.identity.ui;

import org.gongfang.shared.Refusal;

/** Someone registers without agreeing to the terms. */
class ConsentMissing extends Refusal {

    ConsentMissing() {
        super(Kind.INVALID, "consent-missing", "consent");
    }
}
