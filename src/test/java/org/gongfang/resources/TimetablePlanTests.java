package org.gongfang.resources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gongfang.shared.TimeSlot;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What calendars of all sorts mean, and which ones are refused. */
class TimetablePlanTests {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Instant NOW = Instant.parse("2026-11-23T00:00:00Z");
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");

    @Test
    void weeklyLessonKeepsItsExceptionsAndItsFurtherTime() {
        var plan = plan("""
                BEGIN:VEVENT
                UID:a
                SUMMARY:数控车工实训\\, 一班
                DTSTART;TZID=Asia/Shanghai:20261124T080000
                DTEND;TZID=Asia/Shanghai:20261124T113000
                RRULE:FREQ=WEEKLY;COUNT=4
                EXDATE;TZID=Asia/Shanghai:20261201T080000
                RDATE;TZID=Asia/Shanghai:20261202T080000
                END:VEVENT
                """);

        assertThat(plan.times())
                .extracting(TimetableTime::from, TimetableTime::note)
                .containsExactlyInAnyOrder(
                        tuple(at("2026-11-24T08:00"), "数控车工实训, 一班"),
                        tuple(at("2026-12-02T08:00"), "数控车工实训, 一班"),
                        tuple(at("2026-12-08T08:00"), "数控车工实训, 一班"),
                        tuple(at("2026-12-15T08:00"), "数控车工实训, 一班"));
    }

    @Test
    void movedAndCancelledTimesStandForTheirsOfTheSeries() {
        var plan = plan("""
                BEGIN:VEVENT
                UID:a
                DTSTART;TZID=Asia/Shanghai:20261124T080000
                DTEND;TZID=Asia/Shanghai:20261124T100000
                RRULE:FREQ=DAILY;UNTIL=20261126T235959Z
                END:VEVENT
                BEGIN:VEVENT
                UID:a
                RECURRENCE-ID:20261125T000000Z
                DTSTART;TZID=Asia/Shanghai:20261125T140000
                DTEND;TZID=Asia/Shanghai:20261125T150000
                END:VEVENT
                BEGIN:VEVENT
                UID:a
                RECURRENCE-ID;TZID=Asia/Shanghai:20261126T080000
                DTSTART;TZID=Asia/Shanghai:20261126T080000
                DTEND;TZID=Asia/Shanghai:20261126T100000
                STATUS:CANCELLED
                END:VEVENT
                """);

        assertThat(slots(plan))
                .containsExactlyInAnyOrder(
                        slot("2026-11-24T00:00:00Z", "2026-11-24T02:00:00Z"),
                        slot("2026-11-25T06:00:00Z", "2026-11-25T07:00:00Z"));
    }

    @Test
    void dayEventsAndFloatingTimesAreReadOnTheSitesClock() {
        var plan = plan("""
                BEGIN:VEVENT
                UID:a
                DTSTART;VALUE=DATE:20261201
                END:VEVENT
                BEGIN:VEVENT
                UID:b
                DTSTART:20261202T090000
                DURATION:PT1H30M
                END:VEVENT
                BEGIN:VEVENT
                UID:c
                DTSTART;VALUE=DATE:20261205
                DTEND;VALUE=DATE:20261208
                END:VEVENT
                """);

        assertThat(slots(plan))
                .containsExactlyInAnyOrder(
                        slot("2026-11-30T16:00:00Z", "2026-12-01T16:00:00Z"),
                        slot("2026-12-02T01:00:00Z", "2026-12-02T02:30:00Z"),
                        slot("2026-12-04T16:00:00Z", "2026-12-07T16:00:00Z"));
    }

    @Test
    void lessonStaysAtItsHourWhenItsClockChanges() {
        var plan = plan("""
                BEGIN:VEVENT
                UID:a
                DTSTART;TZID=Europe/Berlin:20270324T090000
                DTEND;TZID=Europe/Berlin:20270324T100000
                RRULE:FREQ=WEEKLY;COUNT=2
                END:VEVENT
                """);

        assertThat(slots(plan))
                .containsExactlyInAnyOrder(
                        slot("2027-03-24T08:00:00Z", "2027-03-24T09:00:00Z"),
                        slot("2027-03-31T07:00:00Z", "2027-03-31T08:00:00Z"));
        assertThat(TimetableSeries.of(plan.times())).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "China Standard Time",
        "/mozilla.org/20050126_1/Asia/Shanghai",
        "Custom eight",
        "Campus",
        "Asia/Shanghai"
    })
    void zonesAreKnownByTheNamesThatProgramsGiveThem(String zone) {
        var plan = TimetablePlan.of(calendar("""
                        BEGIN:VTIMEZONE
                        TZID:Custom eight
                        BEGIN:STANDARD
                        DTSTART:16010101T000000
                        TZOFFSETFROM:+0800
                        TZOFFSETTO:+0800
                        END:STANDARD
                        END:VTIMEZONE
                        BEGIN:VTIMEZONE
                        TZID:Campus
                        X-LIC-LOCATION:Asia/Shanghai
                        END:VTIMEZONE
                        BEGIN:VEVENT
                        UID:a
                        DTSTART;TZID="%s":20261124T080000
                        DTEND;TZID="%s":20261124T090000
                        END:VEVENT
                        """.formatted(zone, zone)), ZoneOffset.UTC, NOW);

        assertThat(slots(plan)).containsExactly(slot("2026-11-24T00:00:00Z", "2026-11-24T01:00:00Z"));
    }

    @Test
    void whatIsCancelledFreeOverOrReplacedTakesNothing() {
        var plan = plan("""
                BEGIN:VEVENT
                UID:a
                DTSTART:20261124T080000Z
                DTEND:20261124T090000Z
                STATUS:CANCELLED
                END:VEVENT
                BEGIN:VEVENT
                UID:b
                DTSTART:20261124T080000Z
                DTEND:20261124T090000Z
                TRANSP:TRANSPARENT
                END:VEVENT
                BEGIN:VEVENT
                UID:c
                DTSTART:20261120T080000Z
                DTEND:20261120T090000Z
                END:VEVENT
                BEGIN:VEVENT
                UID:d
                SEQUENCE:1
                DTSTART:20261125T080000Z
                DTEND:20261125T090000Z
                END:VEVENT
                BEGIN:VEVENT
                UID:d
                SEQUENCE:2
                DTSTART:20261126T080000Z
                DTEND:20261126T090000Z
                BEGIN:VALARM
                TRIGGER:-PT15M
                DURATION:PT5H
                END:VALARM
                END:VEVENT
                """);

        assertThat(slots(plan)).containsExactly(slot("2026-11-26T08:00:00Z", "2026-11-26T09:00:00Z"));
        assertThat(plan.events()).isEqualTo(1);
        assertThat(plan.leftOut()).isEqualTo(3);
    }

    @Test
    void oldChineseProgramsAndFoldedLinesAreRead() {
        var text = new String(calendar("""
                        BEGIN:VEVENT
                        UID:a
                        SUMMARY:机械加工实训第一学期理实一
                         体化课程
                        DTSTART;TZID=中国标准时间:20261124T080000
                        DTEND;TZID=中国标准时间:20261124T090000
                        END:VEVENT
                        """), StandardCharsets.UTF_8);
        var plan = TimetablePlan.of(text.getBytes(Charset.forName("GB18030")), ZoneOffset.UTC, NOW);

        assertThat(plan.times()).extracting(TimetableTime::note).containsExactly("机械加工实训第一学期理实一体化课程");
        assertThat(slots(plan)).containsExactly(slot("2026-11-24T00:00:00Z", "2026-11-24T01:00:00Z"));
    }

    @Test
    void lessonsThatComeEveryWeekAreOneSeriesHoweverTheFileListsThem() {
        var events = new StringBuilder();
        for (int week = 0; week < 16; week++) {
            var day = LocalDate.of(2026, 11, 25).plusWeeks(week);
            events.append("BEGIN:VEVENT\nUID:w%d\nSUMMARY:钳工\nDTSTART:%sT080000\nDTEND:%sT100000\nEND:VEVENT\n"
                    .formatted(
                            week,
                            day.format(DateTimeFormatter.BASIC_ISO_DATE),
                            day.format(DateTimeFormatter.BASIC_ISO_DATE)));
        }

        var series = TimetableSeries.of(plan(events.toString()).times());

        assertThat(series).singleElement().satisfies(one -> {
            assertThat(one.repeats())
                    .isEqualTo(Repetition.weekly(Set.of(DayOfWeek.WEDNESDAY), 1, LocalDate.of(2027, 3, 10)));
            assertThat(one.first()).isEqualTo(slot("2026-11-25T00:00:00Z", "2026-11-25T02:00:00Z"));
        });
    }

    /** Weekly rules of all sorts against a walk over all days; what is written as closures closes exactly that. */
    @RepeatedTest(80)
    void rulesMeanWhatAWalkOverAllDaysFinds(RepetitionInfo round) {
        var random = new Random(round.getCurrentRepetition());
        var zone = ZoneId.of(List.of("Asia/Shanghai", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe")
                .get(random.nextInt(4)));
        var first = LocalDate.of(2027, 1, 4).plusDays(random.nextInt(120));
        var start = first.atTime(random.nextInt(24), 15 * random.nextInt(4));
        var minutes = 15 + 15 * random.nextInt(100);
        int interval = 1 + random.nextInt(3);
        var days = new TreeSet<>(Set.of(first.getDayOfWeek()));
        for (int i = random.nextInt(4); i > 0; i--) {
            days.add(DayOfWeek.of(1 + random.nextInt(7)));
        }
        var until = first.plusDays(random.nextInt(200));
        var expected = new TreeSet<LocalDateTime>();
        var week = first.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        for (var day = first; !day.isAfter(until); day = day.plusDays(1)) {
            if (days.contains(day.getDayOfWeek()) && ChronoUnit.WEEKS.between(week, day) % interval == 0) {
                expected.add(day.atTime(start.toLocalTime()));
            }
        }
        var out = expected.stream().filter(each -> random.nextInt(6) == 0).collect(Collectors.toSet());
        expected.removeAll(out);
        var further = start.plusDays(random.nextInt(90)).plusHours(1);
        expected.add(further);
        var codes = days.stream().map(day -> day.name().substring(0, 2)).collect(Collectors.joining(","));
        var lines = new StringBuilder("BEGIN:VEVENT\nUID:p\nSUMMARY:n\n");
        lines.append("DTSTART;TZID=%s:%s\nDURATION:PT%dM\n".formatted(zone, start.format(STAMP), minutes));
        lines.append("RRULE:FREQ=WEEKLY;INTERVAL=%d;BYDAY=%s;UNTIL=%s\n"
                .formatted(interval, codes, until.format(DateTimeFormatter.BASIC_ISO_DATE)));
        out.forEach(each -> lines.append("EXDATE;TZID=%s:%s\n".formatted(zone, each.format(STAMP))));
        lines.append("RDATE;TZID=%s:%s\nEND:VEVENT\n".formatted(zone, further.format(STAMP)));

        var plan = plan(lines.toString());

        assertThat(new TreeSet<>(plan.times().stream().map(TimetableTime::from).toList()))
                .as(lines.toString())
                .isEqualTo(expected);
        assertThat(closed(TimetableSeries.of(plan.times()))).isEqualTo(new HashSet<>(slots(plan)));
    }

    private static Set<TimeSlot> closed(List<TimetableSeries> series) {
        var closed = new HashSet<TimeSlot>();
        var ever = new TimeSlot(NOW, Instant.parse("2029-01-01T00:00:00Z"));
        for (var one : series) {
            var repeats = one.repeats();
            var its = repeats == null
                    ? List.of(one.first())
                    : ClosureSeries.of(one.first(), repeats, one.zone()).within(ever);
            its.forEach(slot -> assertThat(closed.add(slot)).as("closed once").isTrue());
        }
        return closed;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "timetable-not-calendar | <html><body>Sign in</body></html>",
                "timetable-not-calendar | BEGIN:VCARD",
                "timetable-broken | BEGIN:VCALENDAR~BEGIN:VEVENT~DTSTART:20261124T080000Z~END:VCALENDAR",
                "timetable-date | DTSTART:yesterday",
                "timetable-date | DTSTART:99999999T000000Z",
                "timetable-date | DTSTART:20261124T080000Z~DTEND:20261123T080000Z",
                "timetable-date | DTSTART:20261124T080000Z~DURATION:P3000D",
                "timetable-date | DTSTART:20261124T080000Z~DURATION:P99999999999999999999D",
                "timetable-date | SUMMARY:never",
                "timetable-zone | DTSTART;TZID=Middle-earth:20261124T080000",
                "timetable-rule | DTSTART:20261124T080000Z~DURATION:PT1H~RRULE:FREQ=SECONDLY",
                "timetable-rule | DTSTART:20261124T080000Z~DURATION:PT1H~RRULE:FREQ=FORTNIGHTLY",
                "timetable-rule | DTSTART:19700101T000000Z~DURATION:PT1H~RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
                "timetable-rule | DTSTART:20261124T080000Z~DURATION:PT1H~RRULE:FREQ=DAILY;BYHOUR=1,2,3,4,5;BYMINUTE=1,2,3,4,5",
                "timetable-rule | DTSTART:20261124T080000Z~DURATION:PT1H~RECURRENCE-ID;RANGE=THISANDFUTURE:20261124T080000Z"
            })
    void nastyFilesAreRefusedByName(String code, String lines) {
        var body = lines.replace('~', '\n').strip();
        var text = body.startsWith("BEGIN") || body.startsWith("<")
                ? body.getBytes(StandardCharsets.UTF_8)
                : calendar("BEGIN:VEVENT\nUID:x\n" + body + "\nEND:VEVENT\n");

        assertThatExceptionOfType(TimetableRefused.class)
                .isThrownBy(() -> TimetablePlan.of(text, SHANGHAI, NOW))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(code));
    }

    @Test
    void tooManyEventsTimesOrLevelsAreRefused() {
        var event = "BEGIN:VEVENT\nUID:%d\nDTSTART:20261124T080000Z\nDURATION:PT1H\n%sEND:VEVENT\n";
        var many = new StringBuilder();
        for (int i = 0; i <= TimetableFile.MOST_EVENTS; i++) {
            many.append(event.formatted(i, ""));
        }
        var often = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            often.append(event.formatted(i, "RRULE:FREQ=DAILY\n"));
        }
        var deep = "BEGIN:VEVENT\n".repeat(100_000);

        assertThatThrownBy(() -> plan(many.toString())).hasMessageContaining("timetable-too-many-events");
        assertThatThrownBy(() -> plan(often.toString())).hasMessageContaining("timetable-too-many-times");
        assertThatThrownBy(() -> plan(deep)).isInstanceOf(TimetableRefused.class);
    }

    private static TimetablePlan plan(String components) {
        return TimetablePlan.of(calendar(components), SHANGHAI, NOW);
    }

    static byte[] calendar(String components) {
        return ("BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//test//EN\n" + components + "END:VCALENDAR\n")
                .replace("\n", "\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static List<TimeSlot> slots(TimetablePlan plan) {
        var slots = new ArrayList<TimeSlot>();
        plan.times().forEach(time -> slots.addAll(time.slots()));
        return slots;
    }

    private static LocalDateTime at(String text) {
        return LocalDateTime.parse(text);
    }

    private static TimeSlot slot(String from, String until) {
        return new TimeSlot(Instant.parse(from), Instant.parse(until));
    }
}
