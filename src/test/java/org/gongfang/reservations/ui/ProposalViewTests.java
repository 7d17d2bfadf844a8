package org.gongfang.reservations.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongfang.reservations.ReservationsFixtures.slot;

import java.util.Objects;
import org.gongfang.identity.MemberId;
import org.gongfang.reservations.DueReservations;
import org.gongfang.reservations.IfRefused;
import org.gongfang.reservations.Move;
import org.gongfang.reservations.Proposals;
import org.gongfang.reservations.Reservation;
import org.gongfang.reservations.ReservationStatus;
import org.gongfang.resources.ResourcesFixtures.Workshop;
import org.gongfang.shared.TimeSlot;
import org.gongfang.shared.ui.SlotField;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A manager proposes another time from the list of requests; the holder takes it with one tap. */
class ProposalViewTests extends Screens {

    private static final TimeSlot THURSDAY = slot("2026-11-26", "14:00", "16:00");
    private static final TimeSlot FRIDAY = slot("2026-11-27", "09:00", "11:00");

    @Autowired
    Proposals proposals;

    @Autowired
    DueReservations due;

    private Workshop workshop;
    private MemberId holder;
    private Reservation asked;

    @BeforeEach
    void requestThatWaits() {
        workshop = workshops.workshop();
        holder = people.holder("Ana");
        asked = bookings.books(holder, bookings.machineOnRequest(workshop), THURSDAY);
    }

    @Test
    void managerProposesAnotherTimeInsteadOfAnAnswer() {
        signIn(workshop.manager());
        open("board/requests");

        findButton().withAriaLabel("Propose another time… " + asked.code()).click();
        reads("Another time for " + asked.code(), "Next free times");
        find(SlotField.class).single().setValue(FRIDAY);
        findTextField().withLabel("Why").setValue("Exams on Thursday");
        findButton().withText("Propose").inside(findDialog()).click();

        reads("Proposed; " + asked.code() + " waits for the holder’s answer", "Another time is proposed");
        var proposed = due.find(asked.id()).orElseThrow().proposed();
        assertThat(Objects.requireNonNull(proposed).slot()).isEqualTo(FRIDAY);
    }

    @Test
    void takenSlotIsRefusedInTheForm() {
        bookings.booked(asked.items().getFirst().resource(), FRIDAY);
        signIn(workshop.manager());
        open("board/requests");

        findButton().withAriaLabel("Propose another time… " + asked.code()).click();
        find(SlotField.class).single().setValue(FRIDAY);
        findButton().withText("Propose").inside(findDialog()).click();

        reads("Somebody else has just taken this slot");
    }

    @Test
    void holderTakesItWithOneTap() {
        propose();
        signIn(holder);
        open("my/reservations/" + asked.code());
        reads("The provider proposes another time for " + asked.code(), "Exams on Thursday");

        press("Take this time");

        reads(asked.code() + " is yours", "Proposed time taken");
        assertThat(now().status()).isEqualTo(ReservationStatus.CONFIRMED);
        assertThat(now().slot()).isEqualTo(FRIDAY);
    }

    @Test
    void holderRefusesItOnTheFirstPage() {
        propose();
        signIn(holder);
        open("my");

        press("No, thanks");

        reads(asked.code() + " waits for the provider as before");
        doesNotRead("The provider proposes");
        assertThat(now().slot()).isEqualTo(THURSDAY);
    }

    private void propose() {
        people.as(
                workshop.manager(),
                () -> proposals.propose(asked.id(), Move.to(FRIDAY), IfRefused.WAIT, "Exams on Thursday"));
    }

    private Reservation now() {
        return due.find(asked.id()).orElseThrow();
    }
}
