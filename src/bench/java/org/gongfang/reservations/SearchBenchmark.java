package org.gongfang.reservations;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.gongfang.reservations.BenchDistrict.Machine;
import org.gongfang.resources.Better;
import org.gongfang.shared.TimeSlot;
import org.jspecify.annotations.NullUnmarked;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The first twenty slots over ten thousand machines and 180 days at quarters of an hour, one thread: from the index, and
 * from SQL that has every open stretch and every booking as a row with an index on it. SQL runs on H2 in memory, or on
 * MySQL when GONGFANG_TEST_MYSQL_URL says where one is.
 */
@NullUnmarked // JMH fills the states after it has made them.
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 4)
@Measurement(iterations = 4, time = 5)
@Fork(
        value = 1,
        jvmArgs = {"-Duser.timezone=UTC", "-Xmx3g"})
@Threads(1)
public class SearchBenchmark {

    @Benchmark
    public List<Found> index(City city) {
        var scan = new SlotScan(
                city.rows, city.lines, city.query, attribute -> Better.MORE, Applicant.ANYBODY, BenchDistrict.NOW);
        var best = new BestSlots(city.query.conditions().ranking(), city.query.limit());
        for (var machine : city.rows.able(city.query.capability())) {
            if (scan.concerns(machine)) {
                scan.look(machine, best);
            }
        }
        return best.ranked();
    }

    @Benchmark
    @Measurement(iterations = 2, time = 10)
    @Warmup(iterations = 1, time = 5)
    public int sql(Tables tables, City city) throws SQLException {
        return tables.search(city);
    }

    /** What is looked for. */
    public enum Question {
        /** Two hours of one capability of forty, from tomorrow on. */
        CAPABILITY,
        /** Two hours of anything. */
        ANYTHING,
        /** Eight hours in a row of anything, the cheapest first. */
        CHEAPEST,
        /** Ten hours in one of the next six weeks: on most machines never, so all of the time is looked at. */
        LONG,
        /** More than any machine is open for. */
        NOWHERE
    }

    /** The machines in memory. */
    @State(Scope.Benchmark)
    public static class City {

        private static final Logger LOG = LoggerFactory.getLogger(City.class);

        @Param
        public Question question = Question.CAPABILITY;

        List<Machine> machines;
        IndexRows rows;
        GridLines lines;
        SlotQuery query;

        @Setup
        public void build() {
            machines = new BenchDistrict().machines();
            long before = used();
            var range = WordRange.ahead(BenchDistrict.NOW, BenchDistrict.HORIZON, Duration.ofDays(7));
            var shared = new SharedRows();
            rows = new IndexRows();
            lines = new GridLines();
            machines.forEach(machine -> rows.put(BenchDistrict.indexed(machine, range, shared)));
            LOG.warn(
                    "Index of {} machines: {} MB of heap, of that {} MB of rows",
                    rows.size(),
                    (used() - before) >> 20,
                    rows.rowBytes() >> 20);
            var window = TimeSlot.of(BenchDistrict.NOW, BenchDistrict.HORIZON);
            query = switch (question) {
                case CAPABILITY -> SlotQuery.of(BenchDistrict.capability(7), window, Duration.ofHours(2));
                case ANYTHING -> SlotQuery.anything(window, Duration.ofHours(2));
                case CHEAPEST ->
                    SlotQuery.anything(window, Duration.ofHours(8)).under(SlotConditions.NONE.by(SlotRanking.CHEAPEST));
                case LONG ->
                    SlotQuery.anything(TimeSlot.of(BenchDistrict.NOW, Duration.ofDays(42)), Duration.ofHours(10));
                case NOWHERE -> SlotQuery.anything(window, Duration.ofHours(10));
            };
            if (question == Question.NOWHERE) {
                query = query.under(SlotConditions.NONE.at(Set.of(), LocalTime.of(0, 15), LocalTime.of(16, 0)));
            }
        }

        private static long used() {
            for (int i = 0; i < 3; i++) {
                System.gc();
            }
            var runtime = Runtime.getRuntime();
            return runtime.totalMemory() - runtime.freeMemory();
        }
    }

    /** The same machines as rows of tables. */
    @State(Scope.Benchmark)
    public static class Tables {

        private static final int AT_ONCE = 2_000;

        /** A slot begins where a stretch does or where a booking ends, if nobody has any of it. */
        private static final String SEARCH = """
                select c.machine, c.starts from (
                  select o.machine, o.starts, o.ends, o.price from bench_open o
                  where %1$s o.starts >= ? and o.ends <= ?
                  union all
                  select b.machine, b.ends, o.ends, o.price from bench_booked b
                  join bench_open o on o.machine = b.machine and o.starts <= b.ends and o.ends > b.ends
                  where %1$s o.starts >= ? and o.ends <= ?) c
                where c.starts + ? <= c.ends
                and not exists (select 1 from bench_booked x where x.machine = c.machine
                  and x.starts < c.starts + ? and x.ends > c.starts and x.starts > c.starts - 4000000)
                order by %2$s limit 20""";

        private Connection connection;
        private PreparedStatement search;

        @Setup
        public void fill(City city) throws SQLException {
            var mySql = System.getenv("GONGFANG_TEST_MYSQL_URL");
            connection = mySql == null || mySql.isBlank() ? h2() : mySql(mySql);
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute("drop table if exists bench_open");
                statement.execute("drop table if exists bench_booked");
                statement.execute("create table bench_open (machine int not null, capability int not null,"
                        + " price int not null, starts bigint not null, ends bigint not null)");
                statement.execute("create table bench_booked (machine int not null, starts bigint not null,"
                        + " ends bigint not null, primary key (machine, starts))");
                insert(city, statement);
                statement.execute("create index ix_bench_open on bench_open (machine, starts, ends)");
                statement.execute("create index ix_bench_open_capability on bench_open (capability, starts, ends)");
                statement.execute("create index ix_bench_open_starts on bench_open (starts, ends)");
            }
            connection.commit();
            boolean one = city.question == Question.CAPABILITY;
            search = connection.prepareStatement(SEARCH.formatted(
                    one ? "o.capability = 7 and" : "",
                    city.question == Question.CHEAPEST ? "c.price, c.starts" : "c.starts, c.price"));
        }

        private static Connection h2() throws SQLException {
            return DriverManager.getConnection("jdbc:h2:mem:bench;MODE=MySQL;OPTIMIZE_REUSE_RESULTS=FALSE");
        }

        private static Connection mySql(String url) throws SQLException {
            var user = System.getenv().getOrDefault("GONGFANG_TEST_MYSQL_USER", "root");
            var password = System.getenv().getOrDefault("GONGFANG_TEST_MYSQL_PASSWORD", "");
            try (var server = DriverManager.getConnection(url, user, password);
                    var statement = server.createStatement()) {
                statement.execute("create database if not exists gongfang_bench");
            }
            return DriverManager.getConnection(url + "gongfang_bench", user, password);
        }

        private static void insert(City city, Statement statement) throws SQLException {
            var open = new ArrayList<String>();
            var booked = new ArrayList<String>();
            for (var machine : city.machines) {
                for (var slot : machine.open()) {
                    open.add("(" + machine.number() + "," + machine.number() % BenchDistrict.CAPABILITIES + ","
                            + machine.rules().policyPricePerHour().fen() + "," + times(slot) + ")");
                    flush(statement, "bench_open", open, AT_ONCE);
                }
                for (var slot : machine.booked()) {
                    booked.add("(" + machine.number() + "," + times(slot) + ")");
                    flush(statement, "bench_booked", booked, AT_ONCE);
                }
            }
            flush(statement, "bench_open", open, 1);
            flush(statement, "bench_booked", booked, 1);
        }

        private static String times(TimeSlot slot) {
            return slot.startsAt().getEpochSecond() + "," + slot.endsAt().getEpochSecond();
        }

        private static void flush(Statement statement, String table, List<String> rows, int from) throws SQLException {
            if (rows.size() >= from) {
                statement.executeUpdate("insert into " + table + " values " + String.join(",", rows));
                rows.clear();
            }
        }

        int search(City city) throws SQLException {
            long from = city.query.window().startsAt().getEpochSecond();
            long until = city.query.window().endsAt().getEpochSecond();
            long length = city.query.length().toSeconds();
            int at = 1;
            for (long argument : new long[] {from, until, from, until, length, length}) {
                search.setLong(at, argument);
                at++;
            }
            int found = 0;
            try (var rows = search.executeQuery()) {
                while (rows.next()) {
                    found++;
                }
            }
            return found;
        }

        @TearDown
        public void close() throws SQLException {
            try (var statement = connection.createStatement()) {
                statement.execute("drop table bench_open");
                statement.execute("drop table bench_booked");
            }
            connection.close();
        }
    }
}
