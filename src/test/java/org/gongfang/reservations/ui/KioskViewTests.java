package org.gongfang.reservations.ui;

import static org.gongfang.reservations.ReservationsFixtures.slot;

import org.gongfang.reservations.Kiosks;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The screen where kiosks are made, and what a browser sees that is none. */
class KioskViewTests extends Screens {

    @Autowired
    Kiosks kiosks;

    @Test
    void theManagerMakesAKioskReadsItsLinkOnceAndRevokesIt() {
        var workshop = workshops.workshop();
        signIn(workshop.manager());
        open("board/kiosks");
        reads("No kiosk yet");

        press("Create");
        reads("Give the kiosk a name");
        findTextField().withLabel("Name of the kiosk").setValue("Entrance north");
        press("Create");
        reads("The kiosk is created", "It works once", "Entrance north", "Waits for its device until");
        press("Close");
        press("Revoke");

        reads("Revoked: Entrance north", "No kiosk yet");
    }

    @Test
    void aBrowserWithoutTheTokenIsNoKiosk() {
        var workshop = workshops.workshop();
        bookings.booked(workshops.alwaysOpen(workshop), slot("2026-11-23", "10:00", "12:00"));

        open("kiosk/" + workshop.site());

        reads("This device is no kiosk");
    }
}
