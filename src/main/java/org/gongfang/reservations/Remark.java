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
    EXTENDED,
    /** Its holder offered it to somebody else. */
    TRANSFER_OFFERED,
    /** That person does not want it. */
    TRANSFER_REFUSED,
    /** The holder keeps it after all. */
    TRANSFER_WITHDRAWN,
    /** It has another holder. */
    TRANSFERRED,
    /** Nobody answered in time, and the provider's rule said yes. */
    CONFIRMED_BY_RULE,
    /** The rule would have said yes, but the hours were taken back meanwhile. */
    UNCONFIRMED_CLOSED,
    /** The same, but nobody booked with it may run the machine any more. */
    UNCONFIRMED_NO_OPERATOR,
    /** The same, but the holder may not use the resource any more. */
    UNCONFIRMED_NOT_ADMITTED,
    /** The same, but the slot had begun when it was looked at. */
    UNCONFIRMED_TOO_LATE
}
