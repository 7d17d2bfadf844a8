package org.gongfang.reservations;

import org.gongfang.shared.SweepJob;

/** Frees what nobody came for, and completes what has ended. */
class LifecycleJob extends SweepJob {

    LifecycleJob(ReservationLifecycle lifecycle) {
        super(() -> lifecycle.releaseNoShows() + lifecycle.completeEnded());
    }
}
