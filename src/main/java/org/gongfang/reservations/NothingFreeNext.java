package org.gongfang.reservations;

import java.time.Instant;
import org.gongfang.shared.Refusal;

/** A use cannot go on: what comes next is somebody else's, closed, or more than is allowed. */
public class NothingFreeNext extends Refusal {

    NothingFreeNext(Instant end) {
        super(Kind.CONFLICT, "nothing-free-next", "end", end);
    }
}
