package org.gongfang.resources;

/** How it stands with a timetable. */
public enum TimetableState {
    /** What its source says is what is closed. */
    CURRENT,
    /** Its source could not be read; what was read last goes on closing. */
    FAILING,
    /** What its source says now would open most of what is closed; a manager has to look first. */
    HELD,
    /** Nobody asks its source. */
    PAUSED
}
