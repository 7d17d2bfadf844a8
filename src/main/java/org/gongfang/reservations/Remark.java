package org.gongfang.reservations;

/** What a step of a reservation's life was, where the state that it led to does not tell. */
public enum Remark {
    /** The provider proposed another slot. */
    PROPOSED,
    /** The holder took the slot that was proposed. */
    PROPOSAL_ACCEPTED,
    /** The holder did not want it. */
    PROPOSAL_REFUSED,
    /** Nobody answered the proposal in time. */
    PROPOSAL_LAPSED,
    /** The holder took it back after the deadline. */
    LATE,
    /** The provider booked it although rules stood against it. */
    IN_SPITE,
    /** The use goes on longer than was booked. */
    EXTENDED
}
