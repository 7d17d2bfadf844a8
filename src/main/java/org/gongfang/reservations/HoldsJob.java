package org.gongfang.reservations;

import org.gongfang.shared.SweepJob;

/** Ends holds and requests that nobody answered in time. */
class HoldsJob extends SweepJob {

    HoldsJob(ReservationLifecycle lifecycle) {
        super(lifecycle::expireHolds);
    }
}
