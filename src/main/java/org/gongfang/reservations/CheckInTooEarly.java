package org.gongfang.reservations;

import java.time.Instant;
import org.gongfang.shared.Refusal;

/** Check-in opens a quarter of an hour before the start. */
public class CheckInTooEarly extends Refusal {

    public CheckInTooEarly(Instant opens) {
        super(Kind.RULE, "check-in-too-early", null, opens);
    }
}
