package org.gongfang.reservations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.gongfang.resources.RemovableLock;
import org.gongfang.shared.TimeSlot;
import org.gongfang.testing.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;

/** Many people press at the same instant; the slot has one holder. Then the same with the belts taken off. */
abstract class DoubleBookingTests extends RaceScene {

    static final int CALLERS = 64;
    static final int ROUNDS = 100;

    @Autowired
    RemovableLock lock;

    @Autowired
    RemovableCells cells;

    @Autowired
    RiggedCodes codes;

    @AfterEach
    void putBeltsBackOn() {
        lock.restore();
        cells.restore();
    }

    @Test
    void everySlotHasOneWinnerAndEverybodyElseIsRefusedClearly() {
        var machine = workshops.alwaysOpen(workshops.workshop());

        for (var slot : slots(ROUNDS)) {
            var outcome = rush.all(CALLERS, machine, slot);

            assertThat(outcome.unexpected()).isEmpty();
            assertThat(outcome.winners()).isEqualTo(1);
            assertThat(outcome.taken()).isEqualTo(CALLERS - 1);
        }
        assertThat(rush.reservationsOf(machine)).isEqualTo(ROUNDS);
    }

    @Test
    void codeThatIsInUseAlreadyIsDrawnAgain() {
        var machine = workshops.alwaysOpen(workshops.workshop());
        var slots = slots(2);
        var first = fixtures.booked(machine, slots.getFirst());
        codes.nextIs(first.code());

        var second = fixtures.booked(machine, slots.getLast());

        assertThat(codes.areUsedUp()).isTrue();
        assertThat(second.code()).isNotEqualTo(first.code());
        assertThat(second.status()).isEqualTo(ReservationStatus.CONFIRMED);
        assertThat(rush.reservationsOf(machine)).isEqualTo(2);
        // The try that was refused has left no cell behind.
        assertThat(reservations.occupied(machine, second.slot())).containsExactly(second.slot());
    }

    @Test
    void cellsAloneStillLetOnlyOneWin() {
        lock.remove();
        var machine = workshops.alwaysOpen(workshops.workshop());

        for (var slot : slots(ROUNDS)) {
            var outcome = rush.all(CALLERS, machine, slot);

            assertThat(outcome.unexpected()).isEmpty();
            assertThat(outcome.winners()).isEqualTo(1);
            assertThat(outcome.taken()).isEqualTo(CALLERS - 1);
        }
    }

    @Test
    void withNeitherLockNorCellsSlotsAreBookedTwice() {
        lock.remove();
        cells.remove();
        var machine = workshops.alwaysOpen(workshops.workshop());

        var winners = slots(ROUNDS).stream()
                .map(slot -> rush.all(CALLERS, machine, slot).winners())
                .filter(count -> count > 1)
                .findFirst();

        assertThat(winners).as("a slot with more than one holder").isPresent();
    }

    @Test
    void requestSentManyTimesAtOnceMakesOneReservation() {
        var machine = workshops.alwaysOpen(workshops.workshop());

        for (var slot : slots(10)) {
            assertThat(rush.repeated(16, machine, slot).stream()
                            .map(Reservation::id)
                            .distinct())
                    .hasSize(1);
        }
        assertThat(rush.reservationsOf(machine)).isEqualTo(10);
    }

    @Test
    void poolOfThreeHasThreeWinners() {
        var desks = workshops.desks(workshops.workshop(), 3);

        for (var slot : slots(5)) {
            var outcome = rush.all(CALLERS, desks, slot);

            assertThat(outcome.unexpected()).isEmpty();
            assertThat(outcome.winners()).isEqualTo(3);
        }
    }

    @Test
    void databaseItselfRefusesTheSecondUse() {
        var machine = workshops.alwaysOpen(workshops.workshop());
        fixtures.booked(machine, slots(1).getFirst());

        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> database.update(
                        "insert into booked_cell (resource_id, unit, cell_start, reservation_id) select resource_id,"
                                + " unit, cell_start, reservation_id from booked_cell where resource_id = ?",
                        BookedCells.bytes(machine.value())));
    }

    /** Hours of the fortnight after the test clock's start, none the same. */
    static List<TimeSlot> slots(int count) {
        return IntStream.range(0, count)
                .mapToObj(
                        hour -> TimeSlot.of(MovableClock.START.plus(Duration.ofHours(2L + hour)), Duration.ofHours(1)))
                .toList();
    }
}
