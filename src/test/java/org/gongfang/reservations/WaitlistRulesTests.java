package org.gongfang.reservations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongfang.resources.CapabilityCode;
import org.gongfang.resources.Needs;
import org.gongfang.resources.ResourceId;
import org.gongfang.shared.TimeSlot;
import org.junit.jupiter.api.Test;

/** Who comes first, and how long an offer lasts: without any database. */
class WaitlistRulesTests {

    private static final Instant NOW = Instant.parse("2026-11-23T00:00:00Z");
    private static final OfferTime OFFERS = new OfferTime(Duration.ofMinutes(30), Duration.ofMinutes(5));
    private static final CapabilityCode MILLING = new CapabilityCode("cnc-milling");

    private static Standing standing(boolean cleared, int hours, int daysAgo) {
        return new Standing(
                cleared, Duration.ofHours(hours), NOW.minus(Duration.ofDays(daysAgo)), new UUID(0, daysAgo));
    }

    @Test
    void clearedProjectsComeFirstThenFewerHoursThenLongerWaiting() {
        var cleared = standing(true, 40, 1);
        var fewHours = standing(false, 2, 1);
        var manyHoursButLong = standing(false, 10, 30);
        var manyHours = standing(false, 10, 3);

        assertThat(Stream.of(manyHours, manyHoursButLong, fewHours, cleared).sorted())
                .containsExactly(cleared, fewHours, manyHoursButLong, manyHours);
    }

    @Test
    void offerLastsTheUsualTimeButAtMostHalfOfWhatRemains() {
        assertThat(OFFERS.until(NOW, NOW.plus(Duration.ofDays(2)))).contains(NOW.plus(Duration.ofMinutes(30)));
        assertThat(OFFERS.until(NOW, NOW.plus(Duration.ofMinutes(40)))).contains(NOW.plus(Duration.ofMinutes(20)));
        assertThat(OFFERS.until(NOW, NOW.plus(Duration.ofMinutes(7)))).contains(NOW.plus(Duration.ofMinutes(5)));
        assertThat(OFFERS.until(NOW, NOW.plus(Duration.ofMinutes(4)))).isEmpty();
        assertThat(OFFERS.until(NOW, NOW.minus(Duration.ofHours(1)))).isEmpty();
    }

    @Test
    void placeCountsThoseAheadWhoWantTheSameSlot() {
        var machine = ResourceId.next();
        var day = TimeSlot.of(NOW, Duration.ofDays(1));
        var slot = TimeSlot.of(NOW.plus(Duration.ofHours(2)), Duration.ofHours(2));
        var first = new InLine(WaitlistId.next(), machine, null, day, slot.length(), standing(true, 0, 1));
        var able = new InLine(WaitlistId.next(), null, MILLING, day, slot.length(), standing(false, 0, 9));
        var otherMachine =
                new InLine(WaitlistId.next(), ResourceId.next(), null, day, slot.length(), standing(true, 0, 9));
        var later = new InLine(
                WaitlistId.next(),
                machine,
                null,
                TimeSlot.of(NOW.plus(Duration.ofDays(3)), Duration.ofDays(1)),
                slot.length(),
                standing(true, 0, 9));
        var own = new InLine(WaitlistId.next(), machine, null, day, slot.length(), standing(false, 5, 2));
        var line = List.of(first, able, otherMachine, later, own);

        assertThat(InLine.place(own, line, machine, Set.of(MILLING), slot)).isEqualTo(3);
        assertThat(InLine.place(own, line, machine, Set.of(), slot)).isEqualTo(2);
        assertThat(InLine.place(own, line)).isEqualTo(2);
        assertThat(InLine.place(first, line)).isEqualTo(1);
    }

    @Test
    void wishIsKeptAsItWas() {
        var wish = SlotQuery.of(MILLING, TimeSlot.of(NOW, Duration.ofDays(7)), Duration.ofHours(2))
                .inDistrict("zhenhai")
                .needing(new Needs(400, 300, null, 20, "titanium"))
                .withOperator(true)
                .limitedTo(1)
                .under(SlotConditions.NONE.at(
                        Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), LocalTime.of(9, 0), LocalTime.of(18, 0)));

        assertThat(WishText.read(WishText.write(wish))).isEqualTo(wish);
    }

    @Test
    void sameWishAMinuteLaterIsTheSame() {
        var week = SlotQuery.of(MILLING, TimeSlot.of(NOW, Duration.ofDays(7)), Duration.ofHours(2));
        var later = SlotQuery.of(
                MILLING, new TimeSlot(NOW.plusSeconds(60), NOW.plus(Duration.ofDays(7))), Duration.ofHours(2));
        var longer = SlotQuery.of(MILLING, TimeSlot.of(NOW, Duration.ofDays(7)), Duration.ofHours(3));

        assertThat(WishText.digest(later)).isEqualTo(WishText.digest(week)).isNotEqualTo(WishText.digest(longer));
    }
}
