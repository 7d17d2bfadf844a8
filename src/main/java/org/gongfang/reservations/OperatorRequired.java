package org.gongfang.reservations;

import org.gongfang.resources.ResourceId;
import org.gongfang.shared.Refusal;

/** The machine is booked only together with a technician who may run it. */
public class OperatorRequired extends Refusal {

    private final transient ResourceId machine;

    OperatorRequired(ResourceId machine, String resourceCode) {
        super(Kind.RULE, "operator-required", "resources", resourceCode);
        this.machine = machine;
    }

    /** The machine that cannot be run by whom the request names. */
    ResourceId machine() {
        return machine;
    }
}
