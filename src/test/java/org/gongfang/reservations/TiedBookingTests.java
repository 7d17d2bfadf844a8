package org.gongfang.reservations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.gongfang.reservations.ReservationsFixtures.slot;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.gongfang.resources.Parts;
import org.gongfang.resources.ResourceId;
import org.gongfang.resources.ResourceKind;
import org.gongfang.resources.ResourcesFixtures.Workshop;
import org.gongfang.resources.Utilities;
import org.gongfang.resources.UtilityForm;
import org.gongfang.resources.UtilityId;
import org.gongfang.resources.UtilityWords;
import org.gongfang.shared.InvalidInput;
import org.gongfang.shared.Named;
import org.gongfang.shared.NotFound;
import org.gongfang.shared.TimeSlot;
import org.gongfang.testing.MovableClock;
import org.gongfang.testing.Statements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A room blocks its machines and they block it; machines share power; whoever comes first has it. */
abstract class TiedBookingTests extends RaceScene {

    static final int CALLERS = 16;
    static final TimeSlot SLOT = slot("2026-11-24", "14:00", "16:00");

    @Autowired
    SlotFinder finder;

    @Autowired
    Parts parts;

    @Autowired
    Utilities utilities;

    private Workshop workshop;

    @BeforeEach
    void openWorkshop() {
        workshop = workshops.workshop();
    }

    Workshop workshop() {
        return workshop;
    }

    ResourceId room(ResourceId... machines) {
        var room = workshops.room(workshop());
        for (var machine : machines) {
            join(machine, room);
        }
        return room;
    }

    ResourceId machine() {
        return workshops.alwaysOpen(workshop());
    }

    void join(ResourceId part, ResourceId whole) {
        people.as(workshop().manager(), () -> parts.join(part, whole));
    }

    UtilityId power(int kilowatts) {
        return people.as(
                workshop().manager(),
                () -> utilities.add(
                        new UtilityForm(workshop().site(), new UtilityWords("动力电", "Power", "千瓦", "kW"), kilowatts)));
    }

    ResourceId drawing(UtilityId utility, int units) {
        var machine = machine();
        people.as(workshop().manager(), () -> utilities.draw(machine, utility, units));
        return machine;
    }

    @Test
    void roomBlocksItsMachinesAndTheyBlockTheRoomButNotEachOther() {
        var mill = machine();
        var lathe = machine();
        var room = room(mill, lathe);

        fixtures.booked(mill, SLOT);
        fixtures.booked(lathe, SLOT);
        assertThatExceptionOfType(SlotTaken.class).isThrownBy(() -> fixtures.booked(room, SLOT));
        assertThat(reservations.occupied(room, SLOT)).containsExactly(SLOT);

        var later = slot("2026-11-24", "16:00", "18:00");
        fixtures.booked(room, later);
        assertThatExceptionOfType(SlotTaken.class)
                .isThrownBy(() -> fixtures.booked(lathe, later))
                .satisfies(taken -> assertThat(taken.alternatives())
                        .noneMatch(free -> free.slot().overlaps(later)
                                && free.resource().id().equals(lathe)));
        assertThat(reservations.occupied(lathe, later)).containsExactly(later);
    }

    @Test
    void lineInARoomIsBlockedByTheRoomAndByItsOwnMachines() {
        var press = machine();
        var line = machine();
        var hall = room(line);
        join(press, line);

        fixtures.booked(press, SLOT);
        assertThatExceptionOfType(SlotTaken.class).isThrownBy(() -> fixtures.booked(line, SLOT));
        assertThatExceptionOfType(SlotTaken.class).isThrownBy(() -> fixtures.booked(hall, SLOT));
    }

    @Test
    void cancellingTheRoomFreesItsMachines() {
        var mill = machine();
        var room = room(mill);
        var holder = people.holder();
        var booked = fixtures.books(holder, room, SLOT);

        people.as(holder, () -> reservations.cancel(booked.id(), ""));

        assertThat(reservations.occupied(mill, SLOT)).isEmpty();
        fixtures.booked(mill, SLOT);
    }

    @Test
    void roomAndItsMachineAreNotBookedTogether() {
        var mill = machine();
        var room = room(mill);

        assertThatExceptionOfType(WholeAndPart.class)
                .isThrownBy(() -> fixtures.books(
                        people.holder(),
                        new SlotRequest(
                                List.of(new SlotRequest.Item(room, 1), new SlotRequest.Item(mill, 1)),
                                SLOT,
                                null,
                                "")));
    }

    @Test
    void roomOrItsMachinesNeverBoth() {
        for (int round = 0; round < 20; round++) {
            var machines = List.of(machine(), machine(), machine());
            var room = room(machines.toArray(ResourceId[]::new));
            var wanted = new ArrayList<ResourceId>();
            for (int caller = 0; caller < CALLERS; caller++) {
                wanted.add(caller % 2 == 0 ? room : machines.get(caller % 3));
            }
            var slot = TimeSlot.of(MovableClock.START.plus(Duration.ofHours(2 + round)), Duration.ofHours(1));

            var outcome = rush.each(wanted, slot);

            assertThat(outcome.unexpected()).isEmpty();
            int ofRoom = rush.reservationsOf(room);
            int ofMachines = machines.stream().mapToInt(rush::reservationsOf).sum();
            assertThat(ofRoom + ofMachines).isEqualTo(outcome.winners()).isPositive();
            assertThat(ofRoom == 0 || ofMachines == 0)
                    .as("room %s, machines %s", ofRoom, ofMachines)
                    .isTrue();
            assertThat(machines)
                    .allSatisfy(
                            machine -> assertThat(rush.reservationsOf(machine)).isLessThan(2));
            assertThat(ofRoom).isLessThan(2);
        }
    }

    @Test
    void machineThatJoinsARoomIsTakenByTheRoomsBookings() {
        var mill = machine();
        var room = room();
        fixtures.booked(room, SLOT);

        join(mill, room);

        assertThatExceptionOfType(SlotTaken.class).isThrownBy(() -> fixtures.booked(mill, SLOT));
        people.as(workshop().manager(), () -> parts.leave(mill));
        fixtures.booked(mill, SLOT);
        assertThatExceptionOfType(PartsBooked.class).isThrownBy(() -> join(mill, room));
        assertThat(parts.wholeOf(mill)).isEmpty();
    }

    @Test
    void wholesAreRoomsOrMachinesOfTheSameSiteWithoutCycles() {
        var mill = machine();
        var room = room(mill);
        var inner = machine();
        join(inner, mill);

        assertThat(parts.wholeOf(inner)).contains(mill);
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> join(mill, inner))
                .matches(refused -> refused.code().equals("part-cycle"));
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> join(mill, mill))
                .matches(refused -> refused.code().equals("part-cycle"));
        var fourth = machine();
        join(fourth, inner);
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> join(machine(), fourth))
                .matches(refused -> refused.code().equals("part-too-deep"));
        var pool = workshops.desks(workshop(), 3);
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> join(machine(), pool))
                .matches(refused -> refused.code().equals("part-kind"));
        var elsewhere = workshops.workshop();
        var foreign = workshops.alwaysOpen(elsewhere);
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> join(foreign, room));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> join(mill, foreign));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> people.as(elsewhere.manager(), () -> parts.leave(mill)));
    }

    @Test
    void machinesShareAUtilityUpToItsCapacity() {
        var power = power(30);
        var furnace = drawing(power, 20);
        var press = drawing(power, 10);
        var saw = drawing(power, 5);
        fixtures.booked(furnace, SLOT);
        fixtures.booked(press, slot("2026-11-24", "15:00", "17:00"));

        assertThatExceptionOfType(UtilityExhausted.class)
                .isThrownBy(() -> fixtures.booked(saw, SLOT))
                .satisfies(refused -> assertThat(refused.arguments())
                        .containsExactly(new Named("动力电", "Power"), 5, 0, new Named("千瓦", "kW")));
        fixtures.booked(saw, slot("2026-11-24", "14:00", "15:00"));
        assertThat(reservations.occupied(saw, slot("2026-11-24", "15:00", "18:00")))
                .containsExactly(slot("2026-11-24", "15:00", "16:00"));
    }

    @Test
    void capacityShrinksOnlyToWhatIsBooked() {
        var power = power(30);
        var furnace = drawing(power, 20);
        fixtures.booked(furnace, SLOT);
        var words = new UtilityWords("动力电", "Power", "千瓦", "kW");

        assertThatExceptionOfType(UtilityExhausted.class)
                .isThrownBy(() -> people.as(
                        workshop().manager(),
                        () -> utilities.change(power, new UtilityForm(workshop().site(), words, 19), 0)));
        people.as(
                workshop().manager(),
                () -> utilities.change(power, new UtilityForm(workshop().site(), words, 20), 0));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> people.as(workshops.workshop().manager(), () -> utilities.draw(furnace, power, 0)));
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> people.as(workshop().manager(), () -> utilities.remove(power)));
        people.as(workshop().manager(), () -> {
            utilities.draw(furnace, power, 0);
            utilities.remove(power);
        });
    }

    @Test
    void powerIsNeverDrawnTwice() {
        var power = power(25);
        var machines = List.of(drawing(power, 10), drawing(power, 10), drawing(power, 10), drawing(power, 5));
        for (int round = 0; round < 20; round++) {
            var wanted = new ArrayList<ResourceId>();
            for (int caller = 0; caller < CALLERS; caller++) {
                wanted.add(machines.get(caller % machines.size()));
            }
            var slot = TimeSlot.of(MovableClock.START.plus(Duration.ofHours(2 + round)), Duration.ofHours(1));

            var outcome = rush.each(wanted, slot);

            assertThat(outcome.unexpected()).isEmpty();
            assertThat(outcome.winners()).isBetween(2, 3);
            Integer most = database.queryForObject(
                    "select max(drawn) from (select count(*) drawn from booked_cell where resource_id = ?"
                            + " group by cell_start) cells",
                    Integer.class,
                    BookedCells.bytes(power.value()));
            assertThat(most).isLessThanOrEqualTo(25);
        }
    }

    @Test
    void machineWithoutTiesIsBookedWithAsFewStatementsAsBefore() {
        var machine = machine();
        var holder = people.holder();
        fixtures.books(holder, machine, SLOT);
        var power = power(30);
        var furnace = drawing(power, 20);
        fixtures.books(holder, furnace, SLOT);

        people.as(holder, () -> {
            assertThat(sent(machine)).hasSizeLessThanOrEqualTo(12);
            assertThat(sent(furnace)).hasSizeLessThanOrEqualTo(14);
        });
    }

    List<String> sent(ResourceId machine) {
        var request = SlotRequest.of(machine, slot("2026-11-24", "16:00", "18:00"), "");
        var sent = Statements.sentBy(
                () -> reservations.request(request, UUID.randomUUID().toString()));
        assertThat(sent.getFirst()).startsWith("update resource_calendar");
        return sent;
    }

    @Test
    void searchOffersTheRoomOnlyWhereItsMachinesAreFree() {
        var mill = machine();
        var room = room(mill);
        fixtures.booked(mill, SLOT);

        var offered = finder.find(SlotQuery.of(room, slot("2026-11-24", "13:00", "18:00"), Duration.ofHours(2)));

        assertThat(offered).isNotEmpty().noneMatch(free -> free.slot().overlaps(SLOT));
        assertThat(workshops.card(room).kind()).isEqualTo(ResourceKind.ROOM);
    }
}
