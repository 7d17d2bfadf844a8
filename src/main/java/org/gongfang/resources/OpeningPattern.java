package org.gongfang.resources;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A published pattern of hours, in the site's time; dated when it has no weekdays. */
public record OpeningPattern(
        PatternId id,
        ResourceId resource,
        Set<DayOfWeek> weekdays,
        LocalTime from,
        LocalTime until,
        LocalDate validFrom,
        @Nullable LocalDate validUntil) {

    public OpeningPattern {
        weekdays = Set.copyOf(weekdays);
    }

    /** Whether it opens on one date only. */
    public boolean isDated() {
        return weekdays.isEmpty();
    }
}
