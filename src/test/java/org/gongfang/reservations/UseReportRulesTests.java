package org.gongfang.reservations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.gongfang.reservations.ReservationsFixtures.slot;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongfang.shared.InvalidInput;
import org.gongfang.shared.TimeSlot;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a report of a use may say. */
class UseReportRulesTests {

    private static final TimeSlot SLOT = slot("2026-11-24", "14:00", "16:00");

    @Test
    void hoursUsedAreThoseBetweenCheckInAndCheckOutUnlessSomethingElseIsSaid() {
        assertThat(used("14:05", "15:40", null, null)).contains(slot("2026-11-24", "14:05", "15:40"));
        assertThat(used("14:05", "15:40", "13:50", null)).contains(slot("2026-11-24", "13:50", "15:40"));
        assertThat(used("14:05", "15:40", null, "15:00")).contains(slot("2026-11-24", "14:05", "15:00"));
        assertThat(used("14:05", "14:05", null, null)).isEmpty();
    }

    @Test
    void hoursThatCannotHaveBeenUsedAreRefused() {
        for (var said : List.of(
                new String[] {"13:40", "15:00"},
                new String[] {"14:05", "15:41"},
                new String[] {"15:00", "15:00"},
                new String[] {"15:30", "15:10"},
                new String[] {"15:40", "15:40"})) {
            assertThatExceptionOfType(UsedTimeOutside.class)
                    .as("%s to %s", said[0], said[1])
                    .isThrownBy(() -> used("14:05", "15:40", said[0], said[1]));
        }
    }

    @Test
    void aFailureIsExplained() {
        assertThat(UseReportRules.clean(NewUseReport.of(UseResult.PARTLY, " ")).note())
                .isEmpty();
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> UseReportRules.clean(NewUseReport.of(UseResult.FAILED, " ")));
        assertThat(UseReportRules.clean(NewUseReport.of(UseResult.FAILED, " The tool broke "))
                        .note())
                .isEqualTo("The tool broke");
    }

    @Test
    void countersSayTenthsOfHours() {
        assertThat(UseReportRules.clean(counting("1234.5")).counter()).isEqualByComparingTo("1234.5");
        assertThat(UseReportRules.clean(counting("1234.50")).counter()).isEqualByComparingTo("1234.5");
        for (var wrong : List.of("-1", "0.05", "1000000.1")) {
            assertThatExceptionOfType(InvalidInput.class)
                    .as(wrong)
                    .isThrownBy(() -> UseReportRules.clean(counting(wrong)));
        }
    }

    @Test
    void textsAreNotEndless() {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> UseReportRules.clean(NewUseReport.of(UseResult.PARTLY, "x".repeat(1_001))));
    }

    private static NewUseReport counting(String hours) {
        return new NewUseReport(
                UseResult.SUCCEEDED, null, null, "", "", "", new BigDecimal(hours), List.of(), Set.of(), null);
    }

    private static Optional<TimeSlot> used(
            String cameAt, String leftAt, @Nullable String saidFrom, @Nullable String saidUntil) {
        var measured = Usage.booked(SLOT).begun(at(cameAt)).ended(SLOT, at(leftAt), false);
        return UseReportRules.used(
                SLOT,
                measured,
                saidFrom == null ? null : at(saidFrom),
                saidUntil == null ? null : at(saidUntil),
                Duration.ofMinutes(15));
    }

    private static Instant at(String time) {
        return slot("2026-11-24", time, "23:00").startsAt();
    }
}
