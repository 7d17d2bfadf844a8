package org.gongfang.reservations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.gongfang.reservations.ReservationsFixtures.slot;

import java.util.UUID;
import org.gongfang.identity.IdentityFixtures;
import org.gongfang.resources.ResourcesFixtures;
import org.gongfang.shared.Money;
import org.gongfang.testing.IntegrationTest;
import org.gongfang.testing.Statements;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class ReservationsTests {

    @Autowired
    IdentityFixtures people;

    @Autowired
    ResourcesFixtures workshops;

    @Autowired
    ReservationsFixtures fixtures;

    @Autowired
    Reservations reservations;

    @Test
    void freeSlotBecomesTheHolders() {
        var machine = workshops.alwaysOpen(workshops.workshop());
        var slot = slot("2026-11-24", "14:00", "16:00");
        var holder = people.holder("李敏");

        var reservation = fixtures.books(holder, machine, slot);

        assertThat(reservation.status()).isEqualTo(ReservationStatus.CONFIRMED);
        assertThat(reservation.holderName()).isEqualTo("李敏");
        assertThat(reservation.listPrice()).isEqualTo(Money.yuan("240"));
        assertThat(reservation.policyPrice()).isEqualTo(Money.yuan("120"));
        var found = people.as(holder, () -> reservations.find(reservation.id()));
        assertThat(found).contains(reservation);
        assertThat(reservations.occupied(machine, slot)).containsExactly(slot);
    }

    @Test
    void takenSlotIsRefusedWithAlternatives() {
        var machine = workshops.alwaysOpen(workshops.workshop());
        var slot = slot("2026-11-24", "14:00", "16:00");
        fixtures.booked(machine, slot);

        assertThatExceptionOfType(SlotTaken.class)
                .isThrownBy(() -> fixtures.booked(machine, slot("2026-11-24", "15:30", "17:30")))
                .satisfies(taken -> assertThat(taken.alternatives()).isNotEmpty());
    }

    @Test
    void bookingNeedsFewStatements() {
        var machine = workshops.alwaysOpen(workshops.workshop());
        var holder = people.holder();
        fixtures.books(holder, machine, slot("2026-11-24", "14:00", "16:00"));
        var request = SlotRequest.of(machine, slot("2026-11-24", "16:00", "18:00"), "");

        people.as(holder, () -> {
            var sent = Statements.sentBy(
                    () -> reservations.request(request, UUID.randomUUID().toString()));
            assertThat(sent.getFirst()).startsWith("update resource_calendar");
            assertThat(sent).hasSizeLessThanOrEqualTo(12);
        });
    }
}
