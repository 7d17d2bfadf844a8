package org.gongfang.reservations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.gongfang.reservations.ReservationsFixtures.slot;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.gongfang.identity.IdentityFixtures;
import org.gongfang.resources.Needs;
import org.gongfang.resources.ResourceId;
import org.gongfang.resources.ResourcesFixtures;
import org.gongfang.shared.InvalidInput;
import org.gongfang.shared.NotFound;
import org.gongfang.shared.TimeSlot;
import org.gongfang.testing.IntegrationTest;
import org.gongfang.testing.Statements;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class SlotFinderTests {

    private static final Duration TWO_HOURS = Duration.ofHours(2);
    private static final TimeSlot THIS_WEEK = new TimeSlot(
            slot("2026-11-23", "00:00", "12:00").startsAt(),
            slot("2026-11-29", "00:00", "00:00").endsAt());

    @Autowired
    IdentityFixtures people;

    @Autowired
    ResourcesFixtures workshops;

    @Autowired
    ReservationsFixtures fixtures;

    @Autowired
    SlotFinder finder;

    @Test
    void whatIsFoundCanBeBookedAndIsThenGone() {
        var machine = workshops.machine();
        var query = SlotQuery.of(machine, THIS_WEEK, TWO_HOURS).limitedTo(SlotQuery.MOST);
        var tuesdayAfternoon = slot("2026-11-24", "13:00", "15:00");
        assertThat(finder.find(query).getFirst().slot()).isEqualTo(tuesdayAfternoon);

        for (var found = finder.find(query); !found.isEmpty(); found = finder.find(query)) {
            fixtures.booked(machine, found.getFirst().slot());
        }

        assertThat(finder.find(query)).isEmpty();
    }

    @Test
    void capabilityIsFoundOverAllProvidersEarliestFirst() {
        // A district where no other test has machines.
        var first = workshops.machine(workshops.workshop("xiangshan", ZoneId.of("Asia/Shanghai")));
        var second = workshops.machine(workshops.workshop("xiangshan", ZoneId.of("Asia/Shanghai")));
        fixtures.booked(first, slot("2026-11-24", "13:00", "15:00"));

        var here =
                SlotQuery.of(ResourcesFixtures.FIVE_AXIS, THIS_WEEK, TWO_HOURS).inDistrict("xiangshan");
        var found = finder.find(
                here.needing(new Needs(400, 300, null, 20, "titanium")).limitedTo(SlotQuery.MOST));

        assertThat(found).extracting(free -> free.slot().startsAt()).isSorted();
        assertThat(slotsOf(found, first)).startsWith(slot("2026-11-24", "15:00", "17:00"));
        assertThat(slotsOf(found, second)).startsWith(slot("2026-11-24", "13:00", "15:00"));
        assertThat(finder.find(here.needing(new Needs(null, null, null, null, "unobtainium"))))
                .isEmpty();
    }

    @Test
    void machineThatNeedsAnOperatorIsFoundWithAFreeOne() {
        var workshop = workshops.workshop();
        var machine = workshops.alwaysOpen(workshop, 1, ReservationsFixtures::withOperator);
        var technician = workshops.technician(workshop, machine);
        var busy = slot("2026-11-24", "09:00", "10:00");
        fixtures.booked(technician, busy);

        var found = finder.find(SlotQuery.of(
                machine, new TimeSlot(busy.startsAt(), busy.endsAt().plus(Duration.ofHours(1))), Duration.ofHours(1)));

        assertThat(found).singleElement().satisfies(free -> {
            assertThat(free.slot()).isEqualTo(slot("2026-11-24", "10:00", "11:00"));
            assertThat(free.operator())
                    .isNotNull()
                    .extracting(card -> card.id())
                    .isEqualTo(technician);
        });
        var together = new SlotRequest(
                List.of(new SlotRequest.Item(machine, 1), new SlotRequest.Item(technician, 1)),
                found.getFirst().slot(),
                null,
                "");
        assertThat(fixtures.books(people.holder(), together).items()).hasSize(2);
    }

    @Test
    void poolIsFreeAsLongAsOneUnitIs() {
        var desks = workshops.desks(workshops.workshop(), 3);
        var nine = slot("2026-11-24", "09:00", "10:00");
        fixtures.booked(desks, nine);
        fixtures.booked(desks, nine);

        assertThat(finder.find(SlotQuery.of(desks, nine, Duration.ofHours(1))))
                .singleElement()
                .extracting(FreeSlot::units)
                .isEqualTo(1);
        fixtures.booked(desks, nine);
        assertThat(finder.find(SlotQuery.of(desks, nine, Duration.ofHours(1)))).isEmpty();
    }

    @Test
    void alternativesAreTheNearestAndCanBeBooked() {
        var machine = workshops.alwaysOpen(workshops.workshop());
        var wanted = slot("2026-11-25", "14:00", "16:00");
        fixtures.booked(machine, wanted);

        // As many as there are: other tests' machines, which can do the same, come in between.
        var alternatives = finder.alternatives(SlotRequest.of(machine, wanted, ""), SlotQuery.MOST);

        assertThat(alternatives).hasSizeGreaterThan(5);
        assertThat(alternatives)
                .extracting(
                        free -> Duration.between(wanted.startsAt(), free.slot().startsAt())
                                .abs())
                .isSorted();
        var nearest = alternatives.stream()
                .filter(free -> free.resource().id().equals(machine))
                .findFirst()
                .orElseThrow();
        fixtures.booked(machine, nearest.slot());
    }

    @Test
    void numberOfStatementsDoesNotGrowWithTheResources() {
        for (int i = 0; i < 3; i++) {
            workshops.machine();
        }
        var query =
                SlotQuery.of(ResourcesFixtures.FIVE_AXIS, THIS_WEEK, TWO_HOURS).withOperator(true);
        finder.find(query);
        int few = Statements.sentBy(() -> finder.find(query)).size();
        for (int i = 0; i < 5; i++) {
            var workshop = workshops.workshop();
            workshops.technician(workshop, workshops.machine(workshop));
        }
        // Whoever comes first after a change reads what has changed.
        finder.find(query);

        assertThat(Statements.sentBy(() -> finder.find(query)).size()).isLessThanOrEqualTo(few + 5);
        // Cards of machines and of operators, their hours, closures and ties; cells of single units and of pools.
        assertThat(Statements.sentBy(() -> finder.find(query))).hasSizeLessThanOrEqualTo(15);
    }

    @Test
    void senselessQueriesAreRefused() {
        var machine = workshops.machine();
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> finder.find(SlotQuery.of(machine, THIS_WEEK, Duration.ZERO)));
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> finder.find(
                        SlotQuery.of(machine, TimeSlot.of(THIS_WEEK.startsAt(), Duration.ofDays(185)), TWO_HOURS)));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> finder.find(SlotQuery.of(ResourceId.next(), THIS_WEEK, TWO_HOURS)));
    }

    private static List<TimeSlot> slotsOf(List<FreeSlot> found, ResourceId machine) {
        return found.stream()
                .filter(free -> free.resource().id().equals(machine))
                .map(FreeSlot::slot)
                .toList();
    }
}
