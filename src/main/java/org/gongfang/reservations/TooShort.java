package org.gongfang.reservations;

import java.time.Duration;
import org.gongfang.shared.Refusal;

/** The slot is shorter than the resource's shortest booking. */
public class TooShort extends Refusal {

    public TooShort(Duration least) {
        super(Kind.RULE, "too-short", "end", least);
    }
}
