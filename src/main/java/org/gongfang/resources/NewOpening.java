package org.gongfang.resources;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Hours to be published, in the site's time. Weekly with weekdays, from the first valid day to the last one (or without
 * end); on the one day {@code validFrom} without weekdays. Midnight as the end means the end of the day.
 */
public record NewOpening(
        ResourceId resource,
        Set<DayOfWeek> weekdays,
        LocalTime from,
        LocalTime until,
        LocalDate validFrom,
        @Nullable LocalDate validUntil) {

    public NewOpening {
        weekdays = Set.copyOf(weekdays);
    }

    /** Every week on those days, from one day to another, both included; without an end when that is null. */
    public static NewOpening weekly(
            ResourceId resource,
            Set<DayOfWeek> weekdays,
            LocalTime from,
            LocalTime until,
            LocalDate validFrom,
            @Nullable LocalDate validUntil) {
        return new NewOpening(resource, weekdays, from, until, validFrom, validUntil);
    }

    /** On one day only. */
    public static NewOpening onDate(ResourceId resource, LocalDate date, LocalTime from, LocalTime until) {
        return new NewOpening(resource, Set.of(), from, until, date, date);
    }
}
