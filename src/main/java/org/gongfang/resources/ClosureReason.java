package org.gongfang.resources;

/** Why hours are taken back. */
public enum ClosureReason {
    TEACHING,
    EXAM,
    HOLIDAY,
    MAINTENANCE,
    FAULT,
    EVENT,
    OTHER
}
