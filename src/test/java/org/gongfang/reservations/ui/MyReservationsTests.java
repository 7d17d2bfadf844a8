package org.gongfang.reservations.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongfang.reservations.ReservationsFixtures.slot;

import org.gongfang.identity.MemberId;
import org.gongfang.reservations.Reservation;
import org.gongfang.shared.TimeSlot;
import org.junit.jupiter.api.Test;

/** One's own reservations: the desk, the list, and one of them. */
class MyReservationsTests extends Screens {

    private static final TimeSlot TUESDAY = slot("2026-11-24", "13:00", "15:00");

    @Test
    void theDeskWithoutReservationsSaysWhatToDo() {
        signIn(people.holder("Ana"));

        open("my");

        reads("Welcome, Ana", "No reservation ahead", "Find a slot");
    }

    @Test
    void theDeskShowsTheNextReservationAndLaterTheCheckIn() {
        var ana = people.holder("Ana");
        var reservation = books(ana, TUESDAY);
        signIn(ana);
        open("my");
        reads("Next reservation", "tomorrow 13:00–15:00 (2 h)", reservation.code());
        assertThat(findButton().withText("Check in").exists()).isFalse();

        itIs("2026-11-24T04:50:00Z");
        open("find");
        open("my");
        press("Check in");

        reads("Checked in: " + reservation.code(), "In use until");
        assertThat(findButton().withText("Done, all fine").exists()).isTrue();
    }

    @Test
    void theDeskAsksToConfirmTheMailAddress() {
        signIn(people.unconfirmedHolder());

        open("my");

        reads("is not confirmed yet");
    }

    @Test
    void theDeskOfAManagerCountsWhatWaits() {
        var workshop = workshops.workshop();
        bookings.booked(bookings.machineOnRequest(workshop), TUESDAY);
        signIn(workshop.manager());

        open("my");

        reads("Today at your place", "Answer requests (1)");
    }

    @Test
    void theListShowsWhatIsAheadAndOnAnotherTabWhatIsOver() {
        var ana = people.holder();
        var ahead = books(ana, TUESDAY);
        var cancelled = books(ana, slot("2026-11-26", "13:00", "15:00"));
        people.as(ana, () -> reservations.cancel(cancelled.id(), "Changed plans"));
        signIn(ana);

        open("my/reservations");
        reads(ahead.code());
        doesNotRead(cancelled.code());

        open("my/reservations?show=past");
        reads(cancelled.code(), "Cancelled");
        doesNotRead(ahead.code());
    }

    @Test
    void emptyListsSayWhatComesThere() {
        signIn(people.holder());

        open("my/reservations");
        reads("No reservation ahead");
        open("my/reservations?show=past");
        reads("Nothing here yet");
    }

    @Test
    void aPastLongerThanAPageIsShownPageByPage() {
        var ana = people.holder();
        var machine = workshops.alwaysOpen(workshops.workshop());
        for (int hour = 0; hour < 23; hour++) {
            var booked = bookings.books(
                    ana, machine, slot("2026-11-25", "%02d:00".formatted(hour), "%02d:00".formatted(hour + 1)));
            people.as(ana, () -> reservations.cancel(booked.id(), "Not needed"));
        }
        signIn(ana);
        open("my/reservations?show=past");
        assertThat(find(ReservationSummary.class).all()).hasSize(20);

        press("Show more");

        assertThat(find(ReservationSummary.class).all()).hasSize(23);
        assertThat(findButton().withText("Show more").exists()).isFalse();
    }

    @Test
    void theDetailTellsEverythingAndCancelsWithAReason() {
        var ana = people.holder("Ana");
        var reservation = books(ana, slot("2026-11-26", "13:00", "15:00"));
        signIn(ana);
        open("my/reservations/" + reservation.code());
        reads("测试路 1 号", "¥120 (list price ¥240)", "History", "Ana", "Manager", "Download calendar file");

        findButton().withText("Cancel").click();
        reads("Cancel reservation " + reservation.code() + "?", "The slot goes to others at once");
        press("Cancel reservation");
        assertThat(findTextArea().withLabel("Reason").getComponent().isInvalid())
                .isTrue();
        findTextArea().withLabel("Reason").setValue("Wrong material");
        press("Cancel reservation");

        reads("Cancelled: " + reservation.code(), "Wrong material");
        assertThat(findButton().withText("Cancel").exists()).isFalse();
    }

    @Test
    void theHolderMovesItToATimeThatIsOffered() {
        var ana = people.holder("Ana");
        var reservation = books(ana, slot("2026-11-26", "13:00", "15:00"));
        signIn(ana);
        open("my/reservations/" + reservation.code());

        findButton().withText("Move…").click();
        reads("Move " + reservation.code(), "Next free times", "The new time is yours at once");
        findButton().withText("tomorrow 13:00–15:00 (2 h)").click();
        press("Move");

        reads(reservation.code() + " is now tomorrow 13:00–15:00 (2 h)", "Confirmed");
    }

    @Test
    void whereTheProviderIsAskedAMoveIsAskedForAnew() {
        var ana = people.holder("Ana");
        var workshop = workshops.workshop();
        var machine = bookings.machineOnRequest(workshop);
        var reservation = bookings.books(ana, machine, slot("2026-11-26", "13:00", "15:00"));
        people.as(workshop.manager(), () -> reservations.confirm(reservation.id()));
        signIn(ana);
        open("my/reservations/" + reservation.code());

        findButton().withText("Move…").click();
        reads("The provider has to agree to the new time");
        findButton().withText("tomorrow 00:00–02:00 (2 h)").click();
        press("Move");

        reads("the provider has to agree", "Waiting for approval");
        assertThat(findButton().withText("Move…").exists()).isTrue();
    }

    @Test
    void afterTheDeadlineTheHolderIsNotOfferedToCancel() {
        var ana = people.holder();
        var reservation = books(ana, TUESDAY);
        itIs("2026-11-23T06:00:00Z");
        signIn(ana);

        open("my/reservations/" + reservation.code());

        reads("Confirmed");
        assertThat(findButton().withText("Cancel").exists()).isFalse();
        assertThat(findButton().withText("Move…").exists()).isFalse();
    }

    @Test
    void aRefusalThatComesAfterTheScreenWasDrawnIsSaid() {
        var ana = people.holder();
        var reservation = books(ana, slot("2026-11-26", "13:00", "15:00"));
        signIn(ana);
        open("my/reservations/" + reservation.code());
        people.as(ana, () -> reservations.cancel(reservation.id(), "On another device"));

        findButton().withText("Cancel").click();
        findTextArea().withLabel("Reason").setValue("Again");
        press("Cancel reservation");

        reads("On another device");
        doesNotRead("Again");
    }

    @Test
    void somebodyElsesReservationDoesNotExist() {
        var reservation = books(people.holder(), TUESDAY);
        signIn(people.holder("Ben"));

        open("my/reservations/" + reservation.code());
        doesNotRead("hinge", reservation.holderName() + " ·");
        open("my/reservations/" + reservation.id());
        doesNotRead("hinge");
        open("my/reservations/not-a-code");
        doesNotRead("History");
    }

    @Test
    void theAddressMayHoldTheIdAsWell() {
        var ana = people.holder();
        var reservation = books(ana, TUESDAY);
        signIn(ana);

        open("my/reservations/" + reservation.id());

        reads(reservation.code(), "History");
    }

    @org.springframework.beans.factory.annotation.Autowired
    org.gongfang.reservations.Reservations reservations;

    private Reservation books(MemberId member, TimeSlot slot) {
        return bookings.books(member, workshops.machine(), slot);
    }
}
