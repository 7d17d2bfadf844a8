package org.gongfang.identity;

import org.gongfang.shared.Refusal;

/** A mailed link that is unknown, used already or too old; which of them is nobody's business. */
public final class LinkNotValid extends Refusal {

    public LinkNotValid() {
        super(Kind.RULE, "link-not-valid", null);
    }
}
