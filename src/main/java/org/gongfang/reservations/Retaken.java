package org.gongfang.reservations;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.gongfang.shared.TimeSlot;

/** Whether others have made enough of a slot that was given back late. */
final class Retaken {

    /** Half of the time is enough: who comes instead seldom wants the very same hours. */
    private static final int PARTS = 2;

    private Retaken() {}

    /** Whether the slots of others, which may overlap, cover at least half of the slot. */
    static boolean enough(TimeSlot slot, List<TimeSlot> others) {
        var covered = Duration.ZERO;
        var until = Instant.MIN;
        for (var other : others.stream()
                .flatMap(one -> one.intersection(slot).stream())
                .sorted(Comparator.comparing(TimeSlot::startsAt))
                .toList()) {
            var from = Moments.later(until, other.startsAt());
            if (from.isBefore(other.endsAt())) {
                covered = covered.plus(Duration.between(from, other.endsAt()));
                until = other.endsAt();
            }
        }
        return covered.multipliedBy(PARTS).compareTo(slot.length()) >= 0;
    }
}
