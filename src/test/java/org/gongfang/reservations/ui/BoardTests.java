package org.gongfang.reservations.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongfang.reservations.ReservationsFixtures.slot;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.masterdetaillayout.MasterDetailLayout;
import java.util.List;
import java.util.Objects;
import org.gongfang.reservations.ReservationStatus;
import org.gongfang.reservations.Reservations;
import org.gongfang.resources.ResourceId;
import org.gongfang.resources.ResourcesFixtures.Workshop;
import org.gongfang.shared.TimeSlot;
import org.gongfang.shared.ui.ResourceTimeline.Bar;
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
    void theBoardDrawsReservationsWithNamesAndWhatIsClosed() {
        var machine = workshops.machine(workshop);
        bookings.books(people.holder("Ana"), machine, TUESDAY);
        signIn(workshop.manager());

        open("board?day=2026-11-24");

        assertThat(bars())
                .filteredOn(bar -> bar.tone() == Tone.CONFIRMED)
                .extracting(Bar::label, Bar::start, Bar::end)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("Ana", TUESDAY.startsAt(), TUESDAY.endsAt()));
        assertThat(bars())
                .filteredOn(bar -> bar.tone() == Tone.CLOSED)
                .extracting(Bar::start)
                .containsExactly(
                        slot("2026-11-24", "08:00", "09:00").startsAt(),
                        slot("2026-11-24", "17:00", "18:00").startsAt());
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
        press("Check out");

        reads("Checked out: " + job.code());
        assertThat(status(job.id())).isEqualTo(ReservationStatus.COMPLETED);
    }

    private ReservationStatus status(org.gongfang.reservations.ReservationId id) {
        return people.as(
                workshop.manager(), () -> reservations.find(id).orElseThrow().status());
    }

    private static List<Bar> bars() {
        var view = (BoardView) UI.getCurrent().getCurrentView();
        return Objects.requireNonNull(view.shown()).bars("closed");
    }
}
