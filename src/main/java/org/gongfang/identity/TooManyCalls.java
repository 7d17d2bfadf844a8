package org.gongfang.identity;

import java.time.Duration;
import org.gongfang.shared.Refusal;

/** A token is used more often than the operator allows. */
public final class TooManyCalls extends Refusal {

    TooManyCalls(Duration wait) {
        super(Kind.TOO_MANY, "rate-limit", null, wait);
    }
}
