package org.gongfang.resources;

import org.gongfang.shared.Refusal;

/** Only those who work with a resource report its faults: the provider's staff and people with a reservation. */
public class FaultNotAllowed extends Refusal {

    FaultNotAllowed() {
        super(Kind.FORBIDDEN, "fault-not-allowed", null);
    }
}
