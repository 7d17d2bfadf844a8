package org.gongfang.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.function.ObjLongConsumer;
import org.gongfang.shared.TimeSlot;

/**
 * An hour of a day as the clock on the site's wall shows it. The hour that a clock change repeats is one hour of 120
 * minutes; the one it skips does not exist.
 */
record LocalHour(LocalDate date, int hour) {

    /** Tells the receiver how many whole minutes of the slot lie in each local hour, first to last. */
    static void spread(TimeSlot slot, ZoneId zone, ObjLongConsumer<LocalHour> receiver) {
        var end = slot.endsAt();
        for (var from = slot.startsAt(); from.isBefore(end); ) {
            var boundary = nextBoundary(from, zone);
            var until = boundary.isBefore(end) ? boundary : end;
            receiver.accept(of(from, zone), ChronoUnit.MINUTES.between(from, until));
            from = until;
        }
    }

    private static LocalHour of(Instant moment, ZoneId zone) {
        var local = moment.atZone(zone);
        return new LocalHour(local.toLocalDate(), local.getHour());
    }

    private static Instant nextBoundary(Instant moment, ZoneId zone) {
        var rules = zone.getRules();
        long localSeconds = moment.getEpochSecond() + rules.getOffset(moment).getTotalSeconds();
        var fullHour = moment.truncatedTo(ChronoUnit.SECONDS).plusSeconds(3600 - Math.floorMod(localSeconds, 3600L));
        var transition = rules.nextTransition(moment);
        return transition != null && transition.getInstant().isBefore(fullHour) ? transition.getInstant() : fullHour;
    }
}
