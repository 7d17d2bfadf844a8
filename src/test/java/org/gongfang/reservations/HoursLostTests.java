package org.gongfang.reservations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;
import static org.gongfang.reservations.ReservationsFixtures.slot;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gongfang.identity.IdentityFixtures;
import org.gongfang.identity.MemberId;
import org.gongfang.notifications.Inbox;
import org.gongfang.notifications.InboxEntry;
import org.gongfang.notifications.NoticeKind;
import org.gongfang.resources.AbsenceKind;
import org.gongfang.resources.Absences;
import org.gongfang.resources.Closure;
import org.gongfang.resources.ClosureId;
import org.gongfang.resources.ClosureReason;
import org.gongfang.resources.ClosureVisibility;
import org.gongfang.resources.Closures;
import org.gongfang.resources.NewAbsence;
import org.gongfang.resources.NewOpening;
import org.gongfang.resources.NewTimetable;
import org.gongfang.resources.Openings;
import org.gongfang.resources.PublicDay;
import org.gongfang.resources.PublicDays;
import org.gongfang.resources.ReadTimetable;
import org.gongfang.resources.ResourceId;
import org.gongfang.resources.ResourceKind;
import org.gongfang.resources.ResourcesFixtures;
import org.gongfang.resources.ResourcesFixtures.Workshop;
import org.gongfang.resources.Skills;
import org.gongfang.resources.TimetableRefreshed;
import org.gongfang.resources.Timetables;
import org.gongfang.shared.NotFound;
import org.gongfang.shared.TimeSlot;
import org.gongfang.testing.IntegrationTest;
import org.gongfang.testing.MovableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.PageRequest;
import org.springframework.transaction.support.TransactionTemplate;

/** Hours are taken by a timetable, a holiday or an absent technician: operators are replaced, and nobody is forgotten. */
@IntegrationTest
class HoursLostTests {

    private static final TimeSlot MORNING = slot("2026-11-25", "09:00", "11:00");
    private static final TimeSlot WHOLE_DAY = slot("2026-11-25", "00:00", "23:30");

    @Autowired
    IdentityFixtures people;

    @Autowired
    ResourcesFixtures workshops;

    @Autowired
    ReservationsFixtures fixtures;

    @Autowired
    Reservations reservations;

    @Autowired
    ReservationsAtProvider atProvider;

    @Autowired
    ClosureImpact impact;

    @Autowired
    Absences absences;

    @Autowired
    Closures closures;

    @Autowired
    Openings openings;

    @Autowired
    PublicDays publicDays;

    @Autowired
    Timetables timetables;

    @Autowired
    Skills skills;

    @Autowired
    Inbox inbox;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    private Workshop workshop;
    private ResourceId machine;
    private MemberId wang;
    private ResourceId wangs;

    @BeforeEach
    void machineWithAnOperator() {
        workshop = workshops.workshop();
        machine = workshops.alwaysOpen(workshop, 1, ReservationsFixtures::withOperator);
        wang = people.technician(workshop.provider());
        wangs = workshops.technician(workshop, wang, machine);
    }

    @Test
    void anotherOperatorIsOfferedFirstAndTakesOverInTheSameSlot() {
        var booked = fixtures.booked(machine, MORNING);
        var li = people.technician(workshop.provider());
        var lis = workshops.technician(workshop, li, machine);
        var stranger = workshops.technician(workshop);

        var affected = affected(NewAbsence.once(wangs, WHOLE_DAY, AbsenceKind.SICK));

        assertThat(affected).singleElement().satisfies(one -> {
            var first = one.choices().getFirst();
            assertThat(first.free().slot()).isEqualTo(MORNING);
            assertThat(first.free().resource().id()).isEqualTo(machine);
            assertThat(Objects.requireNonNull(first.free().operator()).id())
                    .isEqualTo(lis)
                    .isNotEqualTo(stranger);
        });
        var move = affected.getFirst().choices().getFirst().move();
        var done = people.as(
                workshop.manager(),
                () -> impact.change(
                        List.of(wangs),
                        () -> absences.enter(NewAbsence.once(wangs, WHOLE_DAY, AbsenceKind.SICK)),
                        new Decisions(Map.of(booked.id(), new Decision.MoveAway(move)), "Wang is ill")));

        assertThat(done.moved()).isEqualTo(1);
        var now = people.as(workshop.manager(), () -> reservations.find(booked.id()))
                .orElseThrow();
        assertThat(now.slot()).isEqualTo(MORNING);
        assertThat(now.status()).isEqualTo(ReservationStatus.CONFIRMED);
        assertThat(now.items()).extracting(ReservedItem::resource).containsExactly(machine, lis);
        await().untilAsserted(() -> {
            assertThat(kinds(li)).contains(NoticeKind.OPERATOR_ASSIGNED);
            assertThat(kinds(wang)).contains(NoticeKind.OPERATOR_RELIEVED);
            assertThat(kinds(booked.holder()))
                    .contains(NoticeKind.OPERATOR_CHANGED)
                    .doesNotContain(NoticeKind.MOVED);
        });
        // The cells are the new operator's: nobody else gets either of them then.
        assertThat(people.as(workshop.manager(), () -> atProvider.ofResource(lis, WHOLE_DAY)))
                .hasSize(1);
        assertThat(people.as(workshop.manager(), () -> atProvider.ofResource(wangs, WHOLE_DAY)))
                .isEmpty();
    }

    @Test
    void busyOperatorIsNotOffered() {
        var lis = workshops.technician(workshop);
        fixtures.booked(machine, MORNING);
        var other = workshops.alwaysOpen(workshop, 1, ReservationsFixtures::withOperator);
        people.as(workshop.manager(), () -> skillsOf(lis, other));
        fixtures.booked(other, MORNING);

        assertThat(affected(NewAbsence.once(wangs, WHOLE_DAY, AbsenceKind.LEAVE)))
                .singleElement()
                .satisfies(one -> assertThat(one.choices())
                        .noneMatch(choice -> choice.free().slot().equals(MORNING)
                                && choice.free().resource().id().equals(machine)));
    }

    private void skillsOf(ResourceId technician, ResourceId other) {
        skills.grant(technician, List.of(machine, other));
    }

    @Test
    void technicianEntersOnesOwnAbsenceAndTheManagerIsToldOnceWhomItHits() {
        var booked = fixtures.booked(machine, MORNING);

        people.as(wang, () -> absences.enter(NewAbsence.once(wangs, WHOLE_DAY, AbsenceKind.SICK)));

        await().untilAsserted(() -> assertThat(notices(workshop.manager(), NoticeKind.HOURS_LOST))
                .singleElement()
                .satisfies(notice -> assertThat(notice.body()).contains(booked.code())));
        assertThat(people.as(workshop.manager(), () -> impact.undecided()))
                .extracting(one -> one.reservation().id())
                .containsExactly(booked.id());
    }

    @Test
    void absencesAreForOneselfOrOnesManagerAndTheirReasonForNobodyElse() {
        var colleague = people.technician(workshop.provider());
        workshops.technician(workshop, colleague);
        var stranger = workshops.workshop().manager();

        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() ->
                        people.as(colleague, () -> absences.enter(NewAbsence.once(wangs, MORNING, AbsenceKind.SICK))));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() ->
                        people.as(stranger, () -> absences.enter(NewAbsence.once(wangs, MORNING, AbsenceKind.SICK))));
        var id = people.as(
                wang, () -> absences.enter(new NewAbsence(wangs, MORNING, AbsenceKind.SICK, "operation", null)));

        assertThat(people.as(wang, () -> absences.of(List.of(wangs))).get(wangs))
                .singleElement()
                .satisfies(absence -> assertThat(absence.kind()).contains(AbsenceKind.SICK));
        assertThat(people.as(colleague, () -> absences.of(List.of(wangs))).get(wangs))
                .singleElement()
                .satisfies(absence -> {
                    assertThat(absence.kind()).isEmpty();
                    assertThat(absence.note()).isEmpty();
                });
        assertThat(people.as(colleague, () -> closures.of(List.of(wangs), WHOLE_DAY))
                        .get(wangs))
                .singleElement()
                .satisfies(closure -> assertThat(closure.note()).isEmpty());
        assertThat(people.as(people.holder(), () -> closures.of(List.of(wangs), WHOLE_DAY))
                        .get(wangs))
                .singleElement()
                .satisfies(closure -> assertThat(closure.reason()).isEqualTo(ClosureReason.OTHER));
        people.as(workshop.manager(), () -> absences.remove(id));
        assertThat(people.as(wang, () -> absences.of(List.of(wangs)))).isEmpty();
    }

    @Test
    void whatARefreshPutsOverReservationsIsKeptListedAndToldOnce() {
        var booked = fixtures.booked(machine, MORNING);
        var ics = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:a\r\nDTSTART:20261125T080000\r\n"
                + "DTEND:20261125T120000\r\nSUMMARY:x\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
        var id = people.as(
                workshop.manager(),
                () -> timetables.add(new NewTimetable(
                        "课表",
                        null,
                        machine,
                        ClosureReason.TEACHING,
                        ClosureVisibility.STAFF,
                        new ReadTimetable(null, "a.ics", ics.getBytes(StandardCharsets.UTF_8), "", ""))));

        for (int i = 0; i < 2; i++) {
            transaction.executeWithoutResult(status -> events.publishEvent(
                    new TimetableRefreshed(id.value(), workshop.provider(), "课表", 1, MovableClock.START)));
        }

        await().untilAsserted(() -> assertThat(notices(workshop.manager(), NoticeKind.HOURS_LOST))
                .singleElement()
                .satisfies(notice -> assertThat(notice.body()).contains("课表").contains(booked.code())));
        assertThat(people.as(workshop.manager(), () -> reservations.find(booked.id())))
                .get()
                .satisfies(now -> assertThat(now.status()).isEqualTo(ReservationStatus.CONFIRMED));
        assertThat(people.as(workshop.manager(), () -> impact.countUndecided())).isEqualTo(1);
    }

    @Test
    void whatWasKeptUnderATimetableIsNotAskedAgainWhenItsSeriesChangeButLongerLessonsAre() {
        var booked = fixtures.booked(machine, MORNING);
        var keep = new Decisions(Map.of(booked.id(), new Decision.Keep()), "");
        var timetable = lessons("090000", "103000", 4);
        var id = people.as(workshop.manager(), () -> {
            impact.change(List.of(machine), () -> timetables.add(timetable), keep);
            return timetables.list().getFirst().id();
        });
        var before = closures();

        // One lesson less: a series of another length, which is another closure.
        var shorter = lessons("090000", "103000", 3).source();
        people.as(
                workshop.manager(),
                () -> impact.change(List.of(machine), () -> timetables.renew(id, shorter), Decisions.NONE));

        assertThat(closures()).isNotEmpty().doesNotContainAnyElementsOf(before);
        assertThat(people.as(workshop.manager(), () -> impact.countUndecided())).isZero();
        var longer = lessons("090000", "110000", 3).source();
        assertThatExceptionOfType(ReservationsAffected.class)
                .isThrownBy(() -> people.as(
                        workshop.manager(),
                        () -> impact.change(List.of(machine), () -> timetables.renew(id, longer), Decisions.NONE)));
        people.as(workshop.manager(), () -> timetables.remove(id, true));
        assertThat(people.as(workshop.manager(), () -> impact.countUndecided()))
                .as("also as closures that people look after")
                .isZero();
    }

    private List<ClosureId> closures() {
        return closures
                .of(List.of(machine), slot("2026-11-25", "00:00", "23:30"))
                .getOrDefault(machine, List.of())
                .stream()
                .map(Closure::id)
                .toList();
    }

    private NewTimetable lessons(String from, String until, int weeks) {
        var ics = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:a\r\nDTSTART:20261125T" + from
                + "\r\nDTEND:20261125T" + until + "\r\nRRULE:FREQ=WEEKLY;COUNT=" + weeks
                + "\r\nSUMMARY:x\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
        return new NewTimetable(
                "课表",
                null,
                machine,
                ClosureReason.TEACHING,
                ClosureVisibility.STAFF,
                new ReadTimetable(null, "a.ics", ics.getBytes(StandardCharsets.UTF_8), "", ""));
    }

    @Test
    void absenceThatIsPutBackIsTheSameAgain() {
        var id = people.as(
                wang, () -> absences.enter(new NewAbsence(wangs, MORNING, AbsenceKind.SICK, "operation", null)));
        var before = people.as(wang, () -> absences.of(List.of(wangs)));
        var removed = people.as(wang, () -> absences.remove(id));
        assertThat(people.as(wang, () -> absences.of(List.of(wangs)))).isEmpty();
        var colleague = people.technician(workshop.provider());
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> people.as(colleague, () -> absences.putBack(removed)));

        people.as(wang, () -> absences.putBack(removed));

        assertThat(people.as(wang, () -> absences.of(List.of(wangs)))).isEqualTo(before);
    }

    @Test
    void managersLearnOnceOfReservationsOnAPublicHoliday() {
        var date = LocalDate.of(2026, 12, 9);
        var follower = workshops.published(workshop, ResourceKind.MACHINE, 1, rules -> rules);
        people.as(
                workshop.manager(),
                () -> openings.add(NewOpening.weekly(
                                follower,
                                EnumSet.allOf(DayOfWeek.class),
                                LocalTime.of(8, 0),
                                LocalTime.of(18, 0),
                                ResourcesFixtures.TERM_START,
                                ResourcesFixtures.TERM_END)
                        .followingHolidays(true)));
        var booked = fixtures.booked(follower, slot("2026-12-09", "09:00", "11:00"));
        var uninvolved = workshops.workshop();
        var admin = people.admin();

        people.as(admin, () -> publicDays.put(PublicDay.holiday(date, "测试节", "Test Day")));
        try {
            await().untilAsserted(() -> assertThat(notices(workshop.manager(), NoticeKind.HOURS_LOST))
                    .singleElement()
                    .satisfies(
                            notice -> assertThat(notice.body()).contains("测试节").contains(booked.code())));
            people.as(admin, () -> publicDays.put(PublicDay.holiday(date, "测试节二", "Test Day")));
            await().untilAsserted(() -> assertThat(people.as(workshop.manager(), () -> impact.countUndecided()))
                    .isEqualTo(1));
            assertThat(notices(workshop.manager(), NoticeKind.HOURS_LOST)).hasSize(1);
            assertThat(notices(uninvolved.manager(), NoticeKind.HOURS_LOST)).isEmpty();
        } finally {
            people.as(admin, () -> publicDays.remove(date));
        }
    }

    private List<AffectedReservation> affected(NewAbsence absence) {
        try {
            people.as(
                    workshop.manager(),
                    () -> impact.change(List.of(wangs), () -> absences.enter(absence), Decisions.NONE));
        } catch (ReservationsAffected hit) {
            return hit.affected();
        }
        throw new AssertionError("Nothing was hit");
    }

    private List<NoticeKind> kinds(MemberId member) {
        return all(member).stream().map(InboxEntry::kind).toList();
    }

    private List<InboxEntry> notices(MemberId member, NoticeKind kind) {
        return all(member).stream().filter(notice -> notice.kind() == kind).toList();
    }

    private List<InboxEntry> all(MemberId member) {
        return people.as(member, () -> inbox.list(PageRequest.of(0, 30)));
    }
}
