package org.gongfang.resources;

/** What sort of thing can be booked. */
public enum ResourceKind {
    /** A machine, usually one unit; it says what it can make by its capabilities. */
    MACHINE,
    /** A pool of equal places to work at. */
    WORKSTATION,
    /** A room, booked as a whole. */
    ROOM,
    /** A person who runs machines; booked alone or together with a machine. */
    TECHNICIAN
}
