package org.gongfang.reservations;

import java.util.Optional;
import org.gongfang.shared.PublicCode;
import org.springframework.stereotype.Component;

/** Draws the codes of new reservations. One that is in use already is refused by the database and drawn again. */
@Component
class ReservationCodes {

    private static final String PREFIX = "R";

    String next() {
        return PublicCode.next(PREFIX);
    }

    /** The code that was typed, or that stands in the address a scanner has read. */
    static Optional<String> read(String typedOrScanned) {
        return PublicCode.read(PREFIX, typedOrScanned);
    }
}
