package org.gongfang.resources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.gongfang.identity.IdentityFixtures;
import org.gongfang.identity.Role;
import org.gongfang.shared.InvalidInput;
import org.gongfang.shared.NotFound;
import org.gongfang.shared.TimeSlot;
import org.gongfang.testing.Statements;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What public days do to openings, and what a change of openings takes away, on a real database. */
abstract class PublicDaysTests {

    /** A Monday: nobody else's tests look so far ahead. */
    private static final LocalDate MONDAY = LocalDate.of(2031, Month.MARCH, 3);

    private static final TimeSlot WEEK = slot("2031-03-02T16:00:00Z", "2031-03-09T16:00:00Z");
    private static final TimeSlot MON = slot("2031-03-03T01:00:00Z", "2031-03-03T09:00:00Z");
    private static final TimeSlot TUE = slot("2031-03-04T01:00:00Z", "2031-03-04T09:00:00Z");
    private static final TimeSlot SUN = slot("2031-03-09T01:00:00Z", "2031-03-09T09:00:00Z");

    @Autowired
    IdentityFixtures people;

    @Autowired
    ResourcesFixtures fixtures;

    @Autowired
    Openings openings;

    @Autowired
    PublicDays publicDays;

    @Autowired
    ResourceCalendars calendars;

    @Test
    void scheduleOf2026IsKnownFromTheStart() {
        assertThat(publicDays.ofYear(2026))
                .hasSize(39)
                .filteredOn(day -> day.kind() == PublicDayKind.WORKDAY)
                .hasSize(6);
        assertThat(publicDays.between(LocalDate.of(2026, 5, 5), LocalDate.of(2026, 5, 9)))
                .extracting(PublicDay::date, PublicDay::standsFor)
                .containsExactly(
                        tuple(LocalDate.of(2026, 5, 5), null), tuple(LocalDate.of(2026, 5, 9), DayOfWeek.TUESDAY));
        assertThat(publicDays.years()).contains(2026).doesNotContain(2027);
    }

    @Test
    void followersRestOnAHolidayAndWorkOnItsMakeUpDayWhileOthersDoNot() {
        var workshop = fixtures.workshop();
        var follower = weekly(workshop, true);
        var other = weekly(workshop, false);
        var admin = people.member(Role.ADMIN);
        people.as(admin, () -> {
            publicDays.put(PublicDay.holiday(MONDAY, "测试节", "Test Day"));
            publicDays.put(PublicDay.workday(MONDAY.plusDays(6), DayOfWeek.MONDAY, "测试节调休", ""));
        });

        var open = openings.published(List.of(follower, other), WEEK);
        people.as(admin, () -> {
            publicDays.remove(MONDAY);
            publicDays.remove(MONDAY.plusDays(6));
        });

        assertThat(open.get(follower)).containsExactly(TUE, SUN);
        assertThat(open.get(other)).containsExactly(MON, TUE);
        assertThat(openings.published(List.of(follower), WEEK).get(follower)).containsExactly(MON, TUE);
    }

    @Test
    void publicDaysCostNoStatementUnlessTheyHaveChanged() {
        var workshop = fixtures.workshop();
        var follower = weekly(workshop, true);
        openings.published(List.of(follower), WEEK);

        assertThat(Statements.sentBy(() -> openings.published(List.of(follower), WEEK)))
                .hasSize(2);
    }

    @Test
    void changeOfPublicDaysMarksTheCalendarsThatFollowThem() {
        var workshop = fixtures.workshop();
        var follower = weekly(workshop, true);
        var other = weekly(workshop, false);
        var before = calendars.revisionsSince(Instant.EPOCH);

        people.as(people.member(Role.ADMIN), () -> publicDays.replaceYear(2033, List.of()));

        var after = calendars.revisionsSince(Instant.EPOCH);
        assertThat(after.get(follower)).isEqualTo(java.util.Objects.requireNonNull(before.get(follower)) + 1);
        assertThat(after.get(other)).isEqualTo(before.get(other));
    }

    @Test
    void yearIsReplacedAsAWholeOrNotAtAll() {
        var first = PublicDay.holiday(LocalDate.of(2034, 1, 2), "元旦", "New Year’s Day");
        var second = PublicDay.holiday(LocalDate.of(2034, 1, 3), "元旦", "New Year’s Day");
        var elsewhere = PublicDay.holiday(LocalDate.of(2035, 1, 1), "元旦", "New Year’s Day");
        people.as(people.member(Role.ADMIN), () -> {
            publicDays.replaceYear(2034, List.of(first));
            assertThatThrownBy(() -> publicDays.replaceYear(2034, List.of(second, elsewhere)))
                    .isInstanceOfSatisfying(
                            InvalidInput.class, no -> assertThat(no.code()).isEqualTo("public-day-other-year"));
            assertThatThrownBy(() -> publicDays.replaceYear(2034, List.of(second, second)))
                    .isInstanceOfSatisfying(
                            InvalidInput.class, no -> assertThat(no.code()).isEqualTo("public-day-twice"));
            assertThat(publicDays.ofYear(2034)).containsExactly(first);
            publicDays.replaceYear(2034, List.of(second));
            assertThat(publicDays.ofYear(2034)).containsExactly(second);
            publicDays.replaceYear(2034, List.of());
            assertThat(publicDays.ofYear(2034)).isEmpty();
            assertThatThrownBy(() -> publicDays.remove(first.date())).isInstanceOf(NotFound.class);
        });
    }

    @Test
    void makeUpDayNamesTheWeekdayThatItStandsFor() {
        var nameless = new PublicDay(MONDAY, PublicDayKind.WORKDAY, null, "调休", "");

        assertThatThrownBy(() -> people.as(people.member(Role.ADMIN), () -> publicDays.put(nameless)))
                .isInstanceOfSatisfying(InvalidInput.class, no -> {
                    assertThat(no.code()).isEqualTo("public-day-stands-for");
                    assertThat(no.field()).isEqualTo("standsFor");
                });
    }

    @Test
    void changedDayTakesThePlaceOfItsWeeklyHours() {
        var workshop = fixtures.workshop();
        var machine = weekly(workshop, false);
        people.as(
                workshop.manager(),
                () -> openings.add(NewOpening.insteadOn(machine, MONDAY, LocalTime.of(18, 0), LocalTime.of(20, 0))));

        assertThat(openings.published(List.of(machine), WEEK).get(machine))
                .containsExactly(slot("2031-03-03T10:00:00Z", "2031-03-03T12:00:00Z"), TUE);
    }

    @Test
    void shrinkingTellsBeforehandWhichHoursItTakes() {
        var workshop = fixtures.workshop();
        var machine = weekly(workshop, false);
        people.as(workshop.manager(), () -> {
            var pattern = openings.list(machine).getFirst();
            var shorter = NewOpening.weekly(
                    machine, EnumSet.of(DayOfWeek.MONDAY), LocalTime.of(9, 0), LocalTime.of(15, 0), MONDAY, null);
            var change = OpeningsChange.replacing(pattern, List.of(shorter));

            assertThat(openings.taken(change, WEEK))
                    .containsExactly(slot("2031-03-03T07:00:00Z", "2031-03-03T09:00:00Z"), TUE);
            var promised = openings.preview(change, WEEK);
            openings.change(change);
            assertThat(openings.published(List.of(machine), WEEK).get(machine))
                    .containsExactly(slot("2031-03-03T01:00:00Z", "2031-03-03T07:00:00Z"))
                    .isEqualTo(promised);
            assertThatThrownBy(() -> openings.change(change)).isInstanceOf(OpeningsChangedMeanwhile.class);
        });
    }

    @Test
    void patternsOfAnotherResourceAreNotTakenBackByTheWay() {
        var workshop = fixtures.workshop();
        var machine = weekly(workshop, false);
        var stranger = fixtures.workshop();
        var strange = weekly(stranger, false);
        var pattern = people.as(stranger.manager(), () -> openings.list(strange).getFirst());

        people.as(workshop.manager(), () -> {
            assertThatThrownBy(() -> openings.change(new OpeningsChange(machine, Set.of(pattern.id()), List.of())))
                    .isInstanceOf(OpeningsChangedMeanwhile.class);
            assertThatThrownBy(() -> openings.change(OpeningsChange.removing(pattern)))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> openings.taken(OpeningsChange.removing(pattern), WEEK))
                    .isInstanceOf(NotFound.class);
        });
        assertThat(openings.list(strange)).hasSize(1);
    }

    /** Open on Mondays and Tuesdays from nine to five. */
    private ResourceId weekly(ResourcesFixtures.Workshop workshop, boolean follows) {
        var machine = fixtures.published(workshop, ResourceKind.MACHINE, 1, rules -> rules);
        people.as(
                workshop.manager(),
                () -> openings.add(NewOpening.weekly(
                                machine,
                                EnumSet.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY),
                                LocalTime.of(9, 0),
                                LocalTime.of(17, 0),
                                MONDAY.minusYears(1),
                                null)
                        .followingHolidays(follows)));
        return machine;
    }

    private static TimeSlot slot(String from, String until) {
        return new TimeSlot(Instant.parse(from), Instant.parse(until));
    }
}
