package org.gongfang.reservations;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.gongfang.shared.TimeSlot;

/** A slot by the clocks of its site: two o'clock stays two o'clock when the clocks are changed. */
record LocalSlot(LocalDateTime from, LocalDateTime until, ZoneId zone) {

    static LocalSlot of(TimeSlot slot, ZoneId zone) {
        var from = LocalDateTime.ofInstant(slot.startsAt(), zone);
        var until = LocalDateTime.ofInstant(slot.endsAt(), zone);
        // A slot through the hour that comes twice may end by the clock before it began.
        return new LocalSlot(from, from.isBefore(until) ? until : from.plus(slot.length()), zone);
    }

    LocalSlot plusWeeks(long weeks) {
        return new LocalSlot(from.plusWeeks(weeks), until.plusWeeks(weeks), zone);
    }

    /** This slot shifted as far as the one slot lies from the other, by the clocks. */
    LocalSlot shifted(LocalSlot one, LocalSlot other) {
        return new LocalSlot(
                from.plus(Duration.between(one.from, other.from)),
                until.plus(Duration.between(one.until, other.until)),
                zone);
    }

    /** Whether it ends by the clock after it starts; a shift may bring both together. */
    boolean isSlot() {
        return from.isBefore(until);
    }

    /** The slot in time. What would fall wholly into the hour that is skipped keeps its length instead. */
    TimeSlot inTime() {
        var start = from.atZone(zone).toInstant();
        var end = until.atZone(zone).toInstant();
        return start.isBefore(end) ? new TimeSlot(start, end) : TimeSlot.of(start, Duration.between(from, until));
    }
}
