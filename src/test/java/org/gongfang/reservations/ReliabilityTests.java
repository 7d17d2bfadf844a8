package org.gongfang.reservations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.gongfang.reservations.Reliability.Kind;
import org.gongfang.reservations.Reliability.Mark;
import org.gongfang.shared.Named;
import org.gongfang.shared.TimeSlot;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** What was not kept costs points, less and less, and it can be said when a score is enough again. */
class ReliabilityTests {

    private static final Instant NOW = Instant.parse("2026-11-23T00:00:00Z");

    @Test
    void whoKeepsEverythingHasAllPoints() {
        assertThat(of()).satisfies(clean -> {
            assertThat(clean.score()).isEqualTo(Reliability.FULL);
            assertThat(clean.isEnough(95)).isTrue();
            assertThat(clean.enoughFrom(95)).isEqualTo(NOW);
        });
    }

    @Test
    void costsHalveEveryNinetyDays() {
        assertThat(of(mark(Kind.NO_SHOW, 0)).score()).isEqualTo(70);
        assertThat(of(mark(Kind.NO_SHOW, 90)).score()).isEqualTo(85);
        assertThat(of(mark(Kind.NO_SHOW, 180)).score()).isEqualTo(92);
        assertThat(of(mark(Kind.LATE, 0)).score()).isEqualTo(90);
        assertThat(of(mark(Kind.NO_SHOW, 0), mark(Kind.NO_SHOW, 0)).score()).isEqualTo(40);
        assertThat(of(mark(Kind.NO_SHOW, 0), mark(Kind.NO_SHOW, 0), mark(Kind.NO_SHOW, 0), mark(Kind.NO_SHOW, 0))
                        .score())
                .isZero();
    }

    @Test
    void slotThatSomebodyTookCostsNothing() {
        assertThat(of(new Mark(Kind.LATE, "R", new Named("机", ""), NOW, true)).score())
                .isEqualTo(Reliability.FULL);
    }

    @Test
    void twoMissedVisitsInARowKeepOneBelowSixtyForFiftyThreeDays() {
        var enough = of(mark(Kind.NO_SHOW, 0), mark(Kind.NO_SHOW, 0)).enoughFrom(60);

        assertThat(Duration.between(NOW, enough)).isBetween(Duration.ofHours(52 * 24), Duration.ofHours(53 * 24));
    }

    @RepeatedTest(200)
    void pointsGrowWithTimeAndAreEnoughFromThenOnAndNotBefore(RepetitionInfo run) {
        var random = new Random(run.getCurrentRepetition());
        var marks = new ArrayList<Mark>();
        for (int i = random.nextInt(12); i >= 0; i--) {
            marks.add(new Mark(
                    random.nextBoolean() ? Kind.NO_SHOW : Kind.LATE,
                    "R",
                    new Named("机", ""),
                    NOW.minus(Duration.ofMinutes(random.nextInt(60 * 24 * 700))),
                    random.nextInt(5) == 0));
        }
        var now = new Reliability(marks, NOW);
        var later = new Reliability(marks, NOW.plus(Duration.ofMinutes(1 + random.nextInt(500_000))));
        int required = 1 + random.nextInt(95);
        var from = now.enoughFrom(required);

        assertThat(now.score()).isBetween(0, Reliability.FULL);
        assertThat(later.score()).isGreaterThanOrEqualTo(now.score());
        assertThat(now.isEnough(required)).isEqualTo(now.score() >= required);
        assertThat(new Reliability(marks, from).isEnough(required)).isTrue();
        if (from.isAfter(NOW)) {
            assertThat(now.isEnough(required)).isFalse();
            assertThat(new Reliability(marks, from.minus(Duration.ofMinutes(3))).isEnough(required))
                    .isFalse();
        }
        // Nothing worth a quarter of a point is forgotten.
        assertThat(new Mark(Kind.NO_SHOW, "R", new Named("机", ""), NOW, false)
                        .costsAt(NOW.plus(Reliability.REMEMBERED)))
                .isCloseTo(0, within(0.25));
    }

    @Test
    void halfOfTheTimeIsEnoughHoweverItIsPiecedTogether() {
        var slot = hours(8, 12);

        assertThat(Retaken.enough(slot, List.of())).isFalse();
        assertThat(Retaken.enough(slot, List.of(hours(10, 14)))).isTrue();
        assertThat(Retaken.enough(slot, List.of(hours(11, 14)))).isFalse();
        assertThat(Retaken.enough(slot, List.of(hours(7, 9), hours(11, 12)))).isTrue();
        assertThat(Retaken.enough(slot, List.of(hours(8, 9), hours(8, 9)))).isFalse();
        assertThat(Retaken.enough(slot, List.of(hours(12, 16)))).isFalse();
    }

    private static TimeSlot hours(int from, int until) {
        return new TimeSlot(NOW.plus(Duration.ofHours(from)), NOW.plus(Duration.ofHours(until)));
    }

    private static Reliability of(Mark... marks) {
        return new Reliability(List.of(marks), NOW);
    }

    private static Mark mark(Kind kind, int daysAgo) {
        return new Mark(kind, "R", new Named("机", ""), NOW.minus(Duration.ofDays(daysAgo)), false);
    }
}
