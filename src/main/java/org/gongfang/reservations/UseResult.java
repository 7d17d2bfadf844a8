package org.gongfang.reservations;

/** What came of a use. */
public enum UseResult {
    /** What was to be made is made. */
    SUCCEEDED,
    /** Some of it is. */
    PARTLY,
    /** Nothing is; the note says why. */
    FAILED
}
