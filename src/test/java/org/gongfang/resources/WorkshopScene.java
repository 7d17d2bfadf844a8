package org.gongfang.resources;

import org.gongfang.identity.IdentityFixtures;
import org.gongfang.identity.MemberId;
import org.gongfang.reservations.ClosureImpact;
import org.gongfang.reservations.Reservations;
import org.gongfang.reservations.ReservationsFixtures;
import org.gongfang.resources.ResourcesFixtures.Workshop;
import org.gongfang.testing.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** The ground of tests about a machine that people use and staff look after. */
abstract class WorkshopScene {

    @Autowired
    IdentityFixtures people;

    @Autowired
    ResourcesFixtures fixtures;

    @Autowired
    ReservationsFixtures bookings;

    @Autowired
    Reservations reservations;

    @Autowired
    ClosureImpact impact;

    @Autowired
    Openings openings;

    @Autowired
    MovableClock clock;

    Workshop workshop;
    ResourceId machine;
    MemberId technician;

    @BeforeEach
    void machineOfAWorkshop() {
        workshop = fixtures.workshop();
        machine = fixtures.alwaysOpen(workshop);
        technician = people.technician(workshop.provider());
    }

    @AfterEach
    void startOver() {
        clock.reset();
        people.signOut();
    }
}
