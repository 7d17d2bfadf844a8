package org.gongfang.reservations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongfang.reservations.ReservationsFixtures.slot;

import java.util.Set;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.gongfang.resources.ResourceId;
import org.gongfang.resources.ResourcesFixtures;
import org.gongfang.testing.IntegrationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
class CalendarFeedTests {

    @Autowired
    ResourcesFixtures workshops;

    @Autowired
    ReservationsFixtures fixtures;

    @Autowired
    CalendarFeed feed;

    @Autowired
    JdbcTemplate database;

    @Autowired
    TransactionTemplate transaction;

    private final LinkedBlockingQueue<Set<ResourceId>> heard = new LinkedBlockingQueue<>();

    @Test
    void bookingIsHeardAtOnce() throws InterruptedException {
        var workshop = workshops.workshop();
        var watched = workshops.alwaysOpen(workshop);
        var other = workshops.alwaysOpen(workshop);
        var end = feed.subscribe(Set.of(watched), heard::add);

        fixtures.booked(other, slot("2026-11-24", "09:00", "10:00"));
        fixtures.booked(watched, slot("2026-11-24", "09:00", "10:00"));

        assertThat(heard.poll(10, TimeUnit.SECONDS)).containsExactly(watched);
        end.run();
        end.run();
    }

    @Test
    void changeOfAnotherNodeIsHeardToo() throws InterruptedException {
        var machine = workshops.alwaysOpen(workshops.workshop());
        var end = feed.subscribe(Set.of(machine), heard::add);

        // As another node's transaction leaves it.
        transaction.executeWithoutResult(status -> database.update(
                "update resource_calendar set revision = revision + 1 where resource_id = ?",
                BookedCells.bytes(machine.value())));

        assertThat(heard.poll(10, TimeUnit.SECONDS)).containsExactly(machine);
        end.run();
    }
}
