package org.gongfang.reservations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.gongfang.resources.ResourceId;
import org.gongfang.resources.ResourcesFixtures.Workshop;
import org.gongfang.shared.TimeSlot;
import org.junit.jupiter.api.Test;

/** Several movers want one slot at the same instant: one has it, and the losers still have what they had. */
abstract class MovingRaceTests extends RaceScene {

    private static final int MOVERS = 6;
    private static final int ROUNDS = 8;

    @Test
    void oneMoverWinsAndTheOthersKeepTheirSlots() {
        var workshop = workshops.workshop();
        var target = workshops.alwaysOpen(workshop);
        var slots = DoubleBookingTests.slots(ROUNDS);

        for (var slot : slots) {
            var made = IntStream.range(0, MOVERS)
                    .mapToObj(each -> fixtures.booked(workshops.alwaysOpen(workshop), slot))
                    .toList();
            var answers = rush.outcomes(made.stream()
                    .map(one -> (Callable<Reservation>) () -> moved(workshop, one, target))
                    .toList());

            assertThat(answers.stream().filter(Reservation.class::isInstance)).hasSize(1);
            assertThat(answers.stream().filter(SlotTaken.class::isInstance)).hasSize(MOVERS - 1);
            var now = made.stream().map(one -> due.find(one.id()).orElseThrow()).toList();
            assertThat(now.stream()
                            .filter(one -> one.items().getFirst().resource().equals(target)))
                    .hasSize(1);
            // Four quarters each: nobody is without, nobody has more.
            now.forEach(one -> assertThat(
                            reservations.occupied(one.items().getFirst().resource(), slot))
                    .containsExactly(slot));
            now.forEach(one -> assertThat(cellsOf(one)).isEqualTo(4));
        }
    }

    @Test
    void holdersWhoWantOneSlotHaveItOnceAndTheOthersKeepTheirs() {
        var machine = workshops.alwaysOpen(workshops.workshop());
        // Far enough ahead that holders may still move.
        var slots = DoubleBookingTests.slots(MOVERS + 1).stream()
                .map(slot -> TimeSlot.of(slot.startsAt().plus(Duration.ofDays(3)), slot.length()))
                .toList();
        var made = slots.subList(0, MOVERS).stream()
                .map(slot -> fixtures.booked(machine, slot))
                .toList();

        var answers = rush.outcomes(made.stream()
                .map(one -> (Callable<Reservation>) () ->
                        people.as(one.holder(), () -> reservations.move(one.id(), Move.to(slots.getLast()), "")))
                .toList());

        assertThat(answers.stream().filter(Reservation.class::isInstance)).hasSize(1);
        assertThat(answers.stream().filter(SlotTaken.class::isInstance)).hasSize(MOVERS - 1);
        made.forEach(one -> assertThat(cellsOf(one)).isEqualTo(4));
        assertThat(reservations.occupied(machine, slots.getLast())).containsExactly(slots.getLast());
    }

    @Test
    void exchangedSlotsNeverDeadlockForGood() {
        var workshop = workshops.workshop();
        var one = workshops.alwaysOpen(workshop);
        var other = workshops.alwaysOpen(workshop);
        for (var slot : DoubleBookingTests.slots(ROUNDS)) {
            var first = fixtures.booked(one, slot);
            var second = fixtures.booked(other, slot);
            var calls = List.<Callable<Reservation>>of(
                    () -> moved(workshop, first, other), () -> moved(workshop, second, one));

            assertThat(rush.outcomes(calls)).allMatch(SlotTaken.class::isInstance);
            assertThat(cellsOf(first) + cellsOf(second)).isEqualTo(8);
        }
    }

    private Reservation moved(Workshop workshop, Reservation reservation, ResourceId to) {
        var onto = new Move(reservation.slot(), List.of(new SlotRequest.Item(to, 1)));
        return people.as(workshop.manager(), () -> reservations.move(reservation.id(), onto, "Exams"));
    }

    private int cellsOf(Reservation reservation) {
        Integer count = database.queryForObject(
                "select count(*) from booked_cell where reservation_id = ?",
                Integer.class,
                BookedCells.bytes(reservation.id().value()));
        return count == null ? 0 : count;
    }
}
