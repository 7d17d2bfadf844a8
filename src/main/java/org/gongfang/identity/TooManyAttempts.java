package org.gongfang.identity;

import java.time.Duration;
import org.gongfang.shared.Refusal;

/** Someone tried too often and has to wait. */
public final class TooManyAttempts extends Refusal {

    public TooManyAttempts(Duration wait) {
        super(Kind.TOO_MANY, "too-many-attempts", null, wait);
    }
}
