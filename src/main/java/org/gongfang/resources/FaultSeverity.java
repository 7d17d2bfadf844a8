package org.gongfang.resources;

/** How bad a fault is. */
public enum FaultSeverity {
    /** Worth knowing for the staff; nobody else has to mind it. */
    MINOR,
    /** The resource can be used, but not for everything: its page says so. */
    DEGRADED,
    /** The resource cannot be used: its hours are closed. */
    BLOCKING
}
