package org.gongfang.reservations;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongfang.reservations.UnitChoice.Change;
import org.gongfang.reservations.UnitChoice.Piece;
import org.gongfang.resources.ResourceId;
import org.gongfang.shared.TimeSlot;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The quarters of an hour that reservations occupy. Their primary key (resource, unit, quarter) is what makes a double
 * booking impossible, whatever everything else does.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class BookedCells {

    private static final int MOST_ROWS = 1_000;

    /** Nobody has been told yet which unit is theirs. */
    private static final Set<ReservationStatus> UNBOUND =
            EnumSet.of(ReservationStatus.HELD, ReservationStatus.REQUESTED);

    private final JdbcTemplate database;

    BookedCells(JdbcTemplate database) {
        this.database = database;
    }

    /** A unit of a resource, and the whole quarters for which it is to be occupied. */
    record Stretch(ResourceId resource, int unit, TimeSlot occupied) {}

    /** A unit of a resource for one quarter, which starts at that time in UTC. */
    record Cell(UUID resource, int unit, LocalDateTime start) {

        Object[] row(byte[] reservation) {
            return new Object[] {bytes(resource), unit, start, reservation};
        }
    }

    /** Some other reservation has one of the cells already. */
    static class CellTaken extends RuntimeException {

        CellTaken(Throwable cause) {
            super("A cell is taken", cause);
        }
    }

    /**
     * Which units of the resource are not wholly free in the slot.
     *
     * @param units how many units the resource has
     */
    BitSet unitsTaken(ResourceId resource, int units, TimeSlot occupied) {
        // The units are listed so that the primary key answers with one short range for each.
        var arguments = Stream.of(
                        Stream.<Object>of(bytes(resource.value())),
                        IntStream.range(0, units).<Object>mapToObj(unit -> unit),
                        Stream.<Object>of(utc(occupied.startsAt()), utc(occupied.endsAt())))
                .flatMap(part -> part)
                .toArray();
        var taken = new BitSet(units);
        database.query(
                "select distinct unit from booked_cell where resource_id = ? and unit in (" + places(units)
                        + ") and cell_start >= ? and cell_start < ?",
                (RowCallbackHandler) row -> taken.set(row.getInt(1)),
                arguments);
        return taken;
    }

    /**
     * What occupies the units of the resource in the window, which has to begin and end with a quarter. A piece may be given
     * another unit as long as its reservation is not confirmed; one that may go on beyond the window may not.
     */
    List<Piece> pieces(ResourceId resource, int units, TimeSlot window) {
        var arguments = Stream.of(
                        Stream.<Object>of(bytes(resource.value())),
                        IntStream.range(0, units).<Object>mapToObj(unit -> unit),
                        Stream.<Object>of(utc(window.startsAt()), utc(window.endsAt())))
                .flatMap(part -> part)
                .toArray();
        var quarters = database.query(
                "select c.reservation_id, c.unit, c.cell_start, r.status from booked_cell c"
                        + " left join reservation r on r.id = c.reservation_id where c.resource_id = ? and c.unit in ("
                        + places(units) + ") and c.cell_start >= ? and c.cell_start < ?"
                        + " order by c.unit, c.cell_start",
                (row, number) -> quarter(row),
                arguments);
        var pieces = new ArrayList<Piece>();
        for (var quarter : quarters) {
            if (!pieces.isEmpty() && pieces.getLast().goesOnWith(quarter)) {
                pieces.add(pieces.removeLast().until(quarter.until()));
            } else {
                pieces.add(quarter);
            }
        }
        return pieces.stream().map(piece -> piece.fixedAtEdges(window)).toList();
    }

    private static Piece quarter(ResultSet row) throws SQLException {
        long quarter = Quarters.numberOf(row.getObject(3, LocalDateTime.class).toInstant(ZoneOffset.UTC));
        // What is set aside for a proposal has no reservation of its own, and stays.
        var status = row.getString(4);
        boolean unbound = status != null && UNBOUND.contains(ReservationStatus.valueOf(status));
        return new Piece(new ReservationId(uuid(row.getBytes(1))), row.getInt(2), quarter, quarter + 1, unbound);
    }

    /** The units of each resource that the reservation occupies, counted from one, in order. */
    Map<ResourceId, List<Integer>> unitsOf(ReservationId reservation) {
        var units = new HashMap<ResourceId, List<Integer>>();
        database.query(
                "select distinct resource_id, unit from booked_cell where reservation_id = ? order by unit",
                (RowCallbackHandler)
                        row -> units.computeIfAbsent(new ResourceId(uuid(row.getBytes(1))), first -> new ArrayList<>())
                                .add(row.getInt(2) + 1),
                bytes(reservation.value()));
        return units;
    }

    /** Gives pieces of reservations other units of the resource. */
    void change(ResourceId resource, List<Change> changes) {
        for (var change : changes) {
            var piece = change.piece();
            database.update(
                    "delete from booked_cell where resource_id = ? and unit = ? and cell_start >= ? and cell_start < ?",
                    bytes(resource.value()),
                    piece.unit(),
                    utc(Quarters.startOf(piece.from())),
                    utc(Quarters.startOf(piece.until())));
        }
        for (var change : changes) {
            var piece = change.piece();
            var occupied = new TimeSlot(Quarters.startOf(piece.from()), Quarters.startOf(piece.until()));
            occupy(piece.owner(), List.of(new Stretch(resource, change.unit(), occupied)));
        }
    }

    /** Occupies the stretches for the reservation, all of them or none, in one statement (a thousand rows each). */
    void occupy(ReservationId reservation, List<Stretch> stretches) {
        occupy(Map.of(reservation, stretches));
    }

    /** Occupies the stretches for each of the reservations, all of them or none, in one statement (a thousand rows each). */
    void occupy(Map<ReservationId, List<Stretch>> reservations) {
        var cells = new ArrayList<Object[]>();
        reservations.forEach((id, stretches) -> stretches.forEach(one -> add(cells, bytes(id.value()), one)));
        insertAll(cells);
    }

    private void insertAll(List<Object[]> cells) {
        for (int from = 0; from < cells.size(); from += MOST_ROWS) {
            insert(cells.subList(from, Math.min(from + MOST_ROWS, cells.size())));
        }
    }

    private static void add(List<Object[]> cells, byte[] reservation, Stretch stretch) {
        var resource = bytes(stretch.resource().value());
        long end = Quarters.numberAfter(stretch.occupied().endsAt());
        for (long cell = Quarters.numberOf(stretch.occupied().startsAt()); cell < end; cell++) {
            cells.add(new Object[] {resource, stretch.unit(), utc(Quarters.startOf(cell)), reservation});
        }
    }

    /** The cells that a reservation has. */
    List<Cell> of(ReservationId reservation) {
        return database.query(
                "select resource_id, unit, cell_start from booked_cell where reservation_id = ?",
                (row, number) -> new Cell(uuid(row.getBytes(1)), row.getInt(2), row.getObject(3, LocalDateTime.class)),
                bytes(reservation.value()));
    }

    /**
     * Holds for a proposal what the reservation has just occupied, and gives the reservation back what it had before.
     * Cells that belong to both are the reservation's.
     */
    void setAside(ReservationId reservation, ReservationId proposal, List<Cell> had) {
        var offered = new LinkedHashSet<>(of(reservation));
        had.forEach(offered::remove);
        free(reservation, Instant.EPOCH);
        var id = bytes(reservation.value());
        var holding = bytes(proposal.value());
        insertAll(Stream.concat(
                        had.stream().map(cell -> cell.row(id)), offered.stream().map(cell -> cell.row(holding)))
                .toList());
    }

    private void insert(List<Object[]> cells) {
        try {
            database.update(
                    "insert into booked_cell (resource_id, unit, cell_start, reservation_id) values "
                            + String.join(",", Collections.nCopies(cells.size(), "(?,?,?,?)")),
                    cells.stream().flatMap(Arrays::stream).toArray());
        } catch (DataIntegrityViolationException duplicate) {
            throw new CellTaken(duplicate);
        }
    }

    /** Frees the reservation's cells from the moment on. */
    void free(ReservationId reservation, Instant from) {
        free(List.of(reservation), from);
    }

    /** Frees the cells of all of the reservations from the moment on. */
    void free(List<ReservationId> reservations, Instant from) {
        var arguments = Stream.concat(
                reservations.stream().<Object>map(one -> bytes(one.value())), Stream.<Object>of(utc(from)));
        database.update(
                "delete from booked_cell where reservation_id in (" + places(reservations.size())
                        + ") and cell_start >= ?",
                arguments.toArray());
    }

    /** Frees from the moment on what the reservation has besides its own resources: parts and shares of utilities. */
    void freeTied(ReservationId reservation, List<ResourceId> own, Instant from) {
        var arguments = Stream.of(
                        Stream.<Object>of(bytes(reservation.value()), utc(from)),
                        own.stream().<Object>map(resource -> bytes(resource.value())))
                .flatMap(part -> part)
                .toArray();
        database.update(
                "delete from booked_cell where reservation_id = ? and cell_start >= ? and resource_id not in ("
                        + places(own.size()) + ")",
                arguments);
    }

    /** The occupied quarters of the resources in the window, given how many units each has: at most two statements. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    Map<ResourceId, Occupation> of(Map<ResourceId, Integer> resources, TimeSlot window) {
        var whole = Quarters.around(window);
        var found = new HashMap<ResourceId, Occupation>();
        resources.forEach((resource, units) -> found.put(resource, new Occupation(units, whole)));
        int most = 1;
        var single = new ArrayList<ResourceId>();
        var pools = new ArrayList<ResourceId>();
        for (var entry : resources.entrySet()) {
            (entry.getValue() == 1 ? single : pools).add(entry.getKey());
            most = Math.max(most, entry.getValue());
        }
        read(single, 1, whole, found);
        read(pools, most, whole, found);
        return found;
    }

    private void read(Collection<ResourceId> resources, int units, TimeSlot window, Map<ResourceId, Occupation> found) {
        if (resources.isEmpty()) {
            return;
        }
        var arguments = Stream.of(
                        resources.stream().<Object>map(resource -> bytes(resource.value())),
                        IntStream.range(0, units).<Object>mapToObj(unit -> unit),
                        Stream.<Object>of(utc(window.startsAt()), utc(window.endsAt())))
                .flatMap(part -> part)
                .toArray();
        database.query(
                "select resource_id, unit, cell_start from booked_cell where resource_id in ("
                        + places(resources.size()) + ") and unit in (" + places(units)
                        + ") and cell_start >= ? and cell_start < ?",
                (RowCallbackHandler) row -> mark(row, found),
                arguments);
    }

    private static void mark(ResultSet row, Map<ResourceId, Occupation> found) throws SQLException {
        var occupation = found.get(new ResourceId(uuid(row.getBytes(1))));
        if (occupation != null) {
            var start = row.getObject(3, LocalDateTime.class).toInstant(ZoneOffset.UTC);
            occupation.mark(row.getInt(2), Quarters.numberOf(start));
        }
    }

    static String places(int count) {
        return String.join(",", Collections.nCopies(count, "?"));
    }

    static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    static UUID uuid(byte[] bytes) {
        var buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }

    /** Without a zone the driver has nothing to convert: the database holds UTC. */
    static LocalDateTime utc(Instant moment) {
        return LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
    }
}
