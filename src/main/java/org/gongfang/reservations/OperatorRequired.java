package org.gongfang.reservations;

import org.gongfang.shared.Refusal;

/** The machine is booked only together with a technician who may run it. */
public class OperatorRequired extends Refusal {

    public OperatorRequired(String resourceCode) {
        super(Kind.RULE, "operator-required", "resources", resourceCode);
    }
}
