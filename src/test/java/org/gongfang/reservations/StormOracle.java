package org.gongfang.reservations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.gongfang.reservations.StormRows.Item;
import org.gongfang.reservations.StormRows.Row;
import org.gongfang.reservations.StormWorld.Town;
import org.gongfang.resources.ResourceId;
import org.gongfang.resources.ResourcesFixtures;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Says whether the database is as it may be after a storm. It counts for itself, from plain rows: what the product uses
 * to keep these rules it does not ask.
 */
final class StormOracle {

    private static final Duration HEARD_WITHIN = Duration.ofSeconds(20);

    private final Town town;
    private final StormRows rows;

    StormOracle(Town town, JdbcTemplate database) {
        this.town = town;
        this.rows = new StormRows(town, database);
    }

    private record Place(ResourceId resource, long quarter) {}

    /** Holds everything that the database alone shows. */
    void check() {
        var all = rows.reservations().values();
        cellsAreThoseOfLiveItems(all);
        nothingIsUsedTwice(all);
        quotasHold(all);
    }

    /** After a sweep nothing is kept longer than it may be. */
    void nothingIsKeptAfter(Instant now) {
        assertThat(rows.reservations().values())
                .filteredOn(row -> row.isHold() || row.status() == ReservationStatus.REQUESTED)
                .allSatisfy(row -> assertThat(row.keptUntil()).isAfter(now));
    }

    /** Every cell belongs to one live item, and every live item has exactly its cells. */
    private void cellsAreThoseOfLiveItems(Collection<Row> all) {
        var owed = new HashMap<UUID, Map<Place, Integer>>();
        for (var row : all) {
            if (row.status().occupies()) {
                var own = owed(row.items());
                owed.put(row.id(), own);
                if (row.proposal() != null) {
                    owed.put(row.proposal(), besides(own, owed(row.proposed())));
                }
            }
        }
        owed.values().removeIf(Map::isEmpty);
        var found = new HashMap<UUID, Map<Place, Integer>>();
        for (var cell : rows.cells()) {
            assertThat(cell.unit()).as("unit of %s", cell).isBetween(0, unitsOf(cell.resource()) - 1);
            found.computeIfAbsent(cell.reservation(), first -> new HashMap<>())
                    .merge(new Place(cell.resource(), Quarters.numberOf(cell.start())), 1, Integer::sum);
        }
        assertThat(found.keySet()).as("reservations with cells").isEqualTo(owed.keySet());
        found.forEach((id, cells) -> assertThat(cells).as("cells of %s", id).isEqualTo(owed.get(id)));
    }

    private Map<Place, Integer> owed(List<Item> items) {
        var cells = new HashMap<Place, Integer>();
        items.forEach(item -> owed(item, cells));
        return cells;
    }

    /** What a proposal holds: cells that are the reservation's already stay the reservation's. */
    private static Map<Place, Integer> besides(Map<Place, Integer> own, Map<Place, Integer> proposed) {
        var more = new HashMap<>(proposed);
        own.forEach((place, units) ->
                more.computeIfPresent(place, (same, wanted) -> wanted > units ? wanted - units : null));
        return more;
    }

    private int unitsOf(ResourceId calendar) {
        return calendar.equals(town.power().calendar())
                ? StormWorld.POWER
                : Objects.requireNonNull(town.units().get(calendar));
    }

    /** What an item occupies: its units, all units of its parts, and its share of the power. */
    private void owed(Item item, Map<Place, Integer> cells) {
        long end = Quarters.numberAfter(item.until());
        for (long quarter = Quarters.numberOf(item.from()); quarter < end; quarter++) {
            cells.merge(new Place(item.resource(), quarter), item.units(), Integer::sum);
            for (var part : town.parts().getOrDefault(item.resource(), List.of())) {
                cells.merge(new Place(part, quarter), unitsOf(part), Integer::sum);
            }
            var drawn = town.draws().get(item.resource());
            if (drawn != null) {
                cells.merge(new Place(town.power().calendar(), quarter), drawn * item.units(), Integer::sum);
            }
        }
    }

    /** No resource has more uses at once than units, no hall is used beside its machines, and the power suffices. */
    private void nothingIsUsedTwice(Collection<Row> all) {
        var used = new HashMap<Place, Integer>();
        for (var row : all) {
            if (row.status().occupies()) {
                var own = owed(row.items());
                own.forEach((place, units) -> used.merge(place, units, Integer::sum));
                besides(own, owed(row.proposed())).forEach((place, units) -> used.merge(place, units, Integer::sum));
            }
        }
        used.forEach((place, units) ->
                assertThat(units).as("uses at %s", place).isLessThanOrEqualTo(unitsOf(place.resource())));
    }

    /** Nobody has more hours of the scarce machine in a day or a week than its quota allows. */
    private void quotasHold(Collection<Row> all) {
        var hours = new TreeMap<String, Duration>();
        for (var row : all) {
            for (var item : row.items()) {
                if (row.status().occupies() && item.resource().equals(town.scarce())) {
                    var until = row.status() == ReservationStatus.COMPLETED
                            ? row.slot().startsAt().plus(Duration.ofMinutes(row.billedMinutes()))
                            : row.slot().endsAt();
                    for (var span : List.of(QuotaSpan.DAY, QuotaSpan.WEEK)) {
                        for (var stretch : span.touchedBy(row.slot(), ResourcesFixtures.SHANGHAI)) {
                            var within = Duration.between(
                                    Moments.later(row.slot().startsAt(), stretch.startsAt()),
                                    Moments.earlier(until, stretch.endsAt()));
                            if (within.isPositive()) {
                                hours.merge(
                                        span + " " + stretch.startsAt() + " " + row.holder(),
                                        within.multipliedBy(item.units()),
                                        Duration::plus);
                            }
                        }
                    }
                }
            }
        }
        hours.forEach((span, used) -> assertThat(used)
                .as(span)
                .isLessThanOrEqualTo(
                        span.startsWith(QuotaSpan.DAY.name())
                                ? Objects.requireNonNull(StormWorld.QUOTA.day())
                                : Objects.requireNonNull(StormWorld.QUOTA.week())));
    }

    /** Everything that was answered is there. */
    void remembers(StormLedger ledger) {
        new StormMemory(ledger, rows).check();
    }

    /** Before long, and without being asked to, the node's index is what it would be if it were read anew. */
    void indexIsTrue(StormNode node) {
        var ids = List.copyOf(town.units().keySet());
        await().atMost(HEARD_WITHIN).untilAsserted(() -> {
            var range = Objects.requireNonNull(node.index().rows().find(ids.getFirst()))
                    .range();
            var fresh = node.loader().loadNow(ids, range);
            assertThat(fresh).hasSameSizeAs(ids);
            assertThat(fresh)
                    .allSatisfy(one -> assertThat(node.index().rows().find(one.id()))
                            .usingRecursiveComparison()
                            .ignoringFields("turn")
                            .isEqualTo(one));
        });
    }
}
