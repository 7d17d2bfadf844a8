package org.gongfang.resources;

/** Who says yes to a booking. */
public enum Approval {
    /** The rules alone: a booking that keeps them is confirmed at once. */
    AUTOMATIC,
    /** The provider, each time. */
    PROVIDER
}
