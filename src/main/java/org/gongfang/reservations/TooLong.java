package org.gongfang.reservations;

import java.time.Duration;
import org.gongfang.shared.Refusal;

/** The slot is longer than the resource's longest booking. */
public class TooLong extends Refusal {

    public TooLong(Duration most) {
        super(Kind.RULE, "too-long", "end", most);
    }
}
