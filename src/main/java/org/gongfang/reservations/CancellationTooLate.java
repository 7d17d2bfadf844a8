package org.gongfang.reservations;

import java.time.Instant;
import org.gongfang.shared.Refusal;

/** Several reservations at once the holder may cancel only until the deadline before the start of each. */
public class CancellationTooLate extends Refusal {

    public CancellationTooLate(Instant deadline) {
        super(Kind.RULE, "cancellation-deadline", null, deadline);
    }
}
