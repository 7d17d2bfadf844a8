package org.gongfang.reservations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongfang.reservations.StormWorld.Town;
import org.gongfang.resources.ResourceId;
import org.gongfang.resources.ResourcesFixtures;
import org.gongfang.shared.TimeSlot;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Says whether the database is as it may be after a storm. It counts for itself, from plain rows: what the product uses
 * to keep these rules it does not ask.
 */
final class StormOracle {

    private static final Duration HEARD_WITHIN = Duration.ofSeconds(20);

    private final Town town;
    private final JdbcTemplate database;

    StormOracle(Town town, JdbcTemplate database) {
        this.town = town;
        this.database = database;
    }

    /** A reservation as it lies there. */
    private record Row(
            UUID id, ReservationStatus status, TimeSlot slot, UUID holder, long billedMinutes, List<Item> items) {}

    private record Item(ResourceId resource, int units, Instant from, Instant until) {}

    private record Cell(ResourceId resource, int unit, Instant start, UUID reservation) {}

    private record Place(ResourceId resource, long quarter) {}

    private record Change(
            String status, boolean byPerson, @Nullable TimeSlot former) {}

    /** Holds everything that the database alone shows. */
    void check() {
        var rows = rows();
        cellsAreThoseOfLiveItems(rows.values());
        nothingIsUsedTwice(rows.values());
        quotasHold(rows.values());
    }

    /** Every cell belongs to one live item, and every live item has exactly its cells. */
    private void cellsAreThoseOfLiveItems(Collection<Row> rows) {
        var owed = new HashMap<UUID, Map<Place, Integer>>();
        for (var row : rows) {
            if (row.status().occupies()) {
                row.items().forEach(item -> owed(item, owed.computeIfAbsent(row.id(), first -> new HashMap<>())));
            }
        }
        owed.values().removeIf(Map::isEmpty);
        var found = new HashMap<UUID, Map<Place, Integer>>();
        for (var cell : cells()) {
            assertThat(cell.unit()).as("unit of %s", cell).isBetween(0, unitsOf(cell.resource()) - 1);
            found.computeIfAbsent(cell.reservation(), first -> new HashMap<>())
                    .merge(new Place(cell.resource(), Quarters.numberOf(cell.start())), 1, Integer::sum);
        }
        assertThat(found.keySet()).as("reservations with cells").isEqualTo(owed.keySet());
        found.forEach((id, cells) -> assertThat(cells).as("cells of %s", id).isEqualTo(owed.get(id)));
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
    private void nothingIsUsedTwice(Collection<Row> rows) {
        var used = new HashMap<Place, Integer>();
        for (var row : rows) {
            if (row.status().occupies()) {
                row.items().forEach(item -> owed(item, used));
            }
        }
        used.forEach((place, units) ->
                assertThat(units).as("uses at %s", place).isLessThanOrEqualTo(unitsOf(place.resource())));
    }

    /** Nobody has more hours of the scarce machine in a day or a week than its quota allows. */
    private void quotasHold(Collection<Row> rows) {
        var hours = new TreeMap<String, Duration>();
        for (var row : rows) {
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

    /** Everything that was answered is there: each step once in the history, and the state is the last of them. */
    void remembers(StormLedger ledger) {
        var rows = rows();
        var histories = histories(rows);
        assertThat(rows.keySet())
                .as("reservations that are there, and those that were answered")
                .isEqualTo(ledger.entries().keySet().stream()
                        .map(ReservationId::value)
                        .collect(Collectors.toSet()));
        for (var entry : ledger.entries().values()) {
            var row = Objects.requireNonNull(rows.get(entry.id.value()));
            var history = histories.getOrDefault(entry.id.value(), List.of());
            assertThat(history.getFirst().status())
                    .as("first state of %s", entry.id)
                    .isEqualTo(entry.first.name());
            assertThat(row.status().name())
                    .as("state of %s", entry.id)
                    .isEqualTo(history.getLast().status());
            var steps = steps(history, row.slot());
            entry.answers()
                    .forEach(answer -> assertThat(steps.remove(answer) || endedBySweep(answer, history))
                            .as("%s of %s is in its history", answer, entry.id)
                            .isTrue());
            assertThat(entry.unsure())
                    .as("steps of %s that nobody was told of", entry.id)
                    .containsAll(steps);
        }
        assertThat(ledger.takenWhileClosed()).as("slots taken while closed").isEmpty();
    }

    /** Whoever checks out of a use that a sweep has ended a moment ago is answered all the same. */
    private static boolean endedBySweep(String answer, List<Change> history) {
        return answer.equals(ReservationStatus.COMPLETED.name())
                && history.stream().anyMatch(change -> change.status().equals(answer) && !change.byPerson());
    }

    /** What people did after the booking itself, as the ledger calls it. */
    private static List<String> steps(List<Change> history, TimeSlot last) {
        var steps = new ArrayList<String>();
        var target = last;
        for (var change : history.subList(1, history.size()).reversed()) {
            if (change.former() != null) {
                steps.add(StormLedger.moved(target));
                target = change.former();
            } else if (change.byPerson()) {
                steps.add(change.status());
            }
        }
        return steps;
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

    private Map<UUID, Row> rows() {
        var rows = new HashMap<UUID, Row>();
        database.query(
                "select r.id, r.status, r.starts_at, r.ends_at, r.holder_id, r.billed_minutes, i.resource_id, i.units,"
                        + " i.occupied_from, i.occupied_until from reservation r join reservation_item i"
                        + " on i.reservation_id = r.id where r.provider_id = ?",
                row -> {
                    var id = BookedCells.uuid(row.getBytes(1));
                    if (!rows.containsKey(id)) {
                        rows.put(id, reservation(id, row));
                    }
                    rows.get(id)
                            .items()
                            .add(new Item(
                                    new ResourceId(BookedCells.uuid(row.getBytes(7))),
                                    row.getInt(8),
                                    moment(row, 9),
                                    moment(row, 10)));
                },
                provider());
        return rows;
    }

    private static Row reservation(UUID id, ResultSet row) throws SQLException {
        return new Row(
                id,
                ReservationStatus.valueOf(row.getString(2)),
                new TimeSlot(moment(row, 3), moment(row, 4)),
                BookedCells.uuid(row.getBytes(5)),
                row.getLong(6),
                new ArrayList<>());
    }

    private Map<UUID, List<Change>> histories(Map<UUID, Row> rows) {
        var histories = new HashMap<UUID, List<Change>>();
        database.query(
                "select c.reservation_id, c.status, c.changed_by, c.former_starts_at, c.former_ends_at"
                        + " from reservation_status_change c join reservation r on r.id = c.reservation_id"
                        + " where r.provider_id = ? order by c.reservation_id, c.change_no",
                row -> {
                    var former = row.getObject(4) == null ? null : new TimeSlot(moment(row, 4), moment(row, 5));
                    histories
                            .computeIfAbsent(BookedCells.uuid(row.getBytes(1)), first -> new ArrayList<>())
                            .add(new Change(row.getString(2), row.getBytes(3) != null, former));
                },
                provider());
        assertThat(histories.keySet()).isEqualTo(rows.keySet());
        return histories;
    }

    private Set<Cell> cells() {
        var cells = new HashSet<Cell>();
        var calendars = town.calendars();
        database.query(
                "select resource_id, unit, cell_start, reservation_id from booked_cell where resource_id in ("
                        + BookedCells.places(calendars.size()) + ")",
                row -> {
                    cells.add(new Cell(
                            new ResourceId(BookedCells.uuid(row.getBytes(1))),
                            row.getInt(2),
                            moment(row, 3),
                            BookedCells.uuid(row.getBytes(4))));
                },
                calendars.stream().map(id -> BookedCells.bytes(id.value())).toArray());
        return cells;
    }

    private byte[] provider() {
        return BookedCells.bytes(town.workshop().provider().value());
    }

    private static Instant moment(ResultSet row, int column) throws SQLException {
        return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }
}
