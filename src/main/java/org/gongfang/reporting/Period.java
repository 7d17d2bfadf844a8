package org.gongfang.reporting;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.gongfang.shared.InvalidInput;

/**
 * Whole days at the sites: the first belongs to it, {@code to} does not.
 *
 * @throws InvalidInput when it would hold no day, or more than three years
 */
public record Period(LocalDate from, LocalDate to) {

    private static final int DAYS_AT_MOST = 3 * 366;

    public Period {
        if (!from.isBefore(to)) {
            throw new InvalidInput("period-empty", "to");
        }
        if (ChronoUnit.DAYS.between(from, to) > DAYS_AT_MOST) {
            throw new InvalidInput("period-too-long", "to");
        }
    }

    /** The period from the first day to the last, both of which belong to it. */
    public static Period through(LocalDate first, LocalDate last) {
        return new Period(first, last.plusDays(1));
    }

    public LocalDate lastDay() {
        return to.minusDays(1);
    }

    public long days() {
        return ChronoUnit.DAYS.between(from, to);
    }

    /** The period of the same length just before this one. */
    public Period before() {
        return new Period(from.minusDays(days()), from);
    }
}
