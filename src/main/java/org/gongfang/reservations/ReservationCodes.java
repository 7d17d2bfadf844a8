package org.gongfang.reservations;

import org.gongfang.shared.PublicCode;
import org.springframework.stereotype.Component;

/** Draws the codes of new reservations. One that is in use already is refused by the database and drawn again. */
@Component
class ReservationCodes {

    String next() {
        return PublicCode.next("R");
    }
}
