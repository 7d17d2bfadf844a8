package org.gongfang.reservations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongfang.reservations.ReservationsFixtures.slot;

import java.time.Instant;
import java.time.ZoneId;
import org.gongfang.resources.ResourcesFixtures;
import org.gongfang.shared.TimeSlot;
import org.junit.jupiter.api.Test;

class QuotaSpanTests {

    static final ZoneId NINGBO = ResourcesFixtures.SHANGHAI;

    @Test
    void daysAreTheSitesOwn() {
        assertThat(QuotaSpan.DAY.touchedBy(slot("2026-11-24", "22:00", "00:00"), NINGBO))
                .containsExactly(slot("2026-11-24", "00:00", "00:00"));
        var overMidnight = new TimeSlot(
                slot("2026-11-24", "22:00", "23:00").startsAt(),
                slot("2026-11-25", "01:00", "02:00").startsAt());
        assertThat(QuotaSpan.DAY.touchedBy(overMidnight, NINGBO))
                .containsExactly(slot("2026-11-24", "00:00", "00:00"), slot("2026-11-25", "00:00", "00:00"));
    }

    @Test
    void weeksBeginOnMonday() {
        assertThat(QuotaSpan.WEEK.touchedBy(slot("2026-11-29", "10:00", "12:00"), NINGBO))
                .containsExactly(new TimeSlot(
                        slot("2026-11-23", "00:00", "01:00").startsAt(),
                        slot("2026-11-30", "00:00", "01:00").startsAt()));
    }

    @Test
    void dayOfTheChangeToSummerTimeHasItsOwnLength() {
        var spring = new TimeSlot(Instant.parse("2026-03-29T06:00:00Z"), Instant.parse("2026-03-29T07:00:00Z"));

        assertThat(QuotaSpan.DAY
                        .touchedBy(spring, ZoneId.of("Europe/Berlin"))
                        .getFirst()
                        .length())
                .hasHours(23);
        assertThat(QuotaSpan.MONTH
                        .touchedBy(spring, ZoneId.of("Europe/Berlin"))
                        .getFirst()
                        .startsAt())
                .isEqualTo(Instant.parse("2026-02-28T23:00:00Z"));
    }
}
