package org.gongfang.reservations;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;

/**
 * Where a wish stands in line: cleared projects first, then whoever has had fewer hours, then whoever has waited longer.
 *
 * @param cleared whether it is for a project that was cleared for a funded sample
 * @param had the hours that the person has had lately
 * @param since when the person entered the line
 * @param entry settles what is equal, always the same way
 */
record Standing(boolean cleared, Duration had, Instant since, UUID entry) implements Comparable<Standing> {

    private static final Comparator<Standing> FIRST_IN_LINE = Comparator.comparing((Standing one) -> !one.cleared)
            .thenComparing(Standing::had)
            .thenComparing(Standing::since)
            .thenComparing(Standing::entry);

    @Override
    public int compareTo(Standing other) {
        return FIRST_IN_LINE.compare(this, other);
    }
}
