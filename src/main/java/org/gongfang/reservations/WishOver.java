package org.gongfang.reservations;

import org.gongfang.shared.Refusal;

/** The wish does not wait any more, or has no offer now. */
public class WishOver extends Refusal {

    public WishOver() {
        super(Kind.CONFLICT, "waitlist-over", null);
    }
}
