package org.gongfang.resources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.gongfang.identity.IdentityFixtures;
import org.gongfang.notifications.Inbox;
import org.gongfang.notifications.InboxEntry;
import org.gongfang.notifications.NoticeKind;
import org.gongfang.resources.ResourcesFixtures.Workshop;
import org.gongfang.shared.NotFound;
import org.gongfang.shared.TimeSlot;
import org.gongfang.shared.Words;
import org.gongfang.testing.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;

/** Timetables close what they say, follow their sources, and lose nothing when those fail; on a real database. */
abstract class TimetablesTests {

    private static final TimeSlot TUESDAY = slot("2026-11-24T00:00:00Z", "2026-11-24T02:00:00Z");
    private static final TimeSlot NEXT_TUESDAY = slot("2026-12-01T00:00:00Z", "2026-12-01T02:00:00Z");
    private static final TimeSlot MONTH = slot("2026-11-23T00:00:00Z", "2026-12-23T00:00:00Z");

    @Autowired
    IdentityFixtures people;

    @Autowired
    ResourcesFixtures fixtures;

    @Autowired
    Timetables timetables;

    @Autowired
    TimetableRefresh refresh;

    @Autowired
    Closures closures;

    @Autowired
    Parts parts;

    @Autowired
    Inbox inbox;

    @Autowired
    Words words;

    @Autowired
    MovableClock clock;

    private final CalendarServer school = new CalendarServer();
    private Workshop workshop;
    private ResourceId machine;

    @BeforeEach
    void machineOfAWorkshop() {
        workshop = fixtures.workshop();
        machine = fixtures.alwaysOpen(workshop);
    }

    @AfterEach
    void resetClockAndCloseSchool() {
        clock.reset();
        school.close();
    }

    @Test
    void fileClosesItsLessonsAndNothingElse() {
        var id = add(file(lessons(4)));

        assertThat(closed(machine)).hasSize(4).startsWith(TUESDAY, NEXT_TUESDAY);
        assertThat(shown(id)).satisfies(timetable -> {
            assertThat(timetable.state()).isEqualTo(TimetableState.CURRENT);
            assertThat(timetable.times()).isEqualTo(4);
            assertThat(timetable.isFile()).isTrue();
        });
        assertThat(closures.of(List.of(machine), MONTH).get(machine))
                .allMatch(closure -> id.equals(closure.timetable())
                        && closure.reason() == ClosureReason.TEACHING
                        && closure.note().equals("实训"));
    }

    @Test
    void roomClosesItsPartsAlsoThoseThatItGetsLater() {
        var room = fixtures.room(workshop);
        people.as(workshop.manager(), () -> {
            parts.join(machine, room);
            return timetables.add(new NewTimetable(
                    "课表", null, room, ClosureReason.TEACHING, ClosureVisibility.EVERYONE, file(lessons(2))));
        });
        var later = fixtures.alwaysOpen(workshop);
        people.as(workshop.manager(), () -> parts.join(later, room));
        var beside = fixtures.alwaysOpen(workshop);

        assertThat(closed(room)).containsExactly(TUESDAY, NEXT_TUESDAY);
        assertThat(closed(machine)).containsExactly(TUESDAY, NEXT_TUESDAY);
        assertThat(closed(later)).containsExactly(TUESDAY, NEXT_TUESDAY);
        assertThat(closed(beside)).isEmpty();
        assertThat(people.as(
                        workshop.manager(),
                        () -> closures.touchedBy(NewClosure.ofResource(room, TUESDAY, ClosureReason.EVENT, ""))))
                .containsExactlyInAnyOrder(room, machine, later);
    }

    @Test
    void siteAndProviderAreClosedWhole() {
        people.as(workshop.manager(), () -> {
            timetables.add(new NewTimetable(
                    "校历",
                    workshop.site(),
                    null,
                    ClosureReason.HOLIDAY,
                    ClosureVisibility.STAFF,
                    file(event("a", "20261124T080000", ""))));
            return timetables.add(new NewTimetable(
                    "全校",
                    null,
                    null,
                    ClosureReason.EVENT,
                    ClosureVisibility.EVERYONE,
                    file(event("a", "20261201T080000", ""))));
        });

        assertThat(closed(machine)).containsExactly(TUESDAY, NEXT_TUESDAY);
    }

    @Test
    void sourceIsAskedWhenItsTurnComesAndOnlyTheDifferenceIsWritten() {
        school.say(calendar(event("a", "20261124T080000", "RRULE:FREQ=WEEKLY;COUNT=4\r\n")
                + event("b", "20261126T080000", "RRULE:FREQ=WEEKLY;COUNT=4\r\n")));
        var id = addFromSchool();
        var before = ids();

        assertThat(refreshDueOnce(id)).as("fresh until its turn comes").isFalse();
        clock.advance(Duration.ofHours(1));
        assertThat(refreshDueOnce(id)).isTrue();
        assertThat(school.answered()).containsExactly(200, 304);
        assertThat(ids()).isEqualTo(before);

        school.say(calendar(event("a", "20261124T080000", "RRULE:FREQ=WEEKLY;COUNT=4\r\n")
                + event("b", "20261126T080000", "RRULE:FREQ=WEEKLY;COUNT=3\r\n")
                + event("c", "20261127T080000", "")));
        clock.advance(Duration.ofHours(1));
        refreshDueOnce(id);

        assertThat(shown(id).added()).isEqualTo(1);
        assertThat(shown(id).removed()).isEqualTo(1);
        assertThat(closed(machine)).hasSize(8);
        assertThat(ids()).as("what did not change is the same closure").containsAnyElementsOf(before);
    }

    @Test
    void lastKnownStaysWhenTheSourceFailsAndManagersAreToldOnceAfterADay() {
        school.say(calendar(lessonsText(4)));
        var id = addFromSchool();
        school.fail(503);
        for (int hour = 0; hour < 30; hour++) {
            clock.advance(Duration.ofHours(1));
            refreshDueOnce(id);
        }

        var failing = shown(id);
        assertThat(failing.state()).isEqualTo(TimetableState.FAILING);
        assertThat(failing.failure().orElseThrow().reason().code()).isEqualTo("timetable-status");
        assertThat(failing.failure().orElseThrow().since()).isEqualTo(MovableClock.START.plus(Duration.ofHours(1)));
        assertThat(closed(machine)).hasSize(3);
        awaitNotice("503");

        school.say("<html>Sign in</html>".getBytes(StandardCharsets.UTF_8));
        clock.advance(Duration.ofHours(1));
        refreshDueOnce(id);
        assertThat(shown(id).failure().orElseThrow().reason().code()).isEqualTo("timetable-not-calendar");
        assertThat(stuck()).hasSize(1);

        school.say(calendar(lessonsText(4)));
        clock.advance(Duration.ofHours(1));
        refreshDueOnce(id);
        assertThat(shown(id).state()).isEqualTo(TimetableState.CURRENT);
        assertThat(closed(machine)).hasSize(3);
    }

    @Test
    void sourceThatIsSuddenlyEmptyIsHeldBackUntilAManagerSaysYes() {
        school.say(calendar(lessonsText(6)));
        var id = addFromSchool();
        school.say(calendar(""));
        clock.advance(Duration.ofHours(1));
        refreshDueOnce(id);

        assertThat(shown(id).state()).isEqualTo(TimetableState.HELD);
        assertThat(closed(machine)).hasSize(6);
        assertThat(people.as(workshop.manager(), () -> timetables.previewHeld(id)))
                .satisfies(preview -> assertThat(preview.removed()).isEqualTo(6));
        awaitNotice(words.get(Locale.SIMPLIFIED_CHINESE, "notifications.timetable-held"));

        people.as(workshop.manager(), () -> timetables.decline(id));
        clock.advance(Duration.ofHours(1));
        refreshDueOnce(id);
        assertThat(shown(id).state()).as("the same is not held again").isEqualTo(TimetableState.CURRENT);
        assertThat(closed(machine)).hasSize(6);

        school.say(calendar(event("z", "20261124T080000", "")));
        clock.advance(Duration.ofHours(1));
        refreshDueOnce(id);
        people.as(workshop.manager(), () -> timetables.accept(id));
        assertThat(shown(id).state()).isEqualTo(TimetableState.CURRENT);
        assertThat(closed(machine)).containsExactly(TUESDAY);
    }

    @Test
    void openEndedLessonsGoOnAsTimeGoesOn() {
        var id = add(file(event("a", "20261124T080000", "RRULE:FREQ=WEEKLY\r\n")));
        var far = slot("2028-01-01T00:00:00Z", "2028-02-01T00:00:00Z");
        assertThat(closed(machine, far)).isEmpty();

        clock.set(Instant.parse("2027-02-01T00:00:00Z"));
        refresh.refresh(id, false);

        assertThat(closed(machine, far)).hasSize(4);
        assertThat(closed(machine, slot("2027-02-01T00:00:00Z", "2027-03-01T00:00:00Z")))
                .hasSize(4);
    }

    @Test
    void pausedSourceRestsAndRemovedOneGivesItsHoursBackOrLeavesThem() {
        school.say(calendar(lessonsText(4)));
        var id = addFromSchool();
        people.as(workshop.manager(), () -> timetables.pause(id, true));
        clock.advance(Duration.ofHours(2));
        assertThat(refreshDueOnce(id)).isFalse();
        assertThat(shown(id).state()).isEqualTo(TimetableState.PAUSED);

        people.as(workshop.manager(), () -> timetables.remove(id, true));
        assertThat(closures.of(List.of(machine), MONTH).get(machine))
                .hasSize(4)
                .allMatch(closure -> closure.timetable() == null);

        var other = add(file(lessons(3)));
        people.as(workshop.manager(), () -> timetables.remove(other, false));
        assertThat(people.as(workshop.manager(), timetables::list)).isEmpty();
        assertThat(closed(machine)).hasSize(4);
    }

    @Test
    void redirectsAreFollowedButNotIntoOnesOwnNetwork() {
        school.say(calendar(lessonsText(1)));
        school.redirect("/moved", school.address());
        school.redirect("/inside", school.hiddenAddress());
        school.redirect("/circle", school.address("/circle"));

        var read = people.as(workshop.manager(), () -> timetables.readAddress(school.address("/moved")));
        assertThat(read.content()).isNotEmpty();
        refused("timetable-address-private", school.address("/inside"));
        refused("timetable-redirects", school.address("/circle"));
        refused("timetable-address-private", school.hiddenAddress());
        school.say(new byte[Timetables.MOST_BYTES + 1]);
        refused("timetable-too-big", school.address());
        school.fail(404);
        refused("timetable-status", school.address());
    }

    @Test
    void timetableOfAnotherProviderDoesNotExist() {
        var id = add(file(lessons(1)));
        var stranger = fixtures.workshop();

        people.as(stranger.manager(), () -> {
            assertThat(timetables.find(id)).isEmpty();
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> timetables.remove(id, false));
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> timetables.refresh(id));
            assertThatExceptionOfType(NotFound.class)
                    .isThrownBy(() -> timetables.add(new NewTimetable(
                            "x", null, machine, ClosureReason.TEACHING, ClosureVisibility.STAFF, file(lessons(1)))));
        });
        assertThat(closed(machine)).hasSize(1);
    }

    private void refused(String code, String address) {
        assertThatExceptionOfType(TimetableRefused.class)
                .isThrownBy(() -> people.as(workshop.manager(), () -> timetables.readAddress(address)))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(code));
    }

    private boolean refreshDueOnce(TimetableId id) {
        return refresh.refresh(id, false);
    }

    /** Waits until the manager is told, once and nobody else's, that the timetable does not follow its source, and why. */
    private void awaitNotice(String why) {
        await().untilAsserted(() -> assertThat(stuck()).singleElement().satisfies(notice -> {
            assertThat(notice.subject()).contains("课表");
            assertThat(notice.body()).contains(why);
        }));
        assertThat(people.as(fixtures.workshop().manager(), () -> inbox.list(PageRequest.of(0, 30))))
                .isEmpty();
    }

    private List<InboxEntry> stuck() {
        return people.as(workshop.manager(), () -> inbox.list(PageRequest.of(0, 30))).stream()
                .filter(notice -> notice.kind() == NoticeKind.TIMETABLE_STUCK)
                .toList();
    }

    private TimetableId addFromSchool() {
        return add(people.as(workshop.manager(), () -> timetables.readAddress(school.address())));
    }

    private TimetableId add(ReadTimetable source) {
        return people.as(
                workshop.manager(),
                () -> timetables.add(new NewTimetable(
                        "课表", null, machine, ClosureReason.TEACHING, ClosureVisibility.EVERYONE, source)));
    }

    private Timetable shown(TimetableId id) {
        return people.as(workshop.manager(), () -> timetables.find(id)).orElseThrow();
    }

    private List<ClosureId> ids() {
        return closures.of(List.of(machine), MONTH).getOrDefault(machine, List.of()).stream()
                .map(Closure::id)
                .distinct()
                .toList();
    }

    private List<TimeSlot> closed(ResourceId resource) {
        return closed(resource, new TimeSlot(clock.instant(), MONTH.endsAt().plus(Duration.ofDays(60))));
    }

    private List<TimeSlot> closed(ResourceId resource, TimeSlot window) {
        return closures.of(List.of(resource), window).getOrDefault(resource, List.of()).stream()
                .map(Closure::slot)
                .toList();
    }

    private static String lessons(int times) {
        return lessonsText(times);
    }

    private static String lessonsText(int times) {
        return event("a", "20261124T080000", "RRULE:FREQ=WEEKLY;COUNT=" + times + "\r\n");
    }

    private static String event(String uid, String start, String more) {
        return "BEGIN:VEVENT\nUID:%s\nSUMMARY:实训\nDTSTART:%s\nDURATION:PT2H\n%sEND:VEVENT\n"
                .formatted(uid, start, more.replace("\r\n", "\n"));
    }

    private static byte[] calendar(String events) {
        return TimetablePlanTests.calendar(events);
    }

    private static ReadTimetable file(String events) {
        return new ReadTimetable(null, "timetable.ics", calendar(events), "", "");
    }

    private static TimeSlot slot(String from, String until) {
        return new TimeSlot(Instant.parse(from), Instant.parse(until));
    }
}
