package org.gongfang.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SharedValuesTests {

    private static final ZoneId NINGBO = ZoneId.of("Asia/Shanghai");
    private static final Instant NINE = Instant.parse("2026-11-24T01:00:00Z");

    @Test
    void slotsThatOnlyTouchDoNotOverlap() {
        var first = TimeSlot.of(NINE, Duration.ofHours(1));
        var second = TimeSlot.of(NINE.plusSeconds(3600), Duration.ofHours(1));

        assertThat(first.overlaps(second)).isFalse();
        assertThat(first.intersection(second)).isEmpty();
        assertThat(first.overlaps(second.grownBy(Duration.ofMinutes(1), Duration.ZERO)))
                .isTrue();
    }

    @Test
    void slotMustEndAfterItStarts() {
        assertThatThrownBy(() -> new TimeSlot(NINE, NINE)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void overlapAgreesWithComparingMinuteByMinute() {
        var random = new Random(7);
        for (int round = 0; round < 2_000; round++) {
            var a = TimeSlot.of(NINE.plusSeconds(60L * random.nextInt(30)), Duration.ofMinutes(1 + random.nextInt(20)));
            var b = TimeSlot.of(NINE.plusSeconds(60L * random.nextInt(30)), Duration.ofMinutes(1 + random.nextInt(20)));
            boolean shareAMinute = IntStream.range(0, 60)
                    .mapToObj(minute -> NINE.plusSeconds(60L * minute))
                    .anyMatch(minute -> a.contains(minute) && b.contains(minute));
            assertThat(a.overlaps(b)).isEqualTo(shareAMinute);
        }
    }

    @Test
    void gridLinesAreCountedFromMidnightAtTheSite() {
        var moment = Instant.parse("2026-11-24T01:07:00Z");

        assertThat(Grid.QUARTER_HOUR.floor(moment, NINGBO)).isEqualTo("2026-11-24T01:00:00Z");
        assertThat(Grid.QUARTER_HOUR.ceiling(moment, NINGBO)).isEqualTo("2026-11-24T01:15:00Z");
        assertThat(Grid.DAY.floor(moment, NINGBO)).isEqualTo("2026-11-23T16:00:00Z");
        assertThat(Grid.HALF_HOUR.cellsOf(TimeSlot.of(NINE, Duration.ofHours(2)), NINGBO))
                .hasSize(4);
    }

    @Test
    void moneyPerHourRoundsHalfAFenUp() {
        assertThat(Money.yuan("1.00").forLength(Duration.ofMinutes(50))).isEqualTo(new Money(83));
        assertThat(new Money(1).forLength(Duration.ofMinutes(30))).isEqualTo(new Money(1));
        assertThat(Money.yuan("80").forLength(Duration.ofHours(2))).isEqualTo(Money.yuan("160"));
    }

    @Test
    void idsSortInTheOrderInWhichTheyWereMade() {
        UUID last = TimeOrderedId.next();
        for (int i = 0; i < 100_000; i++) {
            UUID next = TimeOrderedId.next();
            assertThat(Long.compareUnsigned(next.getMostSignificantBits(), last.getMostSignificantBits()))
                    .isPositive();
            last = next;
        }
        assertThat(last.version()).isEqualTo(7);
        assertThat(last.variant()).isEqualTo(2);
    }

    @Test
    void codesCanBeReadOnThePhone() {
        var codes = new HashSet<String>();
        for (int i = 0; i < 1_000; i++) {
            var code = PublicCode.next("R");
            assertThat(code).matches(PublicCode::isWellFormed).doesNotContain("0", "O", "1", "I");
            codes.add(code);
        }
        assertThat(codes).hasSizeGreaterThan(990);
    }

    @Test
    void timesAreSaidAsPeopleSayThem() {
        var today = LocalDate.of(2026, 11, 23);
        var slot = TimeSlot.of(Instant.parse("2026-11-24T06:00:00Z"), Duration.ofHours(2));

        assertThat(Spoken.slot(slot, NINGBO, today, Words.CHINESE)).isEqualTo("明天 14:00–16:00（2 小时）");
        assertThat(Spoken.slot(slot, NINGBO, today.minusDays(7), Words.CHINESE))
                .isEqualTo("11月24日 周二 14:00–16:00（2 小时）");
        assertThat(Spoken.slot(slot, NINGBO, today.minusDays(7), Locale.ENGLISH))
                .isEqualTo("Tue 24 Nov 14:00–16:00 (2 h)");
        assertThat(Spoken.length(Duration.ofMinutes(90), Words.CHINESE)).isEqualTo("1 小时 30 分");
        assertThat(Spoken.money(Money.yuan("12.5"), Words.CHINESE)).isEqualTo("¥12.50");
        assertThat(Spoken.money(Money.yuan("120"), Words.ENGLISH)).isEqualTo("¥120");
    }

    @Test
    void daysEndAtTwentyFourHundred() {
        var slot = TimeSlot.of(Instant.parse("2026-11-24T12:00:00Z"), Duration.ofHours(4));

        assertThat(Spoken.slot(slot, NINGBO, LocalDate.of(2026, 11, 24), Words.CHINESE))
                .isEqualTo("今天 20:00–24:00（4 小时）");
    }
}
