package org.gongfang.reservations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.gongfang.reservations.ReservationsFixtures.slot;

import java.time.Duration;
import java.util.List;
import org.gongfang.identity.MemberId;
import org.gongfang.resources.ResourceId;
import org.gongfang.resources.ResourcesFixtures.Workshop;
import org.gongfang.shared.InvalidInput;
import org.gongfang.shared.NotFound;
import org.gongfang.shared.TimeSlot;
import org.gongfang.testing.IntegrationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** A reservation goes to another slot and is never without one. */
@IntegrationTest
@RecordApplicationEvents
class MovingTests extends ReservationScene {

    private static final TimeSlot SLOT = slot("2026-11-25", "14:00", "16:00");
    private static final TimeSlot LATER = slot("2026-11-26", "09:00", "11:00");
    private static final String WHY = "Exams on Wednesday";

    @Autowired
    MoveOffers offers;

    @Autowired
    ApplicationEvents events;

    private Workshop workshop;
    private ResourceId machine;
    private MemberId holder;

    @BeforeEach
    void machineOfAWorkshop() {
        workshop = workshops.workshop();
        machine = workshops.alwaysOpen(workshop);
        holder = people.holder();
    }

    @Test
    void managerMovesItAndTheFormerSlotIsFree() {
        var made = fixtures.books(holder, machine, SLOT);

        var moved = byManager(made, Move.to(LATER));

        assertThat(moved.slot()).isEqualTo(LATER);
        assertThat(moved.status()).isEqualTo(ReservationStatus.CONFIRMED);
        assertThat(moved.code()).isEqualTo(made.code());
        assertThat(moved.cancelUntil()).isEqualTo(LATER.startsAt().minus(Duration.ofHours(24)));
        assertThat(reservations.occupied(machine, SLOT)).isEmpty();
        assertThat(reservations.occupied(machine, LATER)).containsExactly(LATER);
        fixtures.booked(machine, SLOT);
    }

    @Test
    void historyAndEventTellBothSlots() {
        var made = fixtures.books(holder, machine, SLOT);

        var last = byManager(made, Move.to(LATER)).history().getLast();

        assertThat(last.former())
                .isEqualTo(new StatusChange.Former(SLOT, workshops.card(machine).code()));
        assertThat(last.reason()).isEqualTo(WHY);
        assertThat(last.by()).isEqualTo(workshop.manager());
        assertThat(events.stream(ReservationMoved.class)
                        .filter(event -> event.reservation().equals(made.id())))
                .singleElement()
                .satisfies(event -> {
                    assertThat(new TimeSlot(event.formerStartsAt(), event.formerEndsAt()))
                            .isEqualTo(SLOT);
                    assertThat(new TimeSlot(event.startsAt(), event.endsAt())).isEqualTo(LATER);
                });
    }

    @Test
    void slotMayOverlapTheFormerOne() {
        var made = fixtures.books(holder, machine, SLOT);
        var half = slot("2026-11-25", "15:00", "17:00");

        byManager(made, Move.to(half));

        assertThat(reservations.occupied(machine, slot("2026-11-25", "12:00", "20:00")))
                .containsExactly(half);
    }

    @Test
    void anotherMachineTakesItOver() {
        var made = fixtures.books(holder, machine, SLOT);
        var other = workshops.alwaysOpen(workshop);

        var moved = byManager(made, new Move(SLOT, List.of(new SlotRequest.Item(other, 1))));

        assertThat(moved.items()).extracting(ReservedItem::resource).containsExactly(other);
        assertThat(reservations.occupied(machine, SLOT)).isEmpty();
        assertThat(reservations.occupied(other, SLOT)).containsExactly(SLOT);
        // Every later step locks the new machine.
        people.as(workshop.manager(), () -> reservations.cancel(made.id(), WHY));
        assertThat(reservations.occupied(other, SLOT)).isEmpty();
    }

    @Test
    void whoLosesTheNewSlotKeepsTheOldOne() {
        fixtures.booked(machine, LATER);
        var made = fixtures.books(holder, machine, SLOT);

        assertThatExceptionOfType(SlotTaken.class)
                .isThrownBy(() -> byManager(made, Move.to(LATER)))
                .satisfies(taken -> assertThat(taken.alternatives()).isNotEmpty());

        assertThat(due.find(made.id()).orElseThrow().slot()).isEqualTo(SLOT);
        assertThat(reservations.occupied(machine, SLOT)).containsExactly(SLOT);
    }

    @Test
    void rulesHoldForTheNewSlot() {
        var made = fixtures.books(holder, machine, SLOT);

        assertThatExceptionOfType(OffGrid.class)
                .isThrownBy(() -> byManager(made, Move.to(slot("2026-11-26", "09:10", "11:10"))));
        assertThatExceptionOfType(TooLong.class)
                .isThrownBy(() -> byManager(made, Move.to(slot("2026-11-26", "00:00", "12:00"))));
        assertThatExceptionOfType(OutsideOpening.class)
                .isThrownBy(() -> byManager(
                        made,
                        new Move(
                                slot("2026-11-25", "09:00", "11:00"),
                                List.of(new SlotRequest.Item(workshops.machine(workshop), 1)))));
        assertThatExceptionOfType(NothingToMove.class).isThrownBy(() -> byManager(made, Move.to(SLOT)));
        assertThatExceptionOfType(SeveralProviders.class)
                .isThrownBy(() -> byManager(
                        made,
                        new Move(LATER, List.of(new SlotRequest.Item(workshops.alwaysOpen(workshops.workshop()), 1)))));
        assertThat(reservations.occupied(machine, SLOT)).containsExactly(SLOT);
    }

    @Test
    void providersMoveNeverCostsMore() {
        var made = fixtures.books(holder, machine, SLOT);

        var longer = byManager(made, Move.to(slot("2026-11-26", "09:00", "13:00")));
        assertThat(longer.listPrice()).isEqualTo(made.listPrice());

        var shorter = byManager(made, Move.to(slot("2026-11-26", "09:00", "10:00")));
        assertThat(shorter.listPrice()).isLessThan(made.listPrice());
    }

    @Test
    void managerHasToSayWhy() {
        var made = fixtures.books(holder, machine, SLOT);

        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(
                        () -> people.as(workshop.manager(), () -> reservations.move(made.id(), Move.to(LATER), " ")));
    }

    @Test
    void holderMovesUntilTheDeadlineOnly() {
        var made = fixtures.books(holder, machine, SLOT);
        people.as(holder, () -> reservations.move(made.id(), Move.to(LATER), ""));

        clock.set(LATER.startsAt().minus(Duration.ofHours(23)));
        assertThatExceptionOfType(MoveTooLate.class)
                .isThrownBy(() -> people.as(
                        holder, () -> reservations.move(made.id(), Move.to(slot("2026-11-27", "09:00", "11:00")), "")));
    }

    @Test
    void holdersMoveIsAskedForWhereBookingIs() {
        var asked = fixtures.machineOnRequest(workshop);
        var made = fixtures.books(holder, asked, SLOT);
        people.as(workshop.manager(), () -> reservations.confirm(made.id()));

        var moved = people.as(holder, () -> reservations.move(made.id(), Move.to(LATER), ""));

        assertThat(moved.status()).isEqualTo(ReservationStatus.REQUESTED);
        assertThat(moved.holdExpiresAt()).isNotNull();
        people.as(workshop.manager(), () -> reservations.confirm(made.id()));
    }

    @Test
    void anotherOperatorComesWhenTheirsIsBusy() {
        var run = workshops.alwaysOpen(workshop, 1, ReservationsFixtures::withOperator);
        var first = workshops.technician(workshop, run);
        var made = fixtures.books(holder, run, SLOT);
        var second = workshops.technician(workshop, run);
        fixtures.booked(first, LATER);

        var moved = people.as(holder, () -> reservations.move(made.id(), Move.to(LATER), ""));

        assertThat(moved.items()).extracting(ReservedItem::resource).containsExactly(run, second);
    }

    @Test
    void offersAreFreeAndFarEnoughApart() {
        var made = fixtures.books(holder, machine, SLOT);

        var offered = people.as(holder, () -> offers.of(made));

        assertThat(offered).hasSize(6);
        assertThat(offered).noneMatch(free -> free.slot().overlaps(SLOT));
        var second = offered.get(1).slot();
        var moved = people.as(holder, () -> reservations.move(made.id(), Move.to(second), ""));
        assertThat(moved.slot()).isEqualTo(second);
    }

    @Test
    void nobodyElseMovesIt() {
        var made = fixtures.books(holder, machine, SLOT);

        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> people.as(people.holder(), () -> reservations.move(made.id(), Move.to(LATER), WHY)));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> people.as(
                        workshops.workshop().manager(), () -> reservations.move(made.id(), Move.to(LATER), WHY)));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> people.as(
                        people.technician(workshop.provider()),
                        () -> reservations.move(made.id(), Move.to(LATER), WHY)));
    }

    @Test
    void whatIsOverStaysWhereItWas() {
        var made = fixtures.books(holder, machine, SLOT);
        people.as(holder, () -> reservations.cancel(made.id(), ""));

        assertThatExceptionOfType(WrongState.class).isThrownBy(() -> byManager(made, Move.to(LATER)));
    }

    private Reservation byManager(Reservation reservation, Move to) {
        return people.as(workshop.manager(), () -> reservations.move(reservation.id(), to, WHY));
    }
}
