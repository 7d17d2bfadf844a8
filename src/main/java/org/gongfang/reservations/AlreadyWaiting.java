package org.gongfang.reservations;

import org.gongfang.shared.Refusal;

/** The person waits for the very same already. */
public class AlreadyWaiting extends Refusal {

    public AlreadyWaiting() {
        super(Kind.CONFLICT, "waitlist-twice", null);
    }
}
