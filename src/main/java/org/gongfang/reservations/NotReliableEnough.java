package org.gongfang.reservations;

import java.time.Instant;
import org.gongfang.shared.Refusal;

/** The resource asks for a higher reliability than the person has; it says from when on it will be enough. */
public class NotReliableEnough extends Refusal {

    NotReliableEnough(String resourceCode, int required, int score, Instant from) {
        super(Kind.RULE, "reliability", null, resourceCode, required, score, from);
    }
}
