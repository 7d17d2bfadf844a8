package org.gongfang.reservations;

import java.time.Duration;
import org.gongfang.shared.Refusal;

/** With this booking the person or the project would have more hours of the resource than its quota allows. */
public class QuotaExceeded extends Refusal {

    QuotaExceeded(
            String resourceCode, boolean ofProject, QuotaSpan span, boolean shared, Duration most, Duration left) {
        super(
                Kind.RULE,
                "quota-exceeded",
                "end",
                resourceCode,
                ofProject ? 1 : 0,
                span.ordinal(),
                shared ? 1 : 0,
                most,
                left);
    }
}
