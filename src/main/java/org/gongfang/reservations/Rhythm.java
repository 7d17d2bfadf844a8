package org.gongfang.reservations;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.gongfang.shared.InvalidInput;
import org.gongfang.shared.TimeSlot;
import org.jspecify.annotations.Nullable;

/**
 * How often a slot comes again: every so many weeks on its weekday and at its local time, either so many times, the first
 * one counted, or until a day by the site's calendar, that day included.
 */
public record Rhythm(
        int weeks, @Nullable Integer times, @Nullable LocalDate until) {

    /** Further apart nobody repeats anything. */
    public static final int MOST_WEEKS = 12;

    public static Rhythm times(int weeks, int times) {
        return new Rhythm(weeks, times, null);
    }

    public static Rhythm until(int weeks, LocalDate until) {
        return new Rhythm(weeks, null, until);
    }

    /**
     * The dates, the first slot among them, at most so many.
     *
     * @throws InvalidInput when there would be fewer than two or more than that, or when they would overlap
     */
    List<TimeSlot> dates(TimeSlot first, ZoneId zone, int most) {
        if (weeks < 1 || weeks > MOST_WEEKS) {
            throw new InvalidInput("series-weeks", "weeks", MOST_WEEKS);
        }
        if (first.length().compareTo(Duration.ofDays(7L * weeks)) > 0) {
            throw new InvalidInput("series-overlap", "weeks");
        }
        if ((times == null) == (until == null)) {
            throw new InvalidInput("series-end", "times");
        }
        var local = LocalSlot.of(first, zone);
        var dates = new ArrayList<>(List.of(first));
        for (int next = 1; dates.size() <= most && goesOn(next, local); next++) {
            dates.add(local.plusWeeks((long) next * weeks).inTime());
        }
        if (dates.size() < 2 || dates.size() > most) {
            throw new InvalidInput("series-count", times == null ? "until" : "times", most);
        }
        return dates;
    }

    private boolean goesOn(int next, LocalSlot first) {
        return times == null
                ? !first.plusWeeks((long) next * weeks).from().toLocalDate().isAfter(until)
                : next < times;
    }
}
