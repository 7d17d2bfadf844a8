package org.gongfang.reservations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongfang.reservations.ReservationsFixtures.slot;

import org.gongfang.resources.ResourcesFixtures;
import org.gongfang.shared.TimeSlot;
import org.gongfang.testing.TestTime;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.modulith.test.Scenario;
import org.springframework.test.context.ActiveProfiles;

/** What reservations tell other modules, with nobody there to listen: only the module and those it needs are started. */
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
@ActiveProfiles("test")
@Import(TestTime.class)
class ReservationEventsTests {

    private static final TimeSlot SLOT = slot("2026-11-24", "14:00", "16:00");

    @Autowired
    ResourcesFixtures workshops;

    @Autowired
    ReservationsFixtures fixtures;

    @Test
    void bookingAtOnceIsToldAsConfirmedByNobody(Scenario scenario) {
        var machine = workshops.machine(workshops.workshop());

        scenario.stimulate(transactions -> fixtures.booked(machine, SLOT))
                .andWaitForEventOfType(ReservationConfirmed.class)
                .matching(event -> event.resources().contains(machine.value()))
                .toArriveAndVerify((event, made) -> {
                    assertThat(event.reservation()).isEqualTo(made.id());
                    assertThat(event.startsAt()).isEqualTo(SLOT.startsAt());
                    assertThat(event.by()).isNull();
                });
    }

    @Test
    void bookingThatTheProviderAnswersIsToldAsRequested(Scenario scenario) {
        var machine = fixtures.machineOnRequest(workshops.workshop());

        scenario.stimulate(transactions -> fixtures.booked(machine, SLOT))
                .andWaitForEventOfType(ReservationRequested.class)
                .matching(event -> event.resources().contains(machine.value()))
                .toArriveAndVerify((event, made) -> {
                    assertThat(event.reservation()).isEqualTo(made.id());
                    assertThat(event.holdExpiresAt()).isEqualTo(made.holdExpiresAt());
                });
    }
}
