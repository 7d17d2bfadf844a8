package org.gongfang.resources;

/** Who says yes to a booking. */
public enum Approval {
    /** The rules alone: a booking that keeps them is confirmed at once. */
    AUTOMATIC,
    /** The provider, each time. */
    PROVIDER,
    /** The provider, when the booking is longer than the rules say; shorter ones are confirmed at once. */
    PROVIDER_ABOVE
}
