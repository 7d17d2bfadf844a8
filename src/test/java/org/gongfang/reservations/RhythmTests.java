package org.gongfang.reservations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.gongfang.shared.InvalidInput;
import org.gongfang.shared.TimeSlot;
import org.junit.jupiter.api.Test;

/** The dates of a series, by the clocks of its site. */
class RhythmTests {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final int MOST = 52;

    private static TimeSlot slot(String from, String until, ZoneId zone) {
        return new TimeSlot(
                LocalDateTime.parse(from).atZone(zone).toInstant(),
                LocalDateTime.parse(until).atZone(zone).toInstant());
    }

    @Test
    void twoOClockStaysTwoOClockWhenTheClocksChange() {
        var first = slot("2027-03-22T14:00", "2027-03-22T16:00", BERLIN);

        assertThat(Rhythm.times(1, 3).dates(first, BERLIN, MOST))
                .containsExactly(
                        first,
                        slot("2027-03-29T14:00", "2027-03-29T16:00", BERLIN),
                        slot("2027-04-05T14:00", "2027-04-05T16:00", BERLIN));
        assertThat(slot("2027-03-29T14:00", "2027-03-29T16:00", BERLIN).startsAt())
                .isEqualTo("2027-03-29T12:00:00Z");
    }

    @Test
    void slotInTheHourThatIsSkippedKeepsItsLength() {
        var first = slot("2027-03-21T02:15", "2027-03-21T02:45", BERLIN);

        assertThat(Rhythm.times(1, 2).dates(first, BERLIN, MOST).getLast())
                .isEqualTo(slot("2027-03-28T03:15", "2027-03-28T03:45", BERLIN));
    }

    @Test
    void nightThroughTheChangeEndsByTheClock() {
        var first = slot("2027-10-23T22:00", "2027-10-24T06:00", BERLIN);

        var dates = Rhythm.times(1, 2).dates(first, BERLIN, MOST);

        assertThat(dates.getFirst().length()).isEqualTo(Duration.ofHours(8));
        assertThat(dates.getLast()).isEqualTo(slot("2027-10-30T22:00", "2027-10-31T06:00", BERLIN));
        assertThat(dates.getLast().length()).isEqualTo(Duration.ofHours(9));
    }

    @Test
    void dayUntilBelongsToTheSeries() {
        var first = slot("2026-11-24T09:00", "2026-11-24T11:00", SHANGHAI);

        assertThat(Rhythm.until(2, LocalDate.parse("2026-12-22")).dates(first, SHANGHAI, MOST))
                .hasSize(3);
        assertThat(Rhythm.until(2, LocalDate.parse("2026-12-21")).dates(first, SHANGHAI, MOST))
                .hasSize(2);
    }

    @Test
    void datesAreThoseThatCountingDaysFinds() {
        var random = new Random(455);
        for (int round = 0; round < 500; round++) {
            var zone = random.nextBoolean() ? BERLIN : ZoneId.of("America/New_York");
            var day = LocalDate.of(2027, 1, 1).plusDays(random.nextInt(365));
            var from = LocalTime.of(4 + random.nextInt(10), 15 * random.nextInt(4));
            var until = from.plusMinutes(15 * (1 + random.nextInt(24)));
            int weeks = 1 + random.nextInt(4);
            int times = 2 + random.nextInt(30);
            var first = new TimeSlot(
                    day.atTime(from).atZone(zone).toInstant(),
                    day.atTime(until).atZone(zone).toInstant());

            var expected = counted(day, from, until, weeks, times, zone);

            assertThat(Rhythm.times(weeks, times).dates(first, zone, MOST)).isEqualTo(expected);
            var last = day.plusWeeks((long) weeks * (times - 1)).plusDays(random.nextInt(7 * weeks));
            assertThat(Rhythm.until(weeks, last).dates(first, zone, MOST)).isEqualTo(expected);
        }
    }

    /** Day after day through the calendar, taking those of the same weekday whose week is due. */
    private static List<TimeSlot> counted(
            LocalDate first, LocalTime from, LocalTime until, int weeks, int times, ZoneId zone) {
        var found = new ArrayList<TimeSlot>();
        int sameWeekday = 0;
        for (var day = first; found.size() < times; day = day.plusDays(1)) {
            if (day.getDayOfWeek() == first.getDayOfWeek()) {
                if (sameWeekday % weeks == 0) {
                    found.add(new TimeSlot(
                            day.atTime(from).atZone(zone).toInstant(),
                            day.atTime(until).atZone(zone).toInstant()));
                }
                sameWeekday++;
            }
        }
        return found;
    }

    @Test
    void senselessRhythmsAreRefused() {
        var first = slot("2026-11-24T09:00", "2026-11-24T11:00", SHANGHAI);
        var long9 = slot("2026-11-24T09:00", "2026-12-03T09:00", SHANGHAI);

        refused(new Rhythm(0, 3, null), first, "series-weeks");
        refused(Rhythm.times(1, 1), first, "series-count");
        refused(Rhythm.times(1, 53), first, "series-count");
        refused(Rhythm.until(1, LocalDate.parse("2029-01-01")), first, "series-count");
        refused(new Rhythm(1, null, null), first, "series-end");
        refused(new Rhythm(1, 3, LocalDate.parse("2026-12-24")), first, "series-end");
        refused(Rhythm.times(1, 3), long9, "series-overlap");
        assertThat(Rhythm.times(2, 3).dates(long9, SHANGHAI, MOST)).hasSize(3);
    }

    private static void refused(Rhythm rhythm, TimeSlot first, String code) {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> rhythm.dates(first, SHANGHAI, MOST))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(code));
    }

    @Test
    void shiftIsTheSameOnTheClockOnBothSidesOfTheChange() {
        var here = LocalSlot.of(slot("2027-03-22T14:00", "2027-03-22T16:00", BERLIN), BERLIN);
        var there = LocalSlot.of(slot("2027-03-23T15:30", "2027-03-23T18:00", BERLIN), BERLIN);

        var later = LocalSlot.of(slot("2027-03-29T14:00", "2027-03-29T16:00", BERLIN), BERLIN)
                .shifted(here, there);

        assertThat(later.inTime()).isEqualTo(slot("2027-03-30T15:30", "2027-03-30T18:00", BERLIN));
    }
}
