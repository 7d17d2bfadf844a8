package org.gongfang.reservations;

import java.time.Instant;
import org.gongfang.shared.Refusal;

/** A use cannot go on so long, but somewhat longer than was booked. */
public class NextTaken extends Refusal {

    NextTaken(Instant latest) {
        super(Kind.CONFLICT, "next-taken", "end", latest);
    }
}
