package org.gongfang.reservations.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongfang.reservations.ReservationsFixtures.slot;

import org.gongfang.identity.MemberId;
import org.gongfang.reservations.Reservation;
import org.gongfang.reservations.Reservations;
import org.gongfang.resources.ResourceId;
import org.gongfang.resources.ResourcesFixtures.Workshop;
import org.gongfang.shared.TimeSlot;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From a taken slot to the waitlist, and from an offer to a reservation. */
class WaitlistViewTests extends Screens {

    private static final TimeSlot TUESDAY = slot("2026-11-24", "13:00", "15:00");

    @Autowired
    Reservations reservations;

    private Workshop workshop;
    private ResourceId machine;
    private Reservation taken;
    private MemberId ana;

    @BeforeEach
    void slotIsTaken() {
        workshop = workshops.workshop();
        machine = workshops.alwaysOpen(workshop);
        taken = bookings.booked(machine, TUESDAY);
        ana = people.holder("Ana");
    }

    private String join() {
        return "my/waitlist/join?resource=" + workshops.card(machine).code() + "&from=" + TUESDAY.startsAt() + "&to="
                + TUESDAY.endsAt();
    }

    private void anaWaits() {
        signIn(ana);
        open(join());
        press("Enter the waitlist");
    }

    private void becomesFree() {
        people.as(taken.holder(), () -> reservations.cancel(taken.id(), ""));
        bookings.holdsAreSwept();
    }

    @Test
    void whoWaitsForNothingIsToldHowTo() {
        signIn(ana);

        open("my/waitlist");

        reads("You are not waiting for anything", "Find a slot");
    }

    @Test
    void takenSlotInTheBookingFormLeadsToTheWaitlist() {
        signIn(ana);

        open("book/" + workshops.card(machine).code() + "?from=" + TUESDAY.startsAt() + "&to=" + TUESDAY.endsAt());

        reads("Wait for it");
    }

    @Test
    void whoEntersSeesThePlaceAndMayLeaveAndComeBack() {
        anaWaits();

        reads("My waitlist", "Waiting", "Place 1 in line", "tomorrow 13:00–15:00");
        press("Leave the waitlist");
        reads("Withdrawn");
        press("Undo");
        reads("Place 1 in line");
    }

    @Test
    void offerIsAcceptedInOneTap() {
        anaWaits();
        becomesFree();
        var offer = bookings.offerOf(ana);

        open("my/waitlist/offers/" + offer);
        reads("Kept for you", "30 min", "Place 1");
        press("Accept");

        assertThat(people.as(ana, () -> reservations.next(ana)).orElseThrow().slot())
                .isEqualTo(TUESDAY);
        open("my/waitlist/offers/" + offer);
        reads("You have accepted it");
        open("my/waitlist");
        reads("Booked");
    }

    @Test
    void declinedOfferSaysSo() {
        anaWaits();
        becomesFree();
        var offer = bookings.offerOf(ana);

        open("my/waitlist/offers/" + offer);
        press("Decline");

        reads("You have declined this slot");
    }

    @Test
    void managerReadsWhoWaits() {
        anaWaits();
        signIn(workshop.manager());

        open("board/waitlist");

        reads("Who waits", "Ana", "Waiting for this resource: 1");
    }
}
