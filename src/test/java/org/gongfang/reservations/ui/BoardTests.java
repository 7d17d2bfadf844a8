package org.gongfang.reservations.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongfang.reservations.ReservationsFixtures.slot;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.masterdetaillayout.MasterDetailLayout;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.gongfang.reservations.BusyBoard;
import org.gongfang.reservations.Reservation;
import org.gongfang.reservations.ReservationStatus;
import org.gongfang.reservations.Reservations;
import org.gongfang.resources.Parts;
import org.gongfang.resources.ResourceId;
import org.gongfang.resources.ResourcesFixtures.Workshop;
import org.gongfang.shared.TimeSlot;
import org.gongfang.shared.ui.ResourceTimeline;
import org.gongfang.shared.ui.ResourceTimeline.Bar;
import org.gongfang.shared.ui.SlotField;
import org.gongfang.shared.ui.Timelines;
import org.gongfang.shared.ui.Tone;
import org.gongfang.testing.Statements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a provider's people work with: the board, the waiting requests, the technician's day. */
class BoardTests extends Screens {

    private static final TimeSlot TUESDAY = slot("2026-11-24", "13:00", "15:00");

    @Autowired
    Reservations reservations;

    @Autowired
    BusyBoard busy;

    @Autowired
    Parts parts;

    private Workshop workshop;

    @BeforeEach
    void openAWorkshop() {
        workshop = workshops.workshop();
    }

    @Test
    void aBoardWithoutResourcesSaysWhatToDo() {
        signIn(workshop.manager());

        open("board");

        reads("No resources yet", "publish their hours first");
    }

    @Test
    void theBoardDrawsReservationsWithNames() {
        var machine = workshops.machine(workshop);
        bookings.books(people.holder("Ana"), machine, TUESDAY);
        signIn(workshop.manager());

        open("board?day=2026-11-24");

        assertThat(bars())
                .filteredOn(bar -> bar.tone() == Tone.CONFIRMED)
                .extracting(Bar::label, Bar::start, Bar::end)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("Ana", TUESDAY.startsAt(), TUESDAY.endsAt()));
    }

    @Test
    void aRoomIsBlockedWhereItsMachineIsBookedAndAMachineWhereItsRoomIs() {
        var machine = workshops.alwaysOpen(workshop);
        var room = workshops.room(workshop);
        people.as(workshop.manager(), () -> parts.join(machine, room));
        bookings.books(people.holder("Ana"), machine, TUESDAY);
        bookings.books(people.holder("Ben"), room, slot("2026-11-24", "17:00", "18:00"));
        signIn(workshop.manager());

        open("board?day=2026-11-24");

        assertThat(bars())
                .filteredOn(bar -> bar.label().startsWith("←"))
                .extracting(Bar::rowId, Bar::label, Bar::start)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(
                                room.value().toString(),
                                "← " + workshops.card(machine).code(),
                                TUESDAY.startsAt()),
                        org.assertj.core.groups.Tuple.tuple(
                                machine.value().toString(),
                                "← " + workshops.card(room).code(),
                                slot("2026-11-24", "17:00", "18:00").startsAt()));
    }

    @Test
    void aWeekIsOnePressAway() {
        var machine = workshops.machine(workshop);
        bookings.books(people.holder("Ana"), machine, slot("2026-11-26", "13:00", "15:00"));
        signIn(workshop.manager());
        open("board?day=2026-11-24");
        assertThat(bars()).noneMatch(bar -> bar.label().equals("Ana"));

        press("Week");

        assertThat(bars()).anyMatch(bar -> bar.label().equals("Ana"));
        reads("Mon 23 Nov 2026 – Sun 29 Nov 2026");
    }

    @Test
    void aNewRequestAppearsByItself() {
        var machine = bookings.machineOnRequest(workshop);
        signInToListen(workshop.manager());
        open("board?day=2026-11-24");
        assertThat(bars()).noneMatch(bar -> bar.tone() == Tone.REQUESTED);

        elsewhere(() -> bookings.books(people.holder("Ben"), machine, TUESDAY));

        comesTo(() -> assertThat(bars())
                .anyMatch(bar -> bar.tone() == Tone.REQUESTED && bar.label().equals("Ben")));
    }

    @Test
    void aRequestIsConfirmedBesideTheBoard() {
        var machine = bookings.machineOnRequest(workshop);
        var request = bookings.books(people.holder("Ben"), machine, TUESDAY);
        signIn(workshop.manager());
        open("board?day=2026-11-24&reservation=" + request.code());
        reads("Ben", request.code(), "The provider answers until");

        press("Confirm");

        reads("Confirmed: " + request.code());
        assertThat(status(request.id())).isEqualTo(ReservationStatus.CONFIRMED);
        assertThat(bars()).anyMatch(bar -> bar.tone() == Tone.CONFIRMED);
    }

    @Test
    void theDetailClosesAndTheBoardStays() {
        var request = bookings.books(people.holder("Ben"), workshops.machine(workshop), TUESDAY);
        signIn(workshop.manager());
        open("board?day=2026-11-24&reservation=" + request.code());

        findButton().withAriaLabel("Close").click();

        assertThat(find(MasterDetailLayout.class).single().getDetail()).isNull();
        assertThat(bars()).anyMatch(bar -> bar.label().equals("Ben"));
    }

    @Test
    void anotherProvidersReservationsAreNotSeen() {
        var elsewhere = workshops.workshop();
        var foreign = bookings.books(people.holder("Ben"), workshops.machine(elsewhere), TUESDAY);
        workshops.machine(workshop);
        signIn(workshop.manager());

        open("board?day=2026-11-24&reservation=" + foreign.code());

        assertThat(bars()).noneMatch(bar -> bar.label().equals("Ben"));
        doesNotRead(foreign.code());
    }

    @Test
    void theBoardIsPaintedWithSixStatements() {
        List<ResourceId> machines =
                List.of(workshops.machine(workshop), workshops.machine(workshop), workshops.alwaysOpen(workshop));
        machines.forEach(machine -> bookings.booked(machine, TUESDAY));
        signIn(workshop.manager());
        open("my");

        assertThat(Statements.sentBy(() -> open("board?day=2026-11-24&view=week")))
                .hasSizeLessThanOrEqualTo(6);
    }

    @Test
    void twoWeeksAreOnePressAway() {
        var machine = workshops.machine(workshop);
        bookings.books(people.holder("Ana"), machine, slot("2026-12-01", "13:00", "15:00"));
        signIn(workshop.manager());
        open("board?day=2026-11-24&view=week");

        press("Two weeks");
        sees(0, 10, 7, 13);

        assertThat(bars()).anyMatch(bar -> bar.label().equals("Ana"));
        reads("Mon 23 Nov 2026 – Sun 6 Dec 2026");
    }

    @Test
    void ofAFullWeekOnlyWhatIsInSightIsReadInSixStatements() {
        var full = busy.fill(300, 5000, LocalDate.of(2026, 11, 23));
        signIn(full.manager());
        open("my");

        assertThat(Statements.sentBy(() -> open("board?day=2026-11-23&view=week")))
                .hasSizeLessThanOrEqualTo(6);
        assertThat(bars().stream().map(Bar::rowId).distinct()).hasSize(24);
        assertThat(bars()).hasSizeBetween(300, 450);

        assertThat(Statements.sentBy(() -> sees(150, 165, 0, 6))).hasSizeLessThanOrEqualTo(5);
        assertThat(bars().stream().map(Bar::rowId).distinct()).hasSize(32);

        sees(150, 165, 0, 1);
        assertThat(bars().stream().map(Bar::start).max(Instant::compareTo).orElseThrow())
                .isBefore(Instant.parse("2026-11-25T16:00:00Z"));
    }

    @Test
    void rowsStandByKindAndAreFoundByTheirWords() {
        var machine = workshops.machine(workshop);
        var desks = workshops.desks(workshop, 3);
        bookings.books(people.holder("Ana"), machine, TUESDAY);
        bookings.books(people.holder("Ben"), desks, TUESDAY);
        signIn(workshop.manager());

        open("board?day=2026-11-24");
        assertThat(bars()).extracting(Bar::label).containsExactly("Ana", "Ben");

        open("board?day=2026-11-24&q=" + code(desks));
        assertThat(bars()).extracting(Bar::label).containsExactly("Ben");
    }

    @Test
    void oneOfSeveralSitesIsChosenAndRemembered() {
        var machine = workshops.machine(workshop);
        var other = workshops.anotherSite(workshop);
        var there = workshops.machine(other);
        workshops.machine(workshop);
        bookings.books(people.holder("Ana"), machine, TUESDAY);
        bookings.books(people.holder("Ben"), there, TUESDAY);
        signIn(workshop.manager());

        open("board?day=2026-11-24");
        assertThat(bars()).extracting(Bar::label).containsExactly("Ana");

        open("board?day=2026-11-24&site=" + other.site().value());
        assertThat(bars()).extracting(Bar::label).containsExactly("Ben");
    }

    @Test
    void aManagerBooksForSomebodyOnTheBoard() {
        var machine = workshops.machine(workshop);
        var ana = people.holder("Ana");
        signInToListen(workshop.manager());
        open("board?day=2026-11-24");

        marks(machine, 13 * 60, 14 * 60);
        findTextField().withLabel("Mail address or reservation code").setValue(people.mail(ana));
        assertThat(findTextField()
                        .withLabel("Mail address or reservation code")
                        .component()
                        .getHelperText())
                .isEqualTo("Ana · " + people.mail(ana));
        findTextField().withLabel("Purpose").setValue("A course");
        findButton().withText("Book").inside(findDialog()).click();

        reads("Booked for Ana: R-");
        assertThat(bars())
                .extracting(Bar::label, Bar::start)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("Ana", TUESDAY.startsAt()));
    }

    @Test
    void aCourseOfTheHouseIsBookedForSeveralWeeks() {
        var machine = workshops.alwaysOpen(workshop);
        signInToListen(workshop.manager());
        open("board?day=2026-11-24");

        marks(machine, 14 * 60, 16 * 60);
        whom().setValue(BookForDialog.Whom.IN_HOUSE);
        findTextField().withLabel("Purpose").setValue("A course");
        findSelect(Integer.class).withLabel("Repeat").selectItem("Every week");
        reads("4 of 4 dates are free");
        findButton().withText("Book").inside(findDialog()).click();

        reads("4 dates booked for the house");
        assertThat(bars())
                .extracting(Bar::start)
                .containsExactly(slot("2026-11-24", "14:00", "16:00").startsAt());
    }

    @Test
    void aStrangersAddressAndAClosedHourAreRefusedInTheDialog() {
        var machine = workshops.machine(workshop);
        signInToListen(workshop.manager());
        open("board?day=2026-11-24");

        marks(machine, 9 * 60, 10 * 60);
        findTextField().withLabel("Mail address or reservation code").setValue("nobody@nowhere.example");
        assertThat(findTextField()
                        .withLabel("Mail address or reservation code")
                        .component()
                        .getErrorMessage())
                .contains("Nobody who can book");
        whom().setValue(BookForDialog.Whom.IN_HOUSE);
        findTextField().withLabel("Purpose").setValue("Maintenance");
        findButton().withText("Book").inside(findDialog()).click();

        assertThat(find(BookForDialog.class).single().said()).contains("not inside the opening hours");
        assertThat(bars()).isEmpty();
    }

    @Test
    void aReservationIsDroppedAtAnotherTimeAndTakenBack() {
        var machine = workshops.alwaysOpen(workshop);
        var booked = bookings.books(people.holder("Ana"), machine, TUESDAY);
        signInToListen(workshop.manager());
        open("board?day=2026-11-24");

        drops(booked.code(), machine, machine, 15 * 60, 17 * 60);

        assertThat(find(Notification.class).single().getChildren())
                .anyMatch(part -> part.getElement().getTextRecursively().contains("is now tomorrow 15:00–17:00"));
        assertThat(slotOf(booked)).isEqualTo(slot("2026-11-24", "15:00", "17:00"));
        assertThat(bars()).extracting(Bar::start).containsExactly(slotOf(booked).startsAt());

        press("Undo");

        assertThat(slotOf(booked)).isEqualTo(TUESDAY);
        assertThat(bars()).extracting(Bar::start).containsExactly(TUESDAY.startsAt());
    }

    @Test
    void aReservationIsMadeLongerAndTakenToAnEquivalentMachine() {
        var machine = workshops.alwaysOpen(workshop);
        var other = workshops.alwaysOpen(workshop);
        var desks = workshops.desks(workshop, 3);
        var booked = bookings.books(people.holder("Ana"), machine, TUESDAY);
        signInToListen(workshop.manager());
        open("board?day=2026-11-24");

        drops(booked.code(), machine, machine, 13 * 60, 16 * 60);
        drops(booked.code(), machine, other, 13 * 60, 16 * 60);

        assertThat(slotOf(booked)).isEqualTo(slot("2026-11-24", "13:00", "16:00"));
        assertThat(bars()).extracting(Bar::rowId).containsExactly(other.value().toString());

        drops(booked.code(), other, desks, 13 * 60, 16 * 60);
        reads("cannot do what the former resource can");
        assertThat(bars()).extracting(Bar::rowId).containsExactly(other.value().toString());
    }

    @Test
    void whatIsDroppedOnATakenSlotStaysWhereItIs() {
        var machine = workshops.alwaysOpen(workshop);
        var booked = bookings.books(people.holder("Ana"), machine, TUESDAY);
        bookings.books(people.holder("Ben"), machine, slot("2026-11-24", "15:00", "17:00"));
        signInToListen(workshop.manager());
        open("board?day=2026-11-24");

        drops(booked.code(), machine, machine, 14 * 60, 16 * 60);

        reads("Somebody else has just taken this slot", "Free: ");
        assertThat(slotOf(booked)).isEqualTo(TUESDAY);
    }

    @Test
    void aReservationIsMovedByFieldsBesideTheBoard() {
        var machine = workshops.alwaysOpen(workshop);
        var booked = bookings.books(people.holder("Ana"), machine, TUESDAY);
        signInToListen(workshop.manager());
        open("board?day=2026-11-24&reservation=" + booked.code());

        press("Move…");
        find(SlotField.class).single().setValue(slot("2026-11-24", "09:00", "11:00"));
        findTextField().withLabel("Why").setValue("The spindle is changed");
        findButton().withText("Move").inside(findDialog()).click();

        assertThat(slotOf(booked)).isEqualTo(slot("2026-11-24", "09:00", "11:00"));
        reads("The spindle is changed");
    }

    @Test
    void aTechnicianMovesNothing() {
        var machine = workshops.alwaysOpen(workshop);
        var booked = bookings.books(people.holder("Ana"), machine, TUESDAY);
        signIn(people.technician(workshop.provider()));
        open("board?day=2026-11-24&reservation=" + booked.code());

        drops(booked.code(), machine, machine, 15 * 60, 17 * 60);

        assertThat(slotOf(booked)).isEqualTo(TUESDAY);
        assertThat(bars()).noneMatch(Bar::movable);
        doesNotRead("Move…");
    }

    @Test
    void aTechnicianLooksButBooksForNobody() {
        var machine = workshops.machine(workshop);
        signIn(people.technician(workshop.provider()));

        open("board?day=2026-11-24");

        doesNotRead("Book for someone");
        marks(machine, 13 * 60, 14 * 60);
        assertThat(find(BookForDialog.class).all()).isEmpty();
    }

    @Test
    void waitingRequestsAreAnsweredOneAfterTheOther() {
        var machine = bookings.machineOnRequest(workshop);
        var first = bookings.books(people.holder("Ana"), machine, TUESDAY);
        var second = bookings.books(people.holder("Ben"), machine, slot("2026-11-24", "15:00", "17:00"));
        signIn(workshop.manager());
        open("board/requests");
        reads("Ana", "Ben", "C confirms");

        findButton().withAriaLabel("Confirm " + first.code()).click();
        doesNotRead("Ana ·");
        findButton().withAriaLabel("Decline " + second.code()).click();
        findTextArea().withLabel("Reason").setValue("Maintenance");
        findDialog().component();
        findButton().withText("Decline").inside(findDialog()).click();

        reads("Nothing waits for you");
        assertThat(status(first.id())).isEqualTo(ReservationStatus.CONFIRMED);
        assertThat(status(second.id())).isEqualTo(ReservationStatus.DECLINED);
    }

    @Test
    void aRequestAppearsAmongTheWaitingByItself() {
        var machine = bookings.machineOnRequest(workshop);
        signInToListen(workshop.manager());
        open("board/requests");
        reads("Nothing waits for you");

        elsewhere(() -> bookings.books(people.holder("Ben"), machine, TUESDAY));

        comesToRead("Ben ·");
    }

    @Test
    void theTechnicianSeesTodaysJobsAndChecksPeopleIn() {
        var machine = workshops.machine(workshop);
        var technician = people.technician(workshop.provider());
        var job = bookings.books(people.holder("Ana"), machine, TUESDAY);
        signIn(technician);
        open("today");
        reads("No jobs today");

        itIs("2026-11-24T05:05:00Z");
        open("my");
        open("today");
        reads("Ana", "today 13:00–15:00 (2 h)");
        press("Check in");
        reads("Checked in: " + job.code());
        press("Done, all fine");

        reads("Checked out: " + job.code());
        assertThat(status(job.id())).isEqualTo(ReservationStatus.COMPLETED);
    }

    private ReservationStatus status(org.gongfang.reservations.ReservationId id) {
        return people.as(
                workshop.manager(), () -> reservations.find(id).orElseThrow().status());
    }

    private void sees(int first, int last, int firstDay, int lastDay) {
        Timelines.sees(timeline(), first, last, firstDay, lastDay);
    }

    private void marks(ResourceId resource, int from, int until) {
        Timelines.marks(timeline(), resource.value().toString(), from, until);
    }

    private void drops(String code, ResourceId from, ResourceId to, int start, int end) {
        Timelines.moves(timeline(), code + ":" + from.value(), to.value().toString(), start, end);
    }

    private TimeSlot slotOf(Reservation reservation) {
        return people.as(
                workshop.manager(),
                () -> reservations.find(reservation.id()).orElseThrow().slot());
    }

    private ResourceTimeline timeline() {
        return find(ResourceTimeline.class).single();
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<BookForDialog.Whom> whom() {
        return find(RadioButtonGroup.class).single();
    }

    private static List<Bar> bars() {
        var view = (BoardView) UI.getCurrent().getCurrentView();
        return view.bars();
    }
}
