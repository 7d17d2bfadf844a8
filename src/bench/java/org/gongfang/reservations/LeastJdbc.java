package org.gongfang.reservations;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collections;
import java.util.UUID;
import javax.sql.DataSource;
import org.gongfang.resources.ResourceId;
import org.gongfang.shared.TimeOrderedId;
import org.gongfang.shared.TimeSlot;

/**
 * The least plain JDBC that keeps the promise: lock the calendar row, look, insert the booking, insert its cells in one
 * statement, commit.
 */
final class LeastJdbc {

    private final DataSource connections;
    private final byte[] machine;

    LeastJdbc(DataSource connections, ResourceId machine) {
        this.connections = connections;
        this.machine = BookedCells.bytes(machine.value());
    }

    static void createTable(DataSource connections) throws SQLException {
        try (var connection = connections.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create table floor_booking (id binary(16) primary key, resource_id binary(16),"
                    + " starts_at datetime(6), ends_at datetime(6))");
        }
    }

    /** Whether the slot could be had. */
    boolean book(TimeSlot slot) throws SQLException {
        try (var connection = connections.getConnection()) {
            lock(connection, slot.startsAt());
            if (isTaken(connection, slot)) {
                connection.rollback();
                return false;
            }
            UUID id = TimeOrderedId.next();
            insert(connection, id, slot);
            occupy(connection, id, slot);
            connection.commit();
            return true;
        }
    }

    private void lock(Connection connection, Instant at) throws SQLException {
        try (var lock = connection.prepareStatement(
                "update resource_calendar set revision = revision + 1, changed_at = ? where resource_id = ?")) {
            lock.setObject(1, BookedCells.utc(at));
            lock.setBytes(2, machine);
            lock.executeUpdate();
        }
    }

    private boolean isTaken(Connection connection, TimeSlot slot) throws SQLException {
        try (var look = connection.prepareStatement("select count(*) from booked_cell where resource_id = ?"
                + " and unit = 0 and cell_start >= ? and cell_start < ?")) {
            look.setBytes(1, machine);
            look.setObject(2, BookedCells.utc(slot.startsAt()));
            look.setObject(3, BookedCells.utc(slot.endsAt()));
            try (var found = look.executeQuery()) {
                return found.next() && found.getInt(1) > 0;
            }
        }
    }

    private void insert(Connection connection, UUID id, TimeSlot slot) throws SQLException {
        try (var book = connection.prepareStatement("insert into floor_booking values (?, ?, ?, ?)")) {
            book.setBytes(1, BookedCells.bytes(id));
            book.setBytes(2, machine);
            book.setObject(3, BookedCells.utc(slot.startsAt()));
            book.setObject(4, BookedCells.utc(slot.endsAt()));
            book.executeUpdate();
        }
    }

    private void occupy(Connection connection, UUID id, TimeSlot slot) throws SQLException {
        long from = Quarters.numberOf(slot.startsAt());
        int cells = (int) (Quarters.numberAfter(slot.endsAt()) - from);
        try (var occupy = connection.prepareStatement(
                "insert into booked_cell (resource_id, unit, cell_start, reservation_id) values "
                        + String.join(",", Collections.nCopies(cells, "(?, 0, ?, ?)")))) {
            for (int i = 0; i < cells; i++) {
                occupy.setBytes(3 * i + 1, machine);
                occupy.setObject(3 * i + 2, BookedCells.utc(Quarters.startOf(from + i)));
                occupy.setBytes(3 * i + 3, BookedCells.bytes(id));
            }
            occupy.executeUpdate();
        }
    }
}
