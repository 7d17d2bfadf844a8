package org.gongfang.reservations;

import java.time.Instant;
import org.gongfang.shared.Refusal;

/** The holder may cancel until the start only. */
public class CancellationStarted extends Refusal {

    public CancellationStarted(Instant start) {
        super(Kind.RULE, "cancellation-started", null, start);
    }
}
