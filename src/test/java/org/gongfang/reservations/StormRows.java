package org.gongfang.reservations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gongfang.reservations.StormWorld.Town;
import org.gongfang.resources.ResourceId;
import org.gongfang.shared.TimeSlot;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a storm has left in the database, read by plain SQL. */
final class StormRows {

    private final Town town;
    private final JdbcTemplate database;

    StormRows(Town town, JdbcTemplate database) {
        this.town = town;
        this.database = database;
    }

    /** A reservation, or a hold, as it lies there, with what is proposed instead of it. */
    record Row(
            UUID id,
            ReservationStatus status,
            TimeSlot slot,
            UUID holder,
            long billedMinutes,
            @Nullable Instant keptUntil,
            @Nullable SeriesPlace place,
            @Nullable UUID proposal,
            List<Item> items,
            List<Item> proposed) {

        boolean isHold() {
            return status == ReservationStatus.HELD;
        }
    }

    record Item(ResourceId resource, int units, Instant from, Instant until) {}

    record Cell(ResourceId resource, int unit, Instant start, UUID reservation) {}

    /** A step of a reservation; the other slot is the former one, or of a proposal the proposed one. */
    record Change(
            String status,
            boolean byPerson,
            String reason,
            @Nullable TimeSlot other,
            @Nullable String remark) {

        boolean is(Remark one) {
            return one.name().equals(remark);
        }

        Optional<TimeSlot> former() {
            return is(Remark.PROPOSED) ? Optional.empty() : Optional.ofNullable(other);
        }
    }

    /** A wish on the waitlist. */
    record Wish(WaitlistState state, UUID member, @Nullable UUID offer) {}

    Map<UUID, Row> reservations() {
        var rows = new HashMap<UUID, Row>();
        database.query(
                "select r.id, r.status, r.starts_at, r.ends_at, r.holder_id, r.billed_minutes, i.resource_id, i.units,"
                        + " i.occupied_from, i.occupied_until, r.hold_expires_at, r.series_id, r.series_number,"
                        + " r.series_size, r.proposal_id from reservation r join reservation_item i"
                        + " on i.reservation_id = r.id where r.provider_id = ?",
                row -> {
                    var id = BookedCells.uuid(row.getBytes(1));
                    if (!rows.containsKey(id)) {
                        rows.put(id, reservation(id, row));
                    }
                    rows.get(id).items().add(item(row, 7));
                },
                provider());
        database.query(
                "select p.reservation_id, p.resource_id, p.units, p.occupied_from, p.occupied_until"
                        + " from reservation_proposed_item p join reservation r on r.id = p.reservation_id"
                        + " where r.provider_id = ?",
                row -> {
                    Objects.requireNonNull(rows.get(BookedCells.uuid(row.getBytes(1))))
                            .proposed()
                            .add(item(row, 2));
                },
                provider());
        return rows;
    }

    private static Row reservation(UUID id, ResultSet row) throws SQLException {
        var series = row.getBytes(12);
        return new Row(
                id,
                ReservationStatus.valueOf(row.getString(2)),
                new TimeSlot(moment(row, 3), moment(row, 4)),
                BookedCells.uuid(row.getBytes(5)),
                row.getLong(6),
                row.getObject(11) == null ? null : moment(row, 11),
                series == null ? null : new SeriesPlace(BookedCells.uuid(series), row.getInt(13), row.getInt(14)),
                id(row, 15),
                new ArrayList<>(),
                new ArrayList<>());
    }

    /** From that column on: resource, units, from, until. */
    private static Item item(ResultSet row, int column) throws SQLException {
        return new Item(
                new ResourceId(BookedCells.uuid(row.getBytes(column))),
                row.getInt(column + 1),
                moment(row, column + 2),
                moment(row, column + 3));
    }

    /** The steps of each reservation in their order; a hold has none. */
    Map<UUID, List<Change>> histories() {
        var histories = new HashMap<UUID, List<Change>>();
        database.query(
                "select c.reservation_id, c.status, c.changed_by, c.reason, c.former_starts_at, c.former_ends_at,"
                        + " c.remark from reservation_status_change c join reservation r on r.id = c.reservation_id"
                        + " where r.provider_id = ? order by c.reservation_id, c.change_no",
                row -> {
                    var other = row.getObject(5) == null ? null : new TimeSlot(moment(row, 5), moment(row, 6));
                    histories
                            .computeIfAbsent(BookedCells.uuid(row.getBytes(1)), first -> new ArrayList<>())
                            .add(new Change(
                                    row.getString(2),
                                    row.getBytes(3) != null,
                                    row.getString(4),
                                    other,
                                    row.getString(7)));
                },
                provider());
        return histories;
    }

    Set<Cell> cells() {
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

    /** The wishes of the town's people. */
    List<Wish> wishes() {
        return database.query(
                "select state, member_id, offer_id from waitlist_entry where member_id in ("
                        + BookedCells.places(town.holders().size()) + ")",
                (row, number) -> new Wish(
                        WaitlistState.valueOf(row.getString(1)), BookedCells.uuid(row.getBytes(2)), id(row, 3)),
                town.holders().stream()
                        .map(member -> BookedCells.bytes(member.value()))
                        .toArray());
    }

    private byte[] provider() {
        return BookedCells.bytes(town.workshop().provider().value());
    }

    private static @Nullable UUID id(ResultSet row, int column) throws SQLException {
        var bytes = row.getBytes(column);
        return bytes == null ? null : BookedCells.uuid(bytes);
    }

    private static Instant moment(ResultSet row, int column) throws SQLException {
        return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }
}
