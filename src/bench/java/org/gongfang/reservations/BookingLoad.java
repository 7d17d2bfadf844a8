package org.gongfang.reservations;

import java.net.HttpURLConnection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import org.gongfang.identity.MemberId;
import org.gongfang.reservations.Crowd.Done;
import org.gongfang.resources.ResourceId;
import org.gongfang.shared.TimeSlot;
import org.gongfang.testing.MovableClock;

/**
 * Bookings a second over REST, beside the same statements sent by plain JDBC and beside the least JDBC that keeps the
 * promise. Every client has a machine to itself and books two hours after two hours, eight cells each; the ways take turns
 * on the same server, each with the same connections and the same warm-up. What REST leaves to be told afterwards is waited
 * for before the next turn.
 */
public final class BookingLoad {

    private static final List<Integer> CLIENTS = List.of(1, 8, 32);
    private static final int WARM_UP_CLIENTS = 8;
    private static final Duration LENGTH = Duration.ofHours(2);

    /** So many slots of a machine lie within its horizon and its term. */
    private static final int SLOTS = 800;

    private static final String BOOKED = "booked";

    private final LoadHouse house;
    private final Pace pace;
    private final Queue<Course> spare = new ConcurrentLinkedQueue<>();
    private final List<Way> ways;
    private Duration lag = Duration.ZERO;

    private BookingLoad(LoadHouse house, Pace pace) throws SQLException {
        this.house = house;
        this.pace = pace;
        LeastJdbc.createTable(house.connections);
        ways = List.of(
                new Way("plain JDBC, least", false, this::least),
                new Way("plain JDBC, same statements", true, this::same),
                new Way("REST", false, this::rest));
    }

    /**
     * A way to book, and how a client of it comes to be.
     *
     * @param leavesUntold whether it writes events down that nobody in this process has heard of
     */
    private record Way(
            String name, boolean leavesUntold, Supplier<Callable<String>> meeting, List<Callable<String>> met) {

        Way(String name, boolean leavesUntold, Supplier<Callable<String>> meeting) {
            this(name, leavesUntold, meeting, new ArrayList<>());
        }

        /** So many clients, the same ones every time. */
        List<Callable<String>> clients(int wanted) {
            while (met.size() < wanted) {
                met.add(meeting.get());
            }
            return List.copyOf(met.subList(0, wanted));
        }
    }

    /** A machine with one who books it, slot after slot. */
    private static final class Course {

        private final MemberId holder;
        private final RestCaller caller;
        private final ResourceId machine;
        private int booked;

        Course(LoadHouse house) {
            holder = house.people.holder();
            caller = new RestCaller(house.uri("/api/v1/reservations"), house.people.token(holder));
            machine = house.workshops.alwaysOpen(house.workshop);
        }

        boolean isOver() {
            return booked >= SLOTS;
        }

        TimeSlot next() {
            return slot(booked++);
        }
    }

    private static TimeSlot slot(int number) {
        return TimeSlot.of(MovableClock.START.plus(LENGTH.multipliedBy(number + 1L)), LENGTH);
    }

    /** Measures and prints. */
    public static void run(Pace pace) throws SQLException, InterruptedException, ExecutionException {
        try (var house = LoadHouse.open()) {
            new BookingLoad(house, pace).measure();
        }
    }

    private void measure() throws InterruptedException, ExecutionException {
        IO.println("\nBookings a second: " + house.server());
        IO.println("The application and its clients run in one process; " + pace.rounds() + " rounds of "
                + pace.round().toMillis() + " ms each");
        tellStatements(record(new Course(house)));
        for (var way : ways) {
            for (int booked = 0; booked < Pace.WARM; ) {
                booked += round(way, WARM_UP_CLIENTS, pace.warmUp()).count(BOOKED);
            }
        }
        IO.println("%n%-8s%-30s%10s  %-30s%9s%9s%7s%9s%10s"
                .formatted("clients", "way", "median/s", "rounds", "p50 ms", "p99 ms", "JVM", "machine", "JVM ms/1"));
        for (int clients : CLIENTS) {
            measure(clients);
        }
        IO.println("Everybody was told of everything at most %d ms after a round".formatted(lag.toMillis()));
    }

    private void tellStatements(SameStatements recorded) {
        IO.println("One booking sends %d statements and %d commits:"
                .formatted(recorded.statements().size(), recorded.commits()));
        recorded.statements().forEach(sql -> IO.println("    " + sql.substring(0, Math.min(sql.length(), 100))));
    }

    private void measure(int clients) throws InterruptedException, ExecutionException {
        Map<Way, List<Done>> all = new LinkedHashMap<>();
        for (int round = 0; round < pace.rounds(); round++) {
            for (var way : ways) {
                all.computeIfAbsent(way, first -> new ArrayList<>()).add(round(way, clients, pace.round()));
            }
        }
        var medians = new ArrayList<Double>();
        all.forEach((way, rounds) -> medians.add(tell(clients, way, rounds)));
        IO.println("%-8sREST is %.0f %% of the same statements, %.0f %% of the least"
                .formatted("", 100 * medians.get(2) / medians.get(1), 100 * medians.get(2) / medians.get(0)));
    }

    private static double tell(int clients, Way way, List<Done> rounds) {
        var sorted = rounds.stream()
                .sorted(Comparator.comparingDouble(done -> done.perSecond(BOOKED)))
                .toList();
        var median = sorted.get(sorted.size() / 2);
        IO.println("%-8d%-30s%10.0f  %-30s%9.1f%9.1f%6.0f%%%8.0f%%%10.2f"
                .formatted(
                        clients,
                        way.name(),
                        median.perSecond(BOOKED),
                        rounds.stream()
                                .map(done -> "%.0f".formatted(done.perSecond(BOOKED)))
                                .toList(),
                        median.millis(0.5),
                        median.millis(0.99),
                        100 * median.jvm(),
                        100 * median.machine(),
                        median.processorMillis() / median.count(BOOKED)));
        return median.perSecond(BOOKED);
    }

    private Done round(Way way, int clients, Duration time) throws InterruptedException, ExecutionException {
        var met = way.clients(clients);
        while (spare.size() < clients) {
            spare.add(new Course(house));
        }
        house.settle();
        var done = Crowd.press(met, time);
        if (done.answers().size() > 1) {
            throw new IllegalStateException("Not everything was booked by " + way.name() + ": " + done.answers());
        }
        if (way.leavesUntold()) {
            house.forgetUntold();
        }
        var told = house.settle();
        lag = told.compareTo(lag) > 0 ? told : lag;
        return done;
    }

    private Callable<String> least() {
        var course = new Course(house);
        var least = new LeastJdbc(house.connections, course.machine);
        return () -> least.book(course.next()) ? BOOKED : "taken";
    }

    private Callable<String> same() {
        var course = new Course(house);
        var recorded = record(course);
        return () -> {
            recorded.book(house.connections, course.booked++);
            return BOOKED;
        };
    }

    /** The statements of a booking on that machine; the first one is not looked at. */
    private SameStatements record(Course course) {
        return house.people.as(course.holder, () -> {
            book(course);
            return new SameStatements(Recording.of(() -> book(course)), Recording.of(() -> book(course)));
        });
    }

    private void book(Course course) {
        house.reservations.request(
                SlotRequest.of(course.machine, course.next(), "A sample of a hinge"),
                UUID.randomUUID().toString());
    }

    private Callable<String> rest() {
        var own = new Course[] {new Course(house)};
        return () -> {
            if (own[0].isOver()) {
                own[0] = Objects.requireNonNullElseGet(spare.poll(), () -> new Course(house));
            }
            int status = own[0].caller.book(own[0].machine, own[0].next());
            return status == HttpURLConnection.HTTP_CREATED ? BOOKED : String.valueOf(status);
        };
    }
}
