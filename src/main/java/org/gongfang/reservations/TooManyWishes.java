package org.gongfang.reservations;

import org.gongfang.shared.Refusal;

/** Nobody waits for more than so many things at once. */
public class TooManyWishes extends Refusal {

    public TooManyWishes(int most) {
        super(Kind.RULE, "waitlist-many", null, most);
    }
}
