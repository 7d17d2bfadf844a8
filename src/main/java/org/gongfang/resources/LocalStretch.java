package org.gongfang.resources;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.gongfang.shared.TimeSlot;
import org.gongfang.shared.TimeSlots;

/**
 * From one reading of a local clock to another: all moments at which that clock reads something between them. What the
 * clock skips does not exist, and what it repeats belongs to it twice.
 */
record LocalStretch(LocalDateTime from, LocalDateTime until) {

    /** No zone is farther from UTC. */
    private static final int WIDEST_OFFSET_HOURS = 18;

    /** The moments in the zone, usually one slot: merged and in order. */
    List<TimeSlot> in(ZoneId zone) {
        var slots = new ArrayList<TimeSlot>();
        var rules = zone.getRules();
        var cursor = from.minusHours(WIDEST_OFFSET_HOURS).toInstant(ZoneOffset.UTC);
        var stop = until.plusHours(WIDEST_OFFSET_HOURS).toInstant(ZoneOffset.UTC);
        // Within one offset the clock runs evenly.
        while (cursor.isBefore(stop)) {
            var offset = rules.getOffset(cursor);
            var transition = rules.nextTransition(cursor);
            var end = transition == null || transition.getInstant().isAfter(stop) ? stop : transition.getInstant();
            new TimeSlot(from.toInstant(offset), until.toInstant(offset))
                    .intersection(new TimeSlot(cursor, end))
                    .ifPresent(slots::add);
            cursor = end;
        }
        return TimeSlots.merge(slots);
    }
}
