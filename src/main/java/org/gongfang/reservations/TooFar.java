package org.gongfang.reservations;

import java.time.Duration;
import java.time.Instant;
import org.gongfang.shared.Refusal;

/** The slot lies further ahead than the provider takes bookings. */
public class TooFar extends Refusal {

    public TooFar(Duration horizon, Instant latest) {
        super(Kind.RULE, "horizon", "start", horizon, latest);
    }
}
