package org.gongfang.resources;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Hours to be published, in the site's time. Weekly with weekdays, from the first valid day to the last one (or without
 * end); on the one day {@code validFrom} without weekdays. Midnight as the end means the end of the day. Weekly hours
 * may follow the public days: closed on holidays, and on a make-up workday open as on the weekday it stands for. Dated
 * hours may replace all weekly ones of their day.
 */
public record NewOpening(
        ResourceId resource,
        Set<DayOfWeek> weekdays,
        LocalTime from,
        LocalTime until,
        LocalDate validFrom,
        @Nullable LocalDate validUntil,
        boolean followsHolidays,
        boolean replacesDay) {

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
        return new NewOpening(resource, weekdays, from, until, validFrom, validUntil, false, false);
    }

    /** On one day, beside what else is open then. */
    public static NewOpening onDate(ResourceId resource, LocalDate date, LocalTime from, LocalTime until) {
        return new NewOpening(resource, Set.of(), from, until, date, date, false, false);
    }

    /** On one day, in the place of the weekly hours that it would have. */
    public static NewOpening insteadOn(ResourceId resource, LocalDate date, LocalTime from, LocalTime until) {
        return new NewOpening(resource, Set.of(), from, until, date, date, false, true);
    }

    /** The same hours, following the public days or not. */
    public NewOpening followingHolidays(boolean follows) {
        return new NewOpening(resource, weekdays, from, until, validFrom, validUntil, follows, replacesDay);
    }

    /** The same hours of another resource. */
    public NewOpening on(ResourceId other) {
        return new NewOpening(other, weekdays, from, until, validFrom, validUntil, followsHolidays, replacesDay);
    }

    /** The same hours, valid from one day to another. */
    public NewOpening valid(LocalDate first, @Nullable LocalDate last) {
        return new NewOpening(resource, weekdays, from, until, first, last, followsHolidays, replacesDay);
    }
}
