package org.gongfang.reservations;

import org.gongfang.shared.Refusal;

/** The resource is not published at present. */
public class NotBookable extends Refusal {

    public NotBookable(String resourceCode) {
        super(Kind.RULE, "not-bookable", "resources", resourceCode);
    }
}
