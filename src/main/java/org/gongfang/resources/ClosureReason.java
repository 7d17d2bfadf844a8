package org.gongfang.resources;

/** Why hours are taken back. */
public enum ClosureReason {
    TEACHING,
    EXAM,
    HOLIDAY,
    MAINTENANCE,
    FAULT,
    EVENT,
    /** A technician is away. */
    ABSENCE,
    OTHER
}
