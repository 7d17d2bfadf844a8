package org.gongfang.reservations;

import org.gongfang.shared.Refusal;

/** The slot is not wholly inside the hours that the provider publishes, or a closure lies in it. */
public class OutsideOpening extends Refusal {

    public OutsideOpening(String resourceCode) {
        super(Kind.RULE, "outside-opening", "start", resourceCode);
    }
}
