package org.gongfang.reservations;

/** Where a wish on the waitlist stands. */
public enum WaitlistState {
    /** Is offered what becomes free; may be withdrawn. */
    WAITING,
    /** A slot is kept for the person, who may accept or decline it. */
    OFFERED,
    /** An offer was accepted. */
    BOOKED,
    /** The person does not want it any more. */
    WITHDRAWN,
    /** The window is over. */
    OVER,
    /** Too many offers lapsed unanswered. */
    LAPSED;

    public boolean isLive() {
        return this == WAITING || this == OFFERED;
    }
}
