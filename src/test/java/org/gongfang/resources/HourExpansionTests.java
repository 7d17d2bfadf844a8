package org.gongfang.resources;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Year;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;
import org.gongfang.shared.TimeSlot;
import org.jspecify.annotations.Nullable;

/**
 * Expanded openings are those that one finds by looking at the wall clock every quarter of an hour: for any patterns,
 * terms, exceptions, closures, holidays and make-up days, in zones that change their clocks.
 */
class HourExpansionTests {

    private static final ResourceId ANY = ResourceId.next();
    private static final int DAYS = 12;
    private static final Duration QUARTER = Duration.ofMinutes(15);

    /** What is asked: everything that decides whether a moment is open. */
    record Calendar(
            ZoneId zone, LocalDate first, List<NewOpening> openings, List<TimeSlot> closures, List<PublicDay> days) {

        TimeSlot window() {
            return new TimeSlot(
                    first.atStartOfDay(zone).toInstant(),
                    first.plusDays(DAYS).atStartOfDay(zone).toInstant());
        }
    }

    @Property(tries = 1500)
    void expansionIsWhatTheWallClockSays(@ForAll("calendars") Calendar asked) {
        var open = new HourExpansion(asked.window(), PublicCalendar.of(asked.days()))
                .open(asked.openings().stream().map(OpeningHours::of).toList(), asked.zone(), asked.closures());

        var byDate = new HashMap<LocalDate, PublicDay>();
        asked.days().forEach(day -> byDate.put(day.date(), day));
        for (var moment = asked.window().startsAt();
                moment.isBefore(asked.window().endsAt());
                moment = moment.plus(QUARTER)) {
            assertThat(contains(open, moment))
                    .as("%s in %s", moment.atZone(asked.zone()), asked)
                    .isEqualTo(isOpen(asked, byDate, moment));
        }
        var transition = asked.zone().getRules().nextTransition(asked.window().startsAt());
        Statistics.label("clock changes within the window")
                .collect(transition != null && asked.window().contains(transition.getInstant()));
    }

    @Property(tries = 300)
    void slotsAreInOrderAndNeitherOverlapNorTouchNorLeaveTheWindow(@ForAll("calendars") Calendar asked) {
        var open = new HourExpansion(asked.window(), PublicCalendar.of(asked.days()))
                .open(asked.openings().stream().map(OpeningHours::of).toList(), asked.zone(), asked.closures());

        for (int i = 0; i < open.size(); i++) {
            assertThat(asked.window().encloses(open.get(i))).isTrue();
            if (i > 0) {
                assertThat(open.get(i - 1).endsAt()).isBefore(open.get(i).startsAt());
            }
        }
    }

    /** The oracle: knows dates, weekdays and the wall clock, and nothing of recurrence rules, offsets or intervals. */
    private static boolean isOpen(Calendar asked, Map<LocalDate, PublicDay> days, Instant moment) {
        for (var closure : asked.closures()) {
            if (!moment.isBefore(closure.startsAt()) && moment.isBefore(closure.endsAt())) {
                return false;
            }
        }
        var local = LocalDateTime.ofInstant(moment, asked.zone());
        var today = local.toLocalDate();
        boolean changed = false;
        for (var opening : asked.openings()) {
            changed |= opening.weekdays().isEmpty()
                    && opening.replacesDay()
                    && opening.validFrom().equals(today);
        }
        for (var opening : asked.openings()) {
            boolean weekly = !opening.weekdays().isEmpty();
            boolean counts = weekly
                    ? !changed && counts(opening, today, days.get(today))
                    : opening.validFrom().equals(today);
            int minute = local.getHour() * 60 + local.getMinute();
            int from = opening.from().getHour() * 60 + opening.from().getMinute();
            int until = opening.until().getHour() * 60 + opening.until().getMinute();
            if (counts && minute >= from && (until == 0 || minute < until)) {
                return true;
            }
        }
        return false;
    }

    private static boolean counts(NewOpening opening, LocalDate today, @Nullable PublicDay day) {
        var last = opening.validUntil();
        if (today.isBefore(opening.validFrom()) || (last != null && today.isAfter(last))) {
            return false;
        }
        if (day == null || !opening.followsHolidays()) {
            return opening.weekdays().contains(today.getDayOfWeek());
        }
        return day.kind() == PublicDayKind.WORKDAY
                && day.standsFor() != null
                && opening.weekdays().contains(day.standsFor());
    }

    private static boolean contains(List<TimeSlot> slots, Instant moment) {
        for (var slot : slots) {
            if (slot.contains(moment)) {
                return true;
            }
        }
        return false;
    }

    @Provide
    Arbitrary<Calendar> calendars() {
        var zones = Arbitraries.of(
                        "Asia/Shanghai",
                        "Europe/Berlin",
                        "America/New_York",
                        "Australia/Lord_Howe",
                        "America/Sao_Paulo",
                        "Asia/Kathmandu")
                .map(ZoneId::of);
        return zones.flatMap(zone -> firstDay(zone)
                .flatMap(first -> Combinators.combine(
                                opening(first).list().ofMinSize(1).ofMaxSize(5),
                                closure(first, zone).list().ofMaxSize(3),
                                publicDays(first))
                        .as((openings, closures, days) -> new Calendar(zone, first, openings, closures, days))));
    }

    /** Any day of some years, as often as not a few days before the clocks change. */
    private static Arbitrary<LocalDate> firstDay(ZoneId zone) {
        var any = Arbitraries.integers().between(0, 3 * 365).map(LocalDate.of(2016, 12, 20)::plusDays);
        var changes = new ArrayList<LocalDate>();
        var moment = Year.of(2016).atDay(1).atStartOfDay(zone).toInstant();
        var next = zone.getRules().nextTransition(moment);
        while (next != null && changes.size() < 8) {
            changes.add(LocalDate.ofInstant(next.getInstant(), zone));
            next = zone.getRules().nextTransition(next.getInstant());
        }
        return changes.isEmpty()
                ? any
                : Arbitraries.oneOf(
                        any,
                        Combinators.combine(
                                        Arbitraries.of(changes),
                                        Arbitraries.integers().between(0, DAYS))
                                .as(LocalDate::minusDays));
    }

    private static Arbitrary<NewOpening> opening(LocalDate first) {
        var hours = Combinators.combine(
                        Arbitraries.integers().between(0, 95),
                        Arbitraries.integers().between(1, 96))
                .as((from, until) -> new int[] {Math.min(from, until - 1), Math.max(from + 1, until)});
        var weekly = Combinators.combine(
                        Arbitraries.of(DayOfWeek.class).set().ofMinSize(1).ofMaxSize(7),
                        hours,
                        Arbitraries.integers().between(-40, DAYS),
                        Arbitraries.integers().between(0, 60).injectNull(0.3),
                        Arbitraries.of(true, false))
                .as((days, quarters, begins, lasts, follows) -> {
                    var from = first.plusDays(begins);
                    return NewOpening.weekly(
                                    ANY,
                                    EnumSet.copyOf(days),
                                    time(quarters[0]),
                                    time(quarters[1]),
                                    from,
                                    lasts == null ? null : from.plusDays(lasts))
                            .followingHolidays(follows);
                });
        var dated = Combinators.combine(hours, Arbitraries.integers().between(-1, DAYS), Arbitraries.of(true, false))
                .as((quarters, day, instead) -> instead
                        ? NewOpening.insteadOn(ANY, first.plusDays(day), time(quarters[0]), time(quarters[1]))
                        : NewOpening.onDate(ANY, first.plusDays(day), time(quarters[0]), time(quarters[1])));
        return Arbitraries.frequencyOf(Tuple.of(3, weekly), Tuple.of(1, dated));
    }

    private static LocalTime time(int quarters) {
        return LocalTime.MIDNIGHT.plusMinutes(15L * quarters);
    }

    private static Arbitrary<TimeSlot> closure(LocalDate first, ZoneId zone) {
        var start = first.atStartOfDay(zone).toInstant();
        return Combinators.combine(
                        Arbitraries.integers().between(-20, DAYS * 96),
                        Arbitraries.integers().between(1, 200))
                .as((begin, length) ->
                        TimeSlot.of(start.plus(QUARTER.multipliedBy(begin)), QUARTER.multipliedBy(length)));
    }

    private static Arbitrary<List<PublicDay>> publicDays(LocalDate first) {
        var day = Combinators.combine(
                        Arbitraries.integers().between(-2, DAYS + 1),
                        Arbitraries.of(DayOfWeek.class).injectNull(0.5))
                .as((offset, standsFor) -> standsFor == null
                        ? PublicDay.holiday(first.plusDays(offset), "假日", "Holiday")
                        : PublicDay.workday(first.plusDays(offset), standsFor, "调休", "Make-up day"));
        return day.list().ofMaxSize(6).uniqueElements(PublicDay::date);
    }
}
