package org.gongfang.reservations;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.gongfang.shared.TimeSlot;

/**
 * A stretch of whole words of quarters. Words are counted from 1970 as quarters are, so rows of different stretches fit
 * together without shifting.
 *
 * @param firstWord the number of the first word
 * @param words how many there are
 */
record WordRange(long firstWord, int words) {

    static final int BITS = Long.SIZE;

    /** Further than this before and after its slot nothing is occupied by a booking. */
    static final Duration MARGIN = Duration.ofDays(1);

    /** The least stretch that holds the slot. */
    static WordRange around(TimeSlot slot) {
        long first = wordOf(Quarters.numberOf(slot.startsAt()));
        long last = wordOf(Quarters.numberAfter(slot.endsAt()) - 1);
        return new WordRange(first, Math.toIntExact(last - first + 1));
    }

    /** A stretch in which everything that starts in so many days from now can be looked up, and some days more. */
    static WordRange ahead(Instant now, Duration horizon, Duration spare) {
        var today = now.truncatedTo(ChronoUnit.DAYS);
        return around(new TimeSlot(today, today.plus(horizon).plus(spare)).grownBy(MARGIN, MARGIN));
    }

    static long wordOf(long quarter) {
        return Math.floorDiv(quarter, (long) BITS);
    }

    TimeSlot slot() {
        return new TimeSlot(Quarters.startOf(firstWord * BITS), Quarters.startOf((firstWord + words) * BITS));
    }

    /** Whether all that decides about slots in the window lies in the stretch. */
    boolean decides(TimeSlot window) {
        return slot().encloses(window.grownBy(MARGIN, MARGIN));
    }
}
