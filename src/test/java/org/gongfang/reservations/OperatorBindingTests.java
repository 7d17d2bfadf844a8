package org.gongfang.reservations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.gongfang.reservations.ReservationsFixtures.slot;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.gongfang.identity.IdentityFixtures;
import org.gongfang.resources.ClosureReason;
import org.gongfang.resources.NewClosure;
import org.gongfang.resources.ResourceId;
import org.gongfang.resources.ResourceKind;
import org.gongfang.resources.ResourcesFixtures;
import org.gongfang.resources.Skills;
import org.gongfang.shared.TimeSlot;
import org.gongfang.testing.IntegrationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A machine that needs an operator is booked with one or not at all, and nobody watches more than they can. */
@IntegrationTest
class OperatorBindingTests {

    private static final TimeSlot MORNING = slot("2026-11-25", "09:00", "11:00");

    @Autowired
    private IdentityFixtures people;

    @Autowired
    private ResourcesFixtures workshops;

    @Autowired
    private ReservationsFixtures fixtures;

    @Autowired
    private SlotFinder finder;

    @Autowired
    private Skills skills;

    @Test
    void operatorIsBoundWithTheMachineWithoutBeingNamed() {
        var workshop = workshops.workshop();
        var machine = machine(workshop);
        var technician = workshops.technician(workshop, machine);

        assertThat(booked(machine, MORNING)).containsExactly(machine, technician);
    }

    @Test
    void whoHasLeastToDoIsChosen() {
        var workshop = workshops.workshop();
        var machine = machine(workshop);
        var other = machine(workshop);
        var busy = workshops.technician(workshop, machine);
        var idle = workshops.technician(workshop, machine, other);
        fixtures.booked(busy, slot("2026-11-27", "09:00", "12:00"));
        fixtures.booked(other, slot("2026-11-27", "09:00", "10:00"));

        assertThat(booked(machine, MORNING)).contains(idle);
    }

    @Test
    void operatorCanBeChosen() {
        var workshop = workshops.workshop();
        var machine = machine(workshop);
        var first = workshops.technician(workshop, machine);
        var second = workshops.technician(workshop, machine);

        assertThat(finder.freeOperators(machine, MORNING))
                .extracting(card -> card.id())
                .containsExactlyInAnyOrder(first, second);
        List.of(second, first).forEach(chosen -> {
            var slot = chosen.equals(first) ? MORNING : slot("2026-11-26", "09:00", "11:00");
            var request = SlotRequest.of(machine, slot, "A sample").with(chosen);
            assertThat(fixtures.books(people.holder(), request).items())
                    .extracting(ReservedItem::resource)
                    .containsExactly(machine, chosen);
        });
    }

    @Test
    void machineIsTakenWhereNoOperatorIsOnShiftOrFree() {
        var workshop = workshops.workshop();
        var machine = machine(workshop);
        var technician = workshops.technician(workshop, machine);
        workshops.close(workshop, NewClosure.ofResource(technician, MORNING, ClosureReason.ABSENCE, ""));

        assertThat(finder.freeOperators(machine, MORNING)).isEmpty();
        assertThatExceptionOfType(SlotTaken.class)
                .isThrownBy(() -> fixtures.booked(machine, MORNING))
                .satisfies(taken -> assertThat(taken.alternatives())
                        .filteredOn(free -> free.resource().id().equals(machine))
                        .isNotEmpty()
                        .allSatisfy(free -> {
                            assertThat(free.slot().overlaps(MORNING)).isFalse();
                            assertThat(free.operator()).isNotNull();
                        }));
    }

    @Test
    void machineThatNobodyMayRunSaysSo() {
        var machine = machine(workshops.workshop());

        assertThatExceptionOfType(OperatorRequired.class).isThrownBy(() -> fixtures.booked(machine, MORNING));
    }

    @Test
    void hoursOutsideTheMachinesOpeningAreRefusedForThatReason() {
        var workshop = workshops.workshop();
        var machine = workshops.published(workshop, ResourceKind.MACHINE, 1, ReservationsFixtures::withOperator);
        workshops.open(workshop, machine, EnumSet.of(DayOfWeek.MONDAY), "09:00", "12:00");
        workshops.technician(workshop, machine);

        assertThatExceptionOfType(OutsideOpening.class).isThrownBy(() -> fixtures.booked(machine, MORNING));
    }

    @Test
    void technicianWatchesSeveralMachinesAtOnceButNoMoreThanTheyCan() {
        var workshop = workshops.workshop();
        var machines =
                IntStream.range(0, 3).mapToObj(number -> machine(workshop)).toList();
        var technician = workshops.technician(workshop, machines.toArray(ResourceId[]::new));
        people.as(workshop.manager(), () -> skills.supervise(technician, 2));

        booked(machines.get(0), MORNING);
        booked(machines.get(1), MORNING);

        assertThatExceptionOfType(SlotTaken.class).isThrownBy(() -> fixtures.booked(machines.get(2), MORNING));
    }

    @Test
    void oneOfManyAtOnceGetsTheOnlyOperator() throws Exception {
        var workshop = workshops.workshop();
        var machines =
                IntStream.range(0, 8).mapToObj(number -> machine(workshop)).toList();
        workshops.technician(workshop, machines.toArray(ResourceId[]::new));
        var holders = machines.stream().map(machine -> people.holder()).toList();
        var callers = IntStream.range(0, machines.size())
                .<Callable<Boolean>>mapToObj(number -> () -> {
                    try {
                        fixtures.books(holders.get(number), SlotRequest.of(machines.get(number), MORNING, "A sample"));
                        return true;
                    } catch (SlotTaken taken) {
                        return false;
                    }
                })
                .toList();

        try (var threads = Executors.newFixedThreadPool(machines.size())) {
            int winners = 0;
            for (var call : threads.invokeAll(callers)) {
                winners += call.get() ? 1 : 0;
            }
            assertThat(winners).isOne();
        }
    }

    private List<ResourceId> booked(ResourceId machine, TimeSlot slot) {
        return fixtures.booked(machine, slot).items().stream()
                .map(ReservedItem::resource)
                .toList();
    }

    private ResourceId machine(ResourcesFixtures.Workshop workshop) {
        return workshops.alwaysOpen(workshop, 1, ReservationsFixtures::withOperator);
    }
}
