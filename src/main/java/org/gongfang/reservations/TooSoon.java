package org.gongfang.reservations;

import java.time.Duration;
import java.time.Instant;
import org.gongfang.shared.Refusal;

/** The slot starts sooner than the provider's lead time allows. */
public class TooSoon extends Refusal {

    public TooSoon(Duration leadTime, Instant earliest) {
        super(Kind.RULE, "lead-time", "start", leadTime, earliest);
    }
}
