package org.gongfang.reservations;

import org.gongfang.shared.Refusal;

/** The resource does not have so many units. */
public class TooManyUnits extends Refusal {

    public TooManyUnits(String resourceCode, int units) {
        super(Kind.RULE, "too-many-units", "resources", resourceCode, units);
    }
}
