package org.gongfang.reservations;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.gongfang.Application;
import org.gongfang.identity.IdentityFixtures;
import org.gongfang.identity.MemberId;
import org.gongfang.resources.ResourceId;
import org.gongfang.resources.ResourcesFixtures;
import org.gongfang.shared.TimeOrderedId;
import org.gongfang.shared.TimeSlot;
import org.gongfang.testing.Databases;
import org.gongfang.testing.MovableClock;
import org.gongfang.testing.TestTime;
import org.jspecify.annotations.NullUnmarked;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Bookings a second through the service, and through the least JDBC that keeps the same promise: lock the calendar row,
 * look, insert the booking, insert its cells in one statement, commit. Every thread books its own machine.
 */
@NullUnmarked // JMH fills the states after it has made them.
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
@Fork(value = 1, jvmArgs = "-Duser.timezone=UTC")
@Threads(8)
public class BookingBenchmark {

    @Benchmark
    public Reservation booking(House house, Caller caller) {
        return house.people.as(
                caller.holder,
                () -> house.reservations.request(
                        SlotRequest.of(caller.machine, caller.nextSlot(house), "A sample of a hinge"),
                        UUID.randomUUID().toString()));
    }

    @Benchmark
    public UUID floor(House house, Caller caller) throws SQLException {
        return caller.floor(house).book(caller.nextSlot(house));
    }

    /** The application on an empty database; MYSQL needs GONGFANG_TEST_MYSQL_URL. */
    @State(Scope.Benchmark)
    public static class House {

        @Param({"MARIADB"})
        public String database = "MARIADB";

        private ConfigurableApplicationContext context;
        IdentityFixtures people;
        ResourcesFixtures workshops;
        Reservations reservations;
        DataSource connections;

        @Setup
        public void open() {
            Map<String, String> settings = switch (database) {
                case "MARIADB" -> Databases.freshMariaDb().settings();
                case "MYSQL" -> Databases.freshMySql().settings();
                default -> Map.of();
            };
            SpringApplication application = new SpringApplicationBuilder(Application.class, TestTime.class)
                    .profiles("test")
                    .properties(Map.of(
                            "server.port",
                            "0",
                            "spring.datasource.hikari.maximum-pool-size",
                            "40",
                            "spring.main.allow-bean-definition-overriding",
                            "true"))
                    .build();
            context = application.run(settings.entrySet().stream()
                    .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                    .toArray(String[]::new));
            people = context.getBean(IdentityFixtures.class);
            workshops = context.getBean(ResourcesFixtures.class);
            reservations = context.getBean(Reservations.class);
            connections = context.getBean(DataSource.class);
        }

        @TearDown
        public void close() {
            context.close();
        }
    }

    /** One who books, hour after hour, a machine that nobody else wants. */
    @State(Scope.Thread)
    public static class Caller {

        private static final int HOURS = 1_500;
        private static final Duration HOUR = Duration.ofHours(1);

        MemberId holder;
        ResourceId machine;
        private int booked;
        private Floor floor;

        @Setup(Level.Trial)
        public void meet(House house) {
            holder = house.people.holder();
            machine = house.workshops.alwaysOpen(house.workshops.workshop());
        }

        @TearDown(Level.Trial)
        public void leave() throws SQLException {
            if (floor != null) {
                floor.connection.close();
            }
        }

        TimeSlot nextSlot(House house) {
            if (booked == HOURS) {
                machine = house.workshops.alwaysOpen(house.workshops.workshop());
                booked = 0;
            }
            booked++;
            return TimeSlot.of(MovableClock.START.plus(HOUR.multipliedBy(booked)), HOUR);
        }

        Floor floor(House house) throws SQLException {
            if (floor == null || !floor.machine.equals(machine)) {
                if (floor != null) {
                    floor.connection.close();
                }
                floor = new Floor(house.connections.getConnection(), machine);
            }
            return floor;
        }
    }

    /** The booking transaction in plain JDBC, on one connection. */
    private static final class Floor {

        private static final Duration CELL = Duration.ofMinutes(30);

        private final Connection connection;
        private final ResourceId machine;
        private final PreparedStatement lock;
        private final PreparedStatement look;
        private final PreparedStatement book;
        private final PreparedStatement occupy;

        Floor(Connection connection, ResourceId machine) throws SQLException {
            this.connection = connection;
            this.machine = machine;
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            try (var statement = connection.createStatement()) {
                statement.execute(
                        "create table if not exists floor_booking (id binary(16) primary key, resource_id binary(16),"
                                + " starts_at datetime(6), ends_at datetime(6))");
            }
            lock = connection.prepareStatement(
                    "update resource_calendar set revision = revision + 1, changed_at = ? where resource_id = ?");
            look = connection.prepareStatement("select count(*) from booked_cell where resource_id = ? and unit = 0"
                    + " and cell_start >= ? and cell_start < ?");
            book = connection.prepareStatement("insert into floor_booking values (?, ?, ?, ?)");
            occupy = connection.prepareStatement("insert into booked_cell (resource_id, unit, cell_start,"
                    + " reservation_id) values (?, 0, ?, ?), (?, 0, ?, ?)");
        }

        UUID book(TimeSlot slot) throws SQLException {
            UUID id = TimeOrderedId.next();
            byte[] resource = BookedCells.bytes(machine.value());
            lock.setTimestamp(1, Timestamp.from(slot.startsAt()));
            lock.setBytes(2, resource);
            lock.executeUpdate();
            look.setBytes(1, resource);
            look.setTimestamp(2, Timestamp.from(slot.startsAt()));
            look.setTimestamp(3, Timestamp.from(slot.endsAt()));
            try (var found = look.executeQuery()) {
                if (!found.next() || found.getInt(1) > 0) {
                    throw new IllegalStateException("The slot was taken: " + slot);
                }
            }
            book.setBytes(1, BookedCells.bytes(id));
            book.setBytes(2, resource);
            book.setTimestamp(3, Timestamp.from(slot.startsAt()));
            book.setTimestamp(4, Timestamp.from(slot.endsAt()));
            book.executeUpdate();
            occupyCell(1, resource, slot.startsAt(), id);
            occupyCell(4, resource, slot.startsAt().plus(CELL), id);
            occupy.executeUpdate();
            connection.commit();
            return id;
        }

        private void occupyCell(int first, byte[] resource, Instant start, UUID id) throws SQLException {
            occupy.setBytes(first, resource);
            occupy.setTimestamp(first + 1, Timestamp.from(start));
            occupy.setBytes(first + 2, BookedCells.bytes(id));
        }
    }
}
