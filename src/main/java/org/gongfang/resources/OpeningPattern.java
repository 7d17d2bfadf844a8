package org.gongfang.resources;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A published pattern of hours, in the site's time; dated when it has no weekdays. Weekly hours may follow the public
 * days; dated ones may replace the weekly hours of their day instead of adding to them.
 */
public record OpeningPattern(
        PatternId id,
        ResourceId resource,
        Set<DayOfWeek> weekdays,
        LocalTime from,
        LocalTime until,
        LocalDate validFrom,
        @Nullable LocalDate validUntil,
        boolean followsHolidays,
        boolean replacesDay) {

    public OpeningPattern {
        weekdays = Set.copyOf(weekdays);
    }

    /** Whether it opens on one date only. */
    public boolean isDated() {
        return weekdays.isEmpty();
    }

    /** The same hours, to be published anew. */
    public NewOpening again() {
        return new NewOpening(resource, weekdays, from, until, validFrom, validUntil, followsHolidays, replacesDay);
    }
}
