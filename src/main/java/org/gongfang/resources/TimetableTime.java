package org.gongfang.resources;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.gongfang.shared.TimeSlot;

/** One lesson: from one reading of a clock to another, and what it is. */
record TimetableTime(LocalDateTime from, LocalDateTime until, ZoneId zone, String note) {

    /** The moments that it takes: usually one slot, and none where the clock skips all of it. */
    List<TimeSlot> slots() {
        return new LocalStretch(from, until).in(zone);
    }
}
