package org.gongfang.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TimeSlotsTests {

    private static final Instant ORIGIN = Instant.parse("2026-11-23T00:00:00Z");
    private static final int HOURS = 60;

    @Test
    void slotsThatTouchBecomeOne() {
        assertThat(TimeSlots.merge(List.of(slot(4, 6), slot(0, 2), slot(2, 4)))).containsExactly(slot(0, 6));
    }

    @Test
    void whatIsTakenFromTheMiddleLeavesBothEnds() {
        assertThat(TimeSlots.subtract(List.of(slot(0, 10)), List.of(slot(3, 5))))
                .containsExactly(slot(0, 3), slot(5, 10));
    }

    @Test
    void arithmeticAgreesWithSetsOfHours() {
        var random = new Random(7);
        for (int round = 0; round < 2_000; round++) {
            var slots = some(random);
            var taken = some(random);
            var expected = hours(slots);
            assertThat(hours(TimeSlots.merge(slots))).isEqualTo(expected);
            expected.andNot(hours(taken));
            var left = TimeSlots.subtract(slots, taken);
            assertThat(hours(left)).isEqualTo(expected);
            for (int i = 1; i < left.size(); i++) {
                assertThat(left.get(i - 1).endsAt()).isBefore(left.get(i).startsAt());
            }
        }
    }

    private static List<TimeSlot> some(Random random) {
        var slots = new ArrayList<TimeSlot>();
        int count = random.nextInt(6);
        for (int i = 0; i < count; i++) {
            int from = random.nextInt(HOURS - 1);
            slots.add(slot(from, from + 1 + random.nextInt(HOURS - from - 1)));
        }
        return slots;
    }

    private static BitSet hours(List<TimeSlot> slots) {
        var hours = new BitSet();
        for (int hour = 0; hour < HOURS; hour++) {
            var moment = ORIGIN.plusSeconds(hour * 3600L);
            if (slots.stream().anyMatch(slot -> slot.contains(moment))) {
                hours.set(hour);
            }
        }
        return hours;
    }

    private static TimeSlot slot(int from, int until) {
        return new TimeSlot(ORIGIN.plusSeconds(from * 3600L), ORIGIN.plusSeconds(until * 3600L));
    }
}
