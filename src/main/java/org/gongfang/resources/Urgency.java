package org.gongfang.resources;

/** How near a maintenance is. */
public enum Urgency {
    LATER,
    /** Within the time in which it should be planned. */
    SOON,
    DUE
}
