package org.gongfang.resources;

import org.gongfang.shared.Refusal;

/** Somebody who is not of the staff has many faults waiting already. */
public class FaultsTooMany extends Refusal {

    FaultsTooMany(int most) {
        super(Kind.TOO_MANY, "fault-too-many", null, most);
    }
}
