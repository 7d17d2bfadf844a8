package org.gongfang.reservations;

import java.time.Instant;
import org.gongfang.shared.Named;
import org.gongfang.shared.Refusal;

/** The person has another machine at that time, and this one is not booked beside others. */
public class TwoAtOnce extends Refusal {

    TwoAtOnce(String resourceCode, Named other, String reservation, Instant from, Instant until) {
        super(Kind.RULE, "two-at-once", "start", resourceCode, other, reservation, from, until);
    }
}
