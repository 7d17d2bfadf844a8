package org.gongfang.resources;

import java.util.List;
import org.gongfang.shared.TimeSlot;

/**
 * What a timetable would close.
 *
 * @param leftOut how many events would close nothing: cancelled, marked as free, or over
 * @param times how often it closes something in the year to come
 * @param closures as how many closures that would be written
 * @param added how many of the times are not closed by it now
 * @param removed how many that it closes now would be open again
 * @param first the first lessons, the earliest first
 */
public record TimetablePreview(
        int events, int leftOut, int times, int closures, int added, int removed, List<Lesson> first) {

    /** One time of an event. */
    public record Lesson(TimeSlot slot, String note) {}
}
