package org.gongfang.reservations.ui;

import static org.gongfang.reservations.ReservationsFixtures.slot;

import org.gongfang.reservations.HourCorrections;
import org.gongfang.reservations.ReservationLifecycle;
import org.gongfang.reservations.Reservations;
import org.gongfang.shared.TimeSlot;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Managers find the uses that nobody checked out, until somebody has said what was really used. */
class ForgottenViewTests extends Screens {

    private static final TimeSlot MORNING = slot("2026-11-23", "09:00", "11:00");

    @Autowired
    Reservations reservations;

    @Autowired
    ReservationLifecycle lifecycle;

    @Autowired
    HourCorrections corrections;

    @Test
    void forgottenCheckOutIsListedUntilItsHoursArePutRight() {
        var workshop = workshops.workshop();
        var holder = people.holder("Ana");
        var made = bookings.books(holder, workshops.alwaysOpen(workshop), MORNING);
        signIn(workshop.manager());
        open("board/forgotten");
        reads("Nobody forgot to check out");

        clock.set(MORNING.startsAt());
        people.as(holder, () -> reservations.checkIn(made.id()));
        clock.set(MORNING.endsAt());
        lifecycle.completeEnded();
        signIn(workshop.manager());
        open("board/forgotten");
        reads(made.code(), "Ana", "Booked 2 h · used 2 h · billed 2 h");
        findButton().withAriaLabel("Correct the hours " + made.code()).click();
        reads("Correct the hours of " + made.code());
        press("Leave as it is");

        people.as(
                workshop.manager(),
                () -> corrections.correct(
                        made.id(), slot("2026-11-23", "09:00", "10:00"), 60, "Left at ten, as others say"));
        signIn(workshop.manager());
        open("board/forgotten");
        reads("Nobody forgot to check out");
        findCheckbox().withLabel("Also those reported or put right since").click();
        reads(made.code(), "used 1 h");
    }
}
