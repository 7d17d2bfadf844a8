package org.gongfang.reservations;

import java.time.Instant;
import org.gongfang.shared.Refusal;

/** The slot is over, so nobody can check in any more. */
public class CheckInTooLate extends Refusal {

    public CheckInTooLate(Instant ended) {
        super(Kind.RULE, "check-in-too-late", null, ended);
    }
}
