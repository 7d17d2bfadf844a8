package org.gongfang.reservations.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongfang.reservations.ReservationsFixtures.slot;

import com.vaadin.flow.component.UI;
import org.gongfang.identity.MemberId;
import org.gongfang.reservations.Reservation;
import org.gongfang.reservations.ReservationLifecycle;
import org.gongfang.reservations.Reservations;
import org.gongfang.reservations.UseResult;
import org.gongfang.resources.ResourceId;
import org.gongfang.resources.ResourcesFixtures.Workshop;
import org.gongfang.shared.TimeSlot;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The screen that a machine's label leads to, and the code at the door. */
class CheckInViewTests extends Screens {

    private static final TimeSlot TUESDAY = slot("2026-11-24", "14:00", "16:00");

    @Autowired
    Reservations reservations;

    @Autowired
    ReservationLifecycle lifecycle;

    private Workshop workshop;
    private ResourceId machine;
    private String code;
    private MemberId holder;
    private Reservation booked;

    @BeforeEach
    void bookAMachine() {
        workshop = workshops.workshop();
        machine = workshops.alwaysOpen(workshop);
        code = workshops.card(machine).code();
        holder = people.holder("Ana");
        booked = bookings.books(holder, machine, TUESDAY);
    }

    @Test
    void theLabelLeadsToTheCheckInByOneTap() {
        itIs("2026-11-24T05:50:00Z");
        signIn(holder);

        open("at/" + code);
        reads(booked.code(), "Check in from");
        press("Check in");

        reads("Checked in: " + booked.code(), "In use until");
        press("Done, all fine");
        reads("Checked out: " + booked.code(), "Completed");
    }

    @Test
    void passersByComeToTheMachinesPage() {
        open("at/" + code);

        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath())
                .isEqualTo("resources/" + code);
        reads("Check in here");
    }

    @Test
    void whoIsTooEarlyReadsWhenItOpens() {
        itIs("2026-11-24T03:00:00Z");
        signIn(holder);

        open("check-in/" + code);

        reads("Check in from today 13:45");
        assertThat(findButton().withText("Check in").exists()).isFalse();
    }

    @Test
    void whoHasNothingHereReadsWhoseItIsAndWhenItIsFree() {
        itIs("2026-11-24T06:10:00Z");
        signIn(people.holder("Ben"));

        open("check-in/" + code);

        reads("You have no reservation here", "Somebody else has it until today 16:00", "See free times");
        doesNotRead("Ana", booked.code());
    }

    @Test
    void theTechnicianTypesTheCodeAndTheJobOpens() {
        itIs("2026-11-24T05:50:00Z");
        signIn(people.technician(workshop.provider()));
        open("today");

        findTextField().withLabel("Reservation code").setValue("R-2222-22");
        press("Open");
        assertThat(findTextField().withLabel("Reservation code").getComponent().isInvalid())
                .isTrue();
        findTextField().withLabel("Reservation code").setValue(booked.code().replace("-", ""));
        press("Open");

        reads(booked.code(), "Ana");
        press("Check in");
        reads("Checked in: " + booked.code());
    }

    @Test
    void theHolderHasACodeToShow() {
        signIn(holder);

        open("my/reservations/" + booked.code());

        reads("Show this at the desk");
        assertThat(find(ReservationQr.class).exists()).isTrue();
    }

    @Test
    void theCheckOutAsksHowItWentAndTheHolderReadsIt() {
        itIs("2026-11-24T06:00:00Z");
        people.as(holder, () -> reservations.checkIn(booked.id()));
        itIs("2026-11-24T07:00:00Z");
        signIn(holder);
        open("check-in/" + code);

        press("Check out with a report");
        findRadioButtonGroup(UseResult.class).withLabel("How did it go").selectItem("Failed");
        press("Save and check out");
        reads("Please say what went wrong");
        findTextArea().withLabel("In a few words").setValue("The tool broke");
        findTextField().withLabel("Material used").setValue("Aluminium 6061");
        press("Save and check out");
        reads("The report is saved: " + booked.code());

        open("my/reservations/" + booked.code());
        reads("Report of the use", "Failed", "The tool broke", "Aluminium 6061", "Change the report");
        reads("booked2 h", "used1 h");
    }

    @Test
    void theManagerPutsTheHoursRight() {
        itIs("2026-11-24T06:00:00Z");
        people.as(holder, () -> reservations.checkIn(booked.id()));
        itIs("2026-11-24T08:00:00Z");
        lifecycle.completeEnded();
        signIn(workshop.manager());
        open("my/reservations/" + booked.code());
        reads("Nobody checked out, so it was closed");

        press("Correct the hours");
        findIntegerField().withLabel("Minutes billed").setValue(60);
        press("Correct");
        reads("Give a reaso");
        findTextArea().withLabel("Why").setValue("Left after an hour");
        press("Correct");

        reads("The hours are corrected", "billed 1 h instead of 2 h", "Left after an hour");
    }
}
