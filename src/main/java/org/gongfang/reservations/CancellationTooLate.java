package org.gongfang.reservations;

import java.time.Instant;
import org.gongfang.shared.Refusal;

/** The holder may cancel only until the deadline before the start. */
public class CancellationTooLate extends Refusal {

    public CancellationTooLate(Instant deadline) {
        super(Kind.RULE, "cancellation-deadline", null, deadline);
    }
}
