package org.gongfang.reservations;

import org.springframework.stereotype.Service;

/** What happens to reservations by the passing of time; each sweep may run twice or on two nodes at once. */
@Service
public class ReservationLifecycle {

    /** Ends holds and requests whose time to be answered is over; tells how many. */
    public int expireHolds() {
        throw new IllegalStateException("pending");
    }

    /** Frees what nobody checked in to before the grace time was over; tells how many. */
    public int releaseNoShows() {
        throw new IllegalStateException("pending");
    }

    /** Completes uses whose slot has ended without a check-out; tells how many. */
    public int completeEnded() {
        throw new IllegalStateException("pending");
    }
}
