package org.gongfang.reservations.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongfang.reservations.ReservationsFixtures.slot;

import com.vaadin.flow.component.UI;
import org.gongfang.identity.MemberId;
import org.gongfang.reservations.Reservation;
import org.gongfang.resources.ResourceId;
import org.gongfang.resources.ResourcesFixtures.Workshop;
import org.gongfang.shared.TimeSlot;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The screen that a machine's label leads to, and the code at the door. */
class CheckInViewTests extends Screens {

    private static final TimeSlot TUESDAY = slot("2026-11-24", "14:00", "16:00");

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
        press("Check out");
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
}
