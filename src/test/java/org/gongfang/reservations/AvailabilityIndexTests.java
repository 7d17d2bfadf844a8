package org.gongfang.reservations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.gongfang.reservations.ReservationsFixtures.slot;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.gongfang.identity.IdentityFixtures;
import org.gongfang.resources.ClosureReason;
import org.gongfang.resources.NewClosure;
import org.gongfang.resources.Openings;
import org.gongfang.resources.PatternId;
import org.gongfang.resources.ResourceId;
import org.gongfang.resources.Resources;
import org.gongfang.resources.ResourcesFixtures;
import org.gongfang.resources.ResourcesFixtures.Workshop;
import org.gongfang.shared.Grid;
import org.gongfang.shared.Refusal;
import org.gongfang.shared.TimeSlot;
import org.gongfang.testing.MovableClock;
import org.gongfang.testing.Statements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** The index is what the database would answer: after any change, and whoever made it. */
abstract class AvailabilityIndexTests {

    private static final TimeSlot MONTH = TimeSlot.of(MovableClock.START, Duration.ofDays(28));
    private static final int CHANGES = 120;

    @Autowired
    IdentityFixtures people;

    @Autowired
    ResourcesFixtures workshops;

    @Autowired
    ReservationsFixtures fixtures;

    @Autowired
    Reservations reservations;

    @Autowired
    Resources resources;

    @Autowired
    Openings openings;

    @Autowired
    AvailabilityIndex index;

    @Autowired
    IndexLoader loader;

    @Autowired
    CalendarFeed feed;

    @Autowired
    Clock clock;

    @Autowired
    SlotFinder finder;

    @Autowired
    JdbcTemplate database;

    @Autowired
    TransactionTemplate transaction;

    private Workshop workshop;
    private final List<ResourceId> all = new ArrayList<>();

    @BeforeEach
    void build() {
        workshop = workshops.workshop();
        index.buildAll();
    }

    @Test
    void buildThatWasCutOffDecidesNothing() {
        workshops.alwaysOpen(workshop);
        var build = new IndexBuild(resources, loader);
        var cutOff = new AvailabilityIndex(loader, build, feed, clock);
        build.stop();

        cutOff.buildAll();

        assertThat(cutOff.deciding(slot("2026-11-24", "09:00", "10:00"))).isEmpty();
        assertThat(build.progress().read()).isZero();
        assertThat(index.deciding(slot("2026-11-24", "09:00", "10:00"))).isPresent();
        cutOff.destroy();
    }

    @Test
    void bookingAndItsEndAreSeenAtOnce() {
        var machine = workshops.alwaysOpen(workshop);
        var nine = slot("2026-11-24", "09:00", "10:00");
        var query = SlotQuery.of(machine, nine, Duration.ofHours(1));
        assertThat(finder.find(query)).hasSize(1);

        var holder = people.holder();
        var booked = fixtures.books(holder, machine, nine);
        assertThat(finder.find(query)).isEmpty();

        people.as(holder, () -> reservations.cancel(booked.id(), "Not needed"));
        assertThat(finder.find(query)).hasSize(1);
    }

    @Test
    void changeOfAnotherNodeIsSeenWithinSeconds() {
        var machine = workshops.alwaysOpen(workshop);
        var nine = slot("2026-11-24", "09:00", "10:00");
        var query = SlotQuery.of(machine, nine, Duration.ofHours(1));
        assertThat(finder.find(query)).hasSize(1);

        // As another node's transaction leaves it.
        transaction.executeWithoutResult(status -> {
            database.update(
                    "update resource_calendar set revision = revision + 1 where resource_id = ?",
                    BookedCells.bytes(machine.value()));
            for (int quarter = 0; quarter < 4; quarter++) {
                database.update(
                        "insert into booked_cell (resource_id, unit, cell_start, reservation_id) values (?, 0, ?, ?)",
                        BookedCells.bytes(machine.value()),
                        BookedCells.utc(nine.startsAt().plus(Quarters.STEP.multipliedBy(quarter))),
                        BookedCells.bytes(ReservationId.next().value()));
            }
        });

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(finder.find(query)).isEmpty());
    }

    @Test
    void searchAsksTheDatabaseOnlyForTheCardsOfItsAnswers() {
        var machine = workshops.alwaysOpen(workshop);
        var query = SlotQuery.of(machine, MONTH, Duration.ofHours(1));
        finder.find(query);

        assertThat(Statements.sentBy(() -> finder.find(query))).hasSizeLessThanOrEqualTo(4);
    }

    @Test
    void transactionSeesItsOwnChangeBeforeItIsCommitted() {
        var machine = workshops.alwaysOpen(workshop);
        var query = SlotQuery.of(machine, MONTH, Duration.ofHours(1));
        assertThat(finder.find(query)).isNotEmpty();

        var seen = people.as(
                workshop.manager(),
                () -> transaction.execute(status -> {
                    resources.withdraw(machine);
                    var found = finder.find(query);
                    status.setRollbackOnly();
                    return found;
                }));

        assertThat(seen).isEmpty();
        assertThat(finder.find(query)).isNotEmpty();
    }

    @Test
    void afterRandomChangesItEqualsAFreshBuild() {
        var random = new Random(4);
        populate();
        var patterns = new ArrayList<PatternId>();
        var mine = new ArrayList<ReservationId>();
        var holder = people.holder();

        for (int change = 0; change < CHANGES; change++) {
            var resource = all.get(random.nextInt(all.size()));
            switch (random.nextInt(8)) {
                case 0 ->
                    patterns.add(workshops.open(
                            workshop,
                            resource,
                            EnumSet.of(DayOfWeek.of(1 + random.nextInt(7))),
                            "0%d:00".formatted(random.nextInt(10)),
                            "1%d:30".formatted(random.nextInt(10))));
                case 1 -> {
                    if (!patterns.isEmpty()) {
                        var pattern = patterns.remove(random.nextInt(patterns.size()));
                        people.as(workshop.manager(), () -> openings.remove(pattern));
                    }
                }
                case 2 ->
                    workshops.close(
                            workshop,
                            random.nextBoolean()
                                    ? NewClosure.ofResource(resource, hours(random), ClosureReason.MAINTENANCE, "")
                                    : NewClosure.ofSite(workshop.site(), hours(random), ClosureReason.MAINTENANCE, ""));
                case 3 -> {
                    if (!mine.isEmpty()) {
                        var id = mine.remove(random.nextInt(mine.size()));
                        people.as(holder, () -> reservations.cancel(id, "Not needed"));
                    }
                }
                default -> {
                    try {
                        mine.add(fixtures.books(holder, resource, hours(random)).id());
                    } catch (Refusal taken) {
                        assertThat(taken.code()).isNotBlank();
                    }
                }
            }
        }
        assertThat(mine).hasSizeGreaterThan(10);

        index.refresh();

        var range = Objects.requireNonNull(index.rows().find(all.getFirst())).range();
        var fresh = loader.loadNow(all, range);
        assertThat(fresh).hasSameSizeAs(all);
        assertThat(fresh)
                .allSatisfy(one -> assertThat(index.rows().find(one.id()))
                        .usingRecursiveComparison()
                        .ignoringFields("turn")
                        .isEqualTo(one));
    }

    @Test
    void indexAndDatabaseGiveTheSameAnswers() {
        var random = new Random(9);
        populate();
        for (int booking = 0; booking < 40; booking++) {
            try {
                fixtures.booked(all.get(random.nextInt(all.size())), hours(random));
            } catch (Refusal taken) {
                assertThat(taken.code()).isNotBlank();
            }
        }
        for (var resource : all) {
            for (int minutes : new int[] {30, 90, 240}) {
                var query = SlotQuery.of(resource, MONTH, Duration.ofMinutes(minutes));
                var fromIndex = finder.find(query);
                // Whoever has a change under way is answered by the database.
                var fromDatabase = people.as(
                        workshop.manager(),
                        () -> transaction.execute(status -> {
                            workshops.close(
                                    workshop,
                                    NewClosure.ofResource(
                                            all.getFirst(),
                                            slot("2027-01-20", "09:00", "10:00"),
                                            ClosureReason.MAINTENANCE,
                                            ""));
                            var found = finder.find(query);
                            status.setRollbackOnly();
                            return found;
                        }));
                assertThat(fromIndex).isEqualTo(fromDatabase);
            }
        }
    }

    private void populate() {
        all.clear();
        all.add(workshops.alwaysOpen(workshop));
        all.add(workshops.machine(workshop));
        all.add(workshops.alwaysOpen(workshop, 3, rules -> rules));
        all.add(workshops.alwaysOpen(
                workshop,
                1,
                rules -> rules.with(draft -> draft.grid(Grid.HOUR)
                        .lengths(Duration.ofHours(1), Duration.ofHours(8))
                        .around(Duration.ofMinutes(40), Duration.ofMinutes(10)))));
        all.add(workshops.desks(workshop, 4));
        all.add(workshops.technician(workshop, all.getFirst()));
    }

    private static TimeSlot hours(Random random) {
        var start =
                slot("2026-11-24", "00:00", "01:00").startsAt().plus(Duration.ofMinutes(30L * random.nextInt(48 * 14)));
        return TimeSlot.of(start, Duration.ofMinutes(30L * (1 + random.nextInt(6))));
    }
}
