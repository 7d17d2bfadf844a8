package org.gongfang.reservations.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongfang.reservations.ReservationsFixtures.slot;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.gongfang.identity.MemberId;
import org.gongfang.reservations.Reservations;
import org.gongfang.resources.Fault;
import org.gongfang.resources.FaultSeverity;
import org.gongfang.resources.FaultStatus;
import org.gongfang.resources.Faults;
import org.gongfang.resources.NewFault;
import org.gongfang.resources.ResourceId;
import org.gongfang.resources.ResourcesFixtures.Workshop;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;

/** Faults as people report them, as the staff handle them, and as everyone reads of them. */
class FaultViewsTests extends Screens {

    private static final String WORDS = "The spindle whistles";

    @Autowired
    Faults faults;

    @Autowired
    Reservations reservations;

    private Workshop workshop;
    private ResourceId machine;
    private MemberId technician;

    @BeforeEach
    void machineOfAWorkshop() {
        workshop = workshops.workshop();
        machine = workshops.alwaysOpen(workshop);
        technician = people.technician(workshop.provider());
    }

    @Test
    void technicianReportsFromTodaysJobAndTheMachineIsClosed() {
        bookings.booked(machine, slot("2026-11-23", "09:00", "10:00"));
        signIn(technician);
        open("today");
        var way = ways().getFirst();
        assertThat(way.getText()).isEqualTo("Report a fault");

        open(way.getHref());
        report(FaultSeverity.BLOCKING);

        reads(WORDS, "Out of order", "The machine is closed until this is mended.");
        assertThat(open().getFirst().closedUntil()).isNotNull();
    }

    @Test
    void holderFromAfarReadsThatTheStaffLookFirst() {
        var holder = people.holder();
        var booked = bookings.books(holder, machine, slot("2026-11-25", "09:00", "10:00"));
        signIn(holder);
        open("my/reservations/" + booked.code());
        open(ways().getFirst().getHref());

        severity().setValue(FaultSeverity.BLOCKING);
        reads("The machine is closed once one of the staff has looked.");
        report(FaultSeverity.BLOCKING);

        reads("Thank you, the staff are told", "You will hear what became of it.");
        assertThat(open().getFirst().closedUntil()).isNull();
    }

    @Test
    void holderAtTheMachineReadsThatItIsClosed() {
        var holder = people.holder();
        var booked = bookings.books(holder, machine, slot("2026-11-23", "08:00", "10:00"));
        people.as(holder, () -> reservations.checkIn(booked.id()));
        signIn(holder);
        open("resources/" + code(machine));

        open(ways().getFirst().getHref());
        report(FaultSeverity.BLOCKING);

        reads("The machine is closed. You will hear when it is mended.");
    }

    @Test
    void strangersAreToldWhoMayReport() {
        signIn(people.holder());
        open("resources/" + code(machine));
        assertThat(ways()).isEmpty();

        open("report-fault/" + code(machine));

        reads("You cannot report faults of this machine yet");
    }

    @Test
    void nothingIsReportedWithoutWords() {
        signIn(technician);
        open("report-fault/" + code(machine));

        press("Send the report");

        assertThat(find(TextArea.class).single().isInvalid()).isTrue();
        assertThat(open()).isEmpty();
    }

    @Test
    void everyoneReadsWhatIsWrongUntilItIsMended() {
        var fault = people.as(technician, () -> faults.report(new NewFault(machine, FaultSeverity.DEGRADED, WORDS)));
        open("resources/" + code(machine));
        reads("This machine has a fault and works within limits. " + WORDS);

        signIn(technician);
        open("board/faults/" + fault);
        press("Repaired");
        note("A new bearing");
        press("Repaired", 1);
        reads("A new bearing", "Take back, open again");
        people.signOut();
        open("resources/" + code(machine));

        doesNotRead(WORDS);
    }

    @Test
    void rejectedByMistakeItIsOpenedAgain() {
        var fault = people.as(technician, () -> faults.report(new NewFault(machine, FaultSeverity.BLOCKING, WORDS)));
        signIn(workshop.manager());
        open("board/faults/" + fault);
        press("Reject");
        note("It has to whistle");
        press("Reject", 1);
        reads("Rejected", "It has to whistle");

        press("Take back, open again");

        assertThat(open())
                .singleElement()
                .satisfies(one -> assertThat(one.status()).isEqualTo(FaultStatus.ACKNOWLEDGED));
        reads("The machine is closed until this is mended.");
    }

    @Test
    void listHoldsWhatIsOpenOrAll() {
        people.as(technician, () -> faults.report(new NewFault(machine, FaultSeverity.MINOR, WORDS)));
        signIn(workshop.manager());

        open("board/faults");

        assertThat(test(find(Grid.class).single()).size()).isEqualTo(1);
        signIn(workshops.workshop().manager());
        open("board/faults/" + open(workshop.manager()).getFirst().id());
        doesNotRead(WORDS);
    }

    private void report(FaultSeverity severity) {
        severity().setValue(severity);
        find(TextArea.class).withLabel("What is wrong").single().setValue(WORDS);
        press("Send the report");
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<FaultSeverity> severity() {
        return find(RadioButtonGroup.class).single();
    }

    private void note(String text) {
        find(TextArea.class).single().setValue(text);
    }

    /** Presses a button that has others of the same name before it. */
    private void press(String button, int number) {
        findButton().withText(button).atIndex(number + 1).click();
    }

    private List<Anchor> ways() {
        return find(Anchor.class).all().stream()
                .filter(link -> link.getHref().startsWith("report-fault/"))
                .toList();
    }

    private List<Fault> open() {
        return open(workshop.manager());
    }

    private List<Fault> open(MemberId staff) {
        return people.as(staff, () -> faults.list(true, PageRequest.of(0, 10)));
    }
}
