package org.gongfang.reservations;

import org.gongfang.shared.Refusal;

/** The resource is open only to holders of a granted patent. */
public class NotAllowed extends Refusal {

    public NotAllowed() {
        super(Kind.RULE, "audience", null);
    }
}
