package org.gongfang.shared;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/** The smallest step of a resource's calendar, counted from midnight at its site. */
public enum Grid {
    QUARTER_HOUR(15),
    HALF_HOUR(30),
    HOUR(60),
    HALF_DAY(12 * 60),
    DAY(24 * 60);

    private final Duration step;

    Grid(int minutes) {
        step = Duration.ofMinutes(minutes);
    }

    public Duration step() {
        return step;
    }

    /** The last grid line at or before the moment, in the site's time zone. */
    public Instant floor(Instant moment, ZoneId zone) {
        var midnight = moment.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
        long steps = Duration.between(midnight, moment).dividedBy(step);
        return midnight.plus(step.multipliedBy(steps));
    }

    /** The first grid line at or after the moment, in the site's time zone. */
    public Instant ceiling(Instant moment, ZoneId zone) {
        var floor = floor(moment, zone);
        return floor.equals(moment) ? moment : floor.plus(step);
    }

    /** Whether both ends of the slot lie on grid lines. */
    public boolean fits(TimeSlot slot, ZoneId zone) {
        return floor(slot.startsAt(), zone).equals(slot.startsAt())
                && floor(slot.endsAt(), zone).equals(slot.endsAt());
    }

    /** The starts of all steps that the slot touches, first to last. */
    public List<Instant> cellsOf(TimeSlot slot, ZoneId zone) {
        return Stream.iterate(
                        floor(slot.startsAt(), zone), cell -> cell.isBefore(slot.endsAt()), cell -> cell.plus(step))
                .toList();
    }
}
