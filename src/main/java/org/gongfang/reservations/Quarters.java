package org.gongfang.reservations;

import java.time.Duration;
import java.time.Instant;
import org.gongfang.shared.TimeSlot;

/**
 * Time in quarters of an hour, the cells that the database keeps. Every time zone in use lies on them, and so does every
 * grid, so a grid may be changed while bookings exist.
 */
final class Quarters {

    static final Duration STEP = Duration.ofMinutes(15);

    private static final long SECONDS = STEP.toSeconds();

    private Quarters() {}

    /** The number of the quarter that holds the moment, counted from 1970. */
    static long numberOf(Instant moment) {
        return Math.floorDiv(moment.getEpochSecond(), SECONDS);
    }

    /** The number of the first quarter that starts at or after the moment. */
    static long numberAfter(Instant moment) {
        long number = numberOf(moment);
        return startOf(number).equals(moment) ? number : number + 1;
    }

    static Instant startOf(long number) {
        return Instant.ofEpochSecond(number * SECONDS);
    }

    /** The slot grown to whole quarters. */
    static TimeSlot around(TimeSlot slot) {
        return new TimeSlot(startOf(numberOf(slot.startsAt())), startOf(numberAfter(slot.endsAt())));
    }
}
