package org.gongfang.reservations;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.gongfang.shared.Named;

/**
 * How far providers may rely on a person to come, from 100 down to 0. Each reservation that was missed costs 30 points,
 * each that was cancelled after its deadline and that nobody else took costs 10, and what it costs halves every 90 days:
 *
 * <pre>score = 100 − Σ cost × 2^(−age / 90 days), not below 0, whole points rounded down</pre>
 *
 * <p>A sum, because people can add it up from the list of reasons; exponential fading, as reputation systems forget, because
 * then all reasons fade alike and the moment at which a score is enough again has a closed form. The figures: one
 * missed visit alone never falls below 70, two in a row do, and stay below 60 for 53 days; a late cancellation, which leaves
 * others a chance, weighs a third. Who keeps appointments for a year has a sixteenth of it left.
 *
 * @param at when it was looked at
 */
public record Reliability(List<Mark> marks, Instant at) {

    public static final int FULL = 100;
    public static final int MISSED_COSTS = 30;
    public static final int LATE_COSTS = 10;
    public static final Duration HALF_LIFE = Duration.ofDays(90);

    /** Older marks cost less than a quarter of a point. */
    static final Duration REMEMBERED = HALF_LIFE.multipliedBy(8);

    /** What happened. */
    public enum Kind {
        /** The person did not come. */
        NO_SHOW(MISSED_COSTS),
        /** The person cancelled after the deadline. */
        LATE(LATE_COSTS);

        private final int costs;

        Kind(int costs) {
            this.costs = costs;
        }

        /** The points that it costs at first. */
        public int costs() {
            return costs;
        }
    }

    /**
     * A reservation that was not kept.
     *
     * @param since from when on it fades
     * @param taken whether somebody else took the slot, so that it does not count
     */
    public record Mark(Kind kind, String code, Named resource, Instant since, boolean taken) {

        /** What it costs at that moment. */
        public double costsAt(Instant moment) {
            if (taken) {
                return 0;
            }
            double age = Math.max(0, Duration.between(since, moment).toMillis());
            return kind.costs() * Math.pow(2, -age / HALF_LIFE.toMillis());
        }
    }

    public Reliability {
        marks = List.copyOf(marks);
    }

    /** Whole points, rounded down. */
    public int score() {
        return (int) Math.max(0, Math.floor(FULL - costsAt(at)));
    }

    /** Whether that many points are there. */
    public boolean isEnough(int required) {
        return costsAt(at) <= FULL - required;
    }

    /**
     * From when on that many points are there, if nothing is added: all marks fade alike, so after log2(costs / allowed)
     * half-lives. To the next full minute.
     *
     * @param required below 100
     */
    public Instant enoughFrom(int required) {
        double costs = costsAt(at);
        double allowed = FULL - required;
        if (costs <= allowed) {
            return at;
        }
        double halves = Math.log(costs / allowed) / Math.log(2);
        return at.plusMillis((long) Math.ceil(halves * HALF_LIFE.toMillis()))
                .plus(1, ChronoUnit.MINUTES)
                .truncatedTo(ChronoUnit.MINUTES);
    }

    private double costsAt(Instant moment) {
        return marks.stream().mapToDouble(mark -> mark.costsAt(moment)).sum();
    }
}
