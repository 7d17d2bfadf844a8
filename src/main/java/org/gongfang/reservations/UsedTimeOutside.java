package org.gongfang.reservations;

import java.time.Instant;
import org.gongfang.shared.Refusal;

/** What is said to have been used lies outside the time in which it can have been. */
public class UsedTimeOutside extends Refusal {

    public UsedTimeOutside(String field, Instant earliest, Instant latest) {
        super(Kind.RULE, "used-time-outside", field, earliest, latest);
    }
}
