package org.gongfang.reservations;

import java.net.HttpURLConnection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.gongfang.reservations.Crowd.Done;
import org.gongfang.resources.ResourceId;
import org.gongfang.shared.TimeSlot;
import org.gongfang.testing.MovableClock;

/**
 * How long 64 clients wait who all want the same machine, over REST and by the least plain JDBC, and whether any two of them
 * get the same minutes. Slots are drawn by lot and overlap; a new machine each round.
 */
public final class RushLoad {

    private static final int CLIENTS = 64;

    /** Half hours in which slots begin, so many that about half of the wishes come too late. */
    private static final int STARTS = 3_000;

    private static final Duration STEP = Duration.ofMinutes(30);
    private static final Duration LENGTH = Duration.ofHours(2);
    private static final int CELLS = 8;

    /** Pairs of live items that have minutes in common; the machine has one unit. */
    private static final String CLASHES = """
            select count(*) from reservation_item i join reservation r on r.id = i.reservation_id
            join reservation_item o on o.resource_id = i.resource_id and o.reservation_id > i.reservation_id
            and o.occupied_from < i.occupied_until and o.occupied_until > i.occupied_from
            join reservation other on other.id = o.reservation_id
            where i.resource_id = ? and r.status = 'CONFIRMED' and other.status = 'CONFIRMED'""";

    private static final String FLOOR_CLASHES = """
            select count(*) from floor_booking i join floor_booking o on o.resource_id = i.resource_id and o.id > i.id
            and o.starts_at < i.ends_at and o.ends_at > i.starts_at where i.resource_id = ?""";

    /** Live items that have every one of their cells. */
    private static final String WHOLE = """
            select count(*) from (select i.reservation_id from reservation_item i
            join reservation r on r.id = i.reservation_id and r.status = 'CONFIRMED'
            join booked_cell c on c.reservation_id = i.reservation_id and c.resource_id = i.resource_id
            and c.cell_start >= i.occupied_from and c.cell_start < i.occupied_until
            where i.resource_id = ? group by i.reservation_id having count(*) = 8) whole""";

    private static final String BOOKED = "booked";
    private static final String TAKEN = "taken";

    private final LoadHouse house;
    private final Pace pace;
    private final List<String> tokens;

    private RushLoad(LoadHouse house, Pace pace) throws SQLException {
        this.house = house;
        this.pace = pace;
        this.tokens = new ArrayList<>();
        for (int client = 0; client < CLIENTS; client++) {
            tokens.add(house.people.token(house.people.holder()));
        }
        LeastJdbc.createTable(house.connections);
    }

    /** Measures and prints. */
    public static void run(Pace pace) throws SQLException, InterruptedException, ExecutionException {
        try (var house = LoadHouse.open()) {
            new RushLoad(house, pace).measure();
        }
    }

    private void measure() throws InterruptedException, ExecutionException {
        IO.println("\n%d clients on one machine: %s".formatted(CLIENTS, house.server()));
        warmUp(this::least);
        warmUp(this::rest);
        IO.println("%-8s%-22s%10s%10s%10s%10s%10s%8s%9s"
                .formatted("round", "way", "booked/s", "taken/s", "p50 ms", "p99 ms", "clashes", "JVM", "machine"));
        for (int round = 1; round <= pace.rounds(); round++) {
            var floor = machine();
            tell(round, "plain JDBC, least", press(least(floor), pace.round()), count(FLOOR_CLASHES, floor));
            var machine = machine();
            var done = press(rest(machine), pace.round());
            tell(round, "REST", done, count(CLASHES, machine));
            verify(done, machine);
        }
        IO.println("Every booking that was answered has its %d cells, and no other has any.".formatted(CELLS));
    }

    private void warmUp(Function<ResourceId, Supplier<Callable<String>>> way)
            throws InterruptedException, ExecutionException {
        for (int booked = 0; booked < Pace.WARM; ) {
            booked += press(way.apply(machine()), pace.warmUp()).count(BOOKED);
        }
    }

    private ResourceId machine() {
        return house.workshops.alwaysOpen(house.workshop);
    }

    private Supplier<Callable<String>> least(ResourceId machine) {
        var least = new LeastJdbc(house.connections, machine);
        return () -> () -> least.book(slot()) ? BOOKED : TAKEN;
    }

    private Supplier<Callable<String>> rest(ResourceId machine) {
        var left = tokens.iterator();
        return () -> {
            var caller = new RestCaller(house.uri("/api/v1/reservations"), left.next());
            return () -> {
                int status = caller.book(machine, slot());
                return switch (status) {
                    case HttpURLConnection.HTTP_CREATED -> BOOKED;
                    case HttpURLConnection.HTTP_CONFLICT -> TAKEN;
                    default -> throw new IllegalStateException("Answered with " + status);
                };
            };
        };
    }

    private static TimeSlot slot() {
        int number = 1 + ThreadLocalRandom.current().nextInt(STARTS);
        return TimeSlot.of(MovableClock.START.plus(STEP.multipliedBy(number)), LENGTH);
    }

    private Done press(Supplier<Callable<String>> clients, Duration time)
            throws InterruptedException, ExecutionException {
        house.settle();
        var done = Crowd.press(Stream.generate(clients).limit(CLIENTS).toList(), time);
        house.settle();
        return done;
    }

    private static void tell(int round, String way, Done done, int clashes) {
        IO.println("%-8d%-22s%10.0f%10.0f%10.1f%10.1f%10d%7.0f%%%8.0f%%"
                .formatted(
                        round,
                        way,
                        done.perSecond(BOOKED),
                        done.perSecond(TAKEN),
                        done.millis(0.5),
                        done.millis(0.99),
                        clashes,
                        100 * done.jvm(),
                        100 * done.machine()));
    }

    /** What was answered is what lies there. */
    private void verify(Done done, ResourceId machine) {
        int booked = done.count(BOOKED);
        int cells = count("select count(*) from booked_cell where resource_id = ?", machine);
        int whole = count(WHOLE, machine);
        if (cells != booked * CELLS || whole != booked) {
            throw new IllegalStateException(
                    "%d booked, %d of them with all cells, %d cells".formatted(booked, whole, cells));
        }
    }

    private int count(String sql, ResourceId machine) {
        return Objects.requireNonNull(
                house.tables.queryForObject(sql, Integer.class, BookedCells.bytes(machine.value())));
    }
}
