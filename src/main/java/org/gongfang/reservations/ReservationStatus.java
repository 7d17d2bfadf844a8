package org.gongfang.reservations;

/** Where a reservation stands in its life. */
public enum ReservationStatus {
    /** Keeps its slot for a form or an offer; may be requested or confirmed, and leaves no trace otherwise. */
    HELD,
    /** Keeps its slot while the provider has not answered; may be confirmed, declined, cancelled or expire. */
    REQUESTED,
    /** Is the holder's; may be checked in, cancelled or missed. */
    CONFIRMED,
    /** Somebody has checked in; may be checked out. */
    IN_USE,
    /** Was used and is over. */
    COMPLETED,
    /** The provider said no. */
    DECLINED,
    /** Nobody answered or went on in time. */
    EXPIRED,
    /** The holder or the provider took it back. */
    CANCELLED,
    /** Nobody checked in before the grace time was over. */
    NO_SHOW;

    /** Whether something can still become of it. */
    public boolean isLive() {
        return this == HELD || this == REQUESTED || this == CONFIRMED || this == IN_USE;
    }

    /** Whether its slot is, or was, kept from others: it is alive or was used. */
    public boolean occupies() {
        return isLive() || this == COMPLETED;
    }
}
