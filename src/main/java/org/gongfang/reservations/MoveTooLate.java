package org.gongfang.reservations;

import java.time.Instant;
import org.gongfang.shared.Refusal;

/** The holder may move a reservation only until the deadline before the start, as with cancelling. */
public class MoveTooLate extends Refusal {

    public MoveTooLate(Instant deadline) {
        super(Kind.RULE, "move-deadline", null, deadline);
    }
}
