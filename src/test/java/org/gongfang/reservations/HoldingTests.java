package org.gongfang.reservations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.gongfang.reservations.ReservationsFixtures.slot;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.gongfang.identity.MemberId;
import org.gongfang.resources.ClosureReason;
import org.gongfang.resources.Closures;
import org.gongfang.resources.NewClosure;
import org.gongfang.resources.ResourceId;
import org.gongfang.resources.ResourcesFixtures.Workshop;
import org.gongfang.shared.NotFound;
import org.gongfang.shared.TimeSlot;
import org.gongfang.testing.IntegrationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A slot is kept while somebody fills in the form; to others it is taken, and unused it leaves nothing behind. */
@IntegrationTest
class HoldingTests extends ReservationScene {

    private static final TimeSlot SLOT = slot("2026-11-24", "14:00", "16:00");

    @Autowired
    Holding holding;

    @Autowired
    ReservationLifecycle lifecycle;

    @Autowired
    Closures closures;

    private Workshop workshop;
    private ResourceId machine;
    private MemberId holder;

    @BeforeEach
    void machineThatIsBookedAtOnce() {
        workshop = workshops.workshop();
        machine = workshops.alwaysOpen(workshop);
        holder = people.holder();
    }

    private Reservation held() {
        return people.as(
                holder,
                () -> holding.hold(
                        SlotRequest.of(machine, SLOT, ""), UUID.randomUUID().toString()));
    }

    @Test
    void heldSlotIsTakenForOthers() {
        var held = held();

        assertThat(held.status()).isEqualTo(ReservationStatus.HELD);
        assertThat(held.holdExpiresAt()).isEqualTo(clock.instant().plus(Duration.ofMinutes(5)));
        assertThat(reservations.occupied(machine, SLOT)).containsExactly(SLOT);
        assertThatExceptionOfType(SlotTaken.class).isThrownBy(() -> fixtures.booked(machine, SLOT));
    }

    @Test
    void holdIsNoReservationInAnybodysEyes() {
        var held = held();

        people.as(holder, () -> {
            assertThat(reservations.mine(ReservationFilter.all(), null, 10).items())
                    .isEmpty();
            assertThat(reservations.next(holder)).isEmpty();
            assertThat(reservations.find(held.id())).isPresent();
        });
        people.as(workshop.manager(), () -> {
            assertThat(reservations.find(held.id())).isEmpty();
            assertThat(atProvider.board(List.of(machine), SLOT)).singleElement().satisfies(entry -> {
                assertThat(entry.status()).isEqualTo(ReservationStatus.HELD);
                assertThat(entry.holderName()).isEmpty();
            });
        });
        assertThat(due.ofHolder(holder, SLOT)).isEmpty();
    }

    @Test
    void holdIsTakenUpWithWhatTheFormSays() {
        var held = held();

        var booked = people.as(holder, () -> holding.takeUp(held.id(), null, "A hinge"));

        assertThat(booked.id()).isEqualTo(held.id());
        assertThat(booked.status()).isEqualTo(ReservationStatus.CONFIRMED);
        assertThat(booked.purpose()).isEqualTo("A hinge");
        assertThat(booked.holdExpiresAt()).isNull();
        people.as(holder, () -> {
            assertThatExceptionOfType(WrongState.class).isThrownBy(() -> holding.takeUp(held.id(), null, "A hinge"));
            holding.release(held.id());
        });
        assertThat(due.find(held.id()).orElseThrow().status()).isEqualTo(ReservationStatus.CONFIRMED);
    }

    @Test
    void providerThatMustBeAskedIsAskedThen() {
        machine = fixtures.machineOnRequest(workshop);
        var held = held();

        var asked = people.as(holder, () -> holding.takeUp(held.id(), null, ""));

        assertThat(asked.status()).isEqualTo(ReservationStatus.REQUESTED);
        assertThat(asked.holdExpiresAt()).isEqualTo(SLOT.startsAt());
    }

    @Test
    void holdEndsWithItsTimeAndLeavesNothing() {
        var held = held();
        clock.advance(Duration.ofMinutes(5).minusSeconds(1));
        lifecycle.expireHolds();
        assertThat(due.find(held.id())).isPresent();

        clock.advance(Duration.ofSeconds(1));
        people.as(
                holder,
                () -> assertThatExceptionOfType(HoldOver.class).isThrownBy(() -> holding.takeUp(held.id(), null, "")));
        assertThat(lifecycle.expireHolds()).isPositive();

        assertThat(due.find(held.id())).isEmpty();
        assertThat(reservations.occupied(machine, SLOT)).isEmpty();
        people.as(
                holder,
                () -> assertThatExceptionOfType(HoldOver.class).isThrownBy(() -> holding.takeUp(held.id(), null, "")));
    }

    @Test
    void holdIsGivenBackByItsHolderAlone() {
        var held = held();
        people.as(people.holder(), () -> {
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> holding.release(held.id()));
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> holding.takeUp(held.id(), null, ""));
        });

        people.as(holder, () -> {
            holding.release(held.id());
            holding.release(held.id());
        });

        fixtures.booked(machine, SLOT);
    }

    @Test
    void whatTheProviderClosedMeanwhileIsNotTakenUp() {
        var held = held();
        people.as(
                workshop.manager(),
                () -> closures.close(NewClosure.ofResource(machine, SLOT, ClosureReason.MAINTENANCE, "Spindle")));

        people.as(
                holder,
                () -> assertThatExceptionOfType(OutsideOpening.class)
                        .isThrownBy(() -> holding.takeUp(held.id(), null, "")));
    }

    @Test
    void leadTimeCountsFromWhenTheSlotWasTaken() {
        machine = workshops.alwaysOpen(
                workshop, 1, rules -> rules.with(draft -> draft.ahead(Duration.ofHours(30), Duration.ofDays(30))));
        var held = held();
        clock.advance(Duration.ofMinutes(4));

        people.as(holder, () -> holding.takeUp(held.id(), null, ""));
    }
}
