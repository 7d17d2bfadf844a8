package org.gongfang.reservations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.gongfang.reservations.ReservationsFixtures.slot;

import java.util.List;
import org.gongfang.resources.ResourceId;
import org.gongfang.resources.ResourcesFixtures.Workshop;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A pool's requests change places until they are confirmed, so that hours free here and there are not lost. */
abstract class PoolTests extends RaceScene {

    @Autowired
    BoundUnits boundUnits;

    private Workshop workshop;
    private ResourceId desks;

    @BeforeEach
    void openDesks() {
        workshop = workshops.workshop();
        desks = workshops.alwaysOpen(workshop, 2, ReservationsFixtures::onRequest);
    }

    private List<Integer> unitsOf(Reservation reservation) {
        return database.queryForList(
                "select distinct unit from booked_cell where reservation_id = ? order by unit",
                Integer.class,
                BookedCells.bytes(reservation.id().value()));
    }

    private Reservation confirmed(Reservation requested) {
        people.as(workshop.manager(), () -> reservations.confirm(requested.id()));
        return requested;
    }

    /** Morning on the first unit, afternoon on the second: no unit is free all day. */
    private List<Reservation> morningAndAfternoon() {
        var morning = fixtures.booked(desks, slot("2026-11-24", "08:00", "12:00"));
        var blocker = fixtures.booked(desks, slot("2026-11-24", "12:00", "13:00"));
        var afternoon = fixtures.booked(desks, slot("2026-11-24", "12:00", "16:00"));
        people.as(blocker.holder(), () -> reservations.cancel(blocker.id(), ""));
        assertThat(unitsOf(morning)).containsExactly(0);
        assertThat(unitsOf(afternoon)).containsExactly(1);
        return List.of(morning, afternoon);
    }

    @Test
    void requestGivesWayToOneThatNeedsTheWholeDay() {
        var two = morningAndAfternoon();

        var day = fixtures.booked(desks, slot("2026-11-24", "08:00", "16:00"));

        assertThat(unitsOf(day)).hasSize(1);
        assertThat(unitsOf(two.getFirst())).isEqualTo(unitsOf(two.getLast())).doesNotContainAnyElementsOf(unitsOf(day));
    }

    @Test
    void confirmedOnesKeepTheirUnits() {
        var two = morningAndAfternoon();
        two.forEach(this::confirmed);

        assertThatExceptionOfType(SlotTaken.class)
                .isThrownBy(() -> fixtures.booked(desks, slot("2026-11-24", "08:00", "16:00")));
        assertThat(two).extracting(this::unitsOf).containsExactly(List.of(0), List.of(1));
    }

    @Test
    void whatIsSetAsideForAProposalIsNotTakenForFree() {
        confirmed(fixtures.booked(desks, slot("2026-11-24", "08:00", "12:00")));
        var aside = fixtures.booked(desks, slot("2026-11-24", "08:00", "12:00"));
        database.update(
                "update booked_cell set reservation_id = ? where reservation_id = ?",
                BookedCells.bytes(ReservationId.next().value()),
                BookedCells.bytes(aside.id().value()));

        assertThatExceptionOfType(SlotTaken.class)
                .isThrownBy(() -> fixtures.booked(desks, slot("2026-11-24", "08:00", "10:00")));
    }

    @Test
    void personIsToldWhichUnitOnceItIsConfirmed() {
        var requested = fixtures.booked(desks, slot("2026-11-24", "08:00", "12:00"));

        assertThat(people.as(requested.holder(), () -> boundUnits.of(requested.id())))
                .isEmpty();
        confirmed(requested);
        assertThat(people.as(requested.holder(), () -> boundUnits.of(requested.id())))
                .containsEntry(desks, List.of(1));
        assertThat(people.as(people.holder(), () -> boundUnits.of(requested.id())))
                .isEmpty();
    }
}
