package org.gongfang.reservations;

import org.gongfang.shared.Refusal;

/** A request names two machines that are not booked for the same time. */
public class TwoInOne extends Refusal {

    TwoInOne(String resourceCode, String otherCode) {
        super(Kind.RULE, "two-in-one", "resources", resourceCode, otherCode);
    }
}
