package org.gongfang.resources;

/** What a reading of a timetable changed: how many times came to what it closes, and how many left it. */
record TimetableChange(int added, int removed) {

    static final TimetableChange NONE = new TimetableChange(0, 0);
}
