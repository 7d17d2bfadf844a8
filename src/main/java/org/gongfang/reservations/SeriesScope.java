package org.gongfang.reservations;

/** Which reservations of a series a change concerns; those begun or past it never does. */
public enum SeriesScope {
    /** This one alone. */
    THIS,
    /** This one and those behind it. */
    FOLLOWING,
    /** All that are still ahead. */
    ALL;

    boolean holds(int number, int from) {
        return switch (this) {
            case THIS -> number == from;
            case FOLLOWING -> number >= from;
            case ALL -> true;
        };
    }
}
