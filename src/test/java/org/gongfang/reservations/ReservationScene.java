package org.gongfang.reservations;

import org.gongfang.identity.IdentityFixtures;
import org.gongfang.resources.ResourcesFixtures;
import org.gongfang.testing.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;

/** What stories of reservations need: people, workshops, and a clock that is put back. */
abstract class ReservationScene {

    @Autowired
    IdentityFixtures people;

    @Autowired
    ResourcesFixtures workshops;

    @Autowired
    ReservationsFixtures fixtures;

    @Autowired
    Reservations reservations;

    @Autowired
    ReservationsAtProvider atProvider;

    @Autowired
    DueReservations due;

    @Autowired
    MovableClock clock;

    @AfterEach
    void resetClock() {
        clock.reset();
    }
}
