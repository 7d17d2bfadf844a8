package org.gongfang.reservations;

import java.time.Duration;
import org.gongfang.shared.Refusal;

/** The slot does not start and end on the resource's grid. */
public class OffGrid extends Refusal {

    public OffGrid(Duration step) {
        super(Kind.RULE, "off-grid", "start", step);
    }
}
