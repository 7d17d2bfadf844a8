package org.gongfang.reservations;

import org.gongfang.shared.SweepJob;

/** Ends holds and requests that nobody answered in time, and offers what is free to those who wait for it. */
class HoldsJob extends SweepJob {

    HoldsJob(ReservationLifecycle lifecycle, WaitlistSweep waitlist) {
        super(() -> lifecycle.expireHolds() + waitlist.run());
    }
}
