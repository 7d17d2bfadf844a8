package org.gongfang.reservations;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.gongfang.Application;
import org.gongfang.resources.ResourceId;
import org.gongfang.resources.ResourcesFixtures;
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
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** How long the index takes to be read whole: ten thousand machines with hours of their own and bookings, from a database. */
@NullUnmarked // JMH fills the states after it has made them.
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 1)
@Measurement(iterations = 4)
@Fork(
        value = 1,
        jvmArgs = {"-Duser.timezone=UTC", "-Xmx3g"})
@Threads(1)
public class IndexBuildBenchmark {

    @Benchmark
    public int build(House house) {
        var rows = new IndexRows();
        house.build.run(WordRange.ahead(MovableClock.START, AvailabilityIndex.HORIZON, Duration.ofDays(7)), rows);
        return rows.size();
    }

    /** The application with ten thousand copies of one machine; MYSQL needs GONGFANG_TEST_MYSQL_URL. */
    @State(Scope.Benchmark)
    public static class House {

        private static final int CELLS = 60;

        @Param({"H2"})
        public String database = "H2";

        private ConfigurableApplicationContext context;
        private JdbcTemplate tables;
        IndexBuild build;

        @Setup(Level.Trial)
        public void open() {
            Map<String, String> settings = switch (database) {
                case "MARIADB" -> Databases.freshMariaDb().settings();
                case "MYSQL" -> Databases.freshMySql().settings();
                default -> Map.of();
            };
            var application = new SpringApplicationBuilder(Application.class, TestTime.class)
                    .profiles("test")
                    .properties(Map.of("server.port", "0", "spring.main.allow-bean-definition-overriding", "true"))
                    .build();
            context = application.run(settings.entrySet().stream()
                    .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                    .toArray(String[]::new));
            build = context.getBean(IndexBuild.class);
            tables = context.getBean(JdbcTemplate.class);
            var workshops = context.getBean(ResourcesFixtures.class);
            var model = workshops.machine(workshops.workshop());
            context.getBean(TransactionTemplate.class).executeWithoutResult(status -> fill(model));
        }

        private void fill(ResourceId model) {
            var random = new Random(7);
            for (int i = 1; i < BenchDistrict.MACHINES; i++) {
                var id = ResourceId.next();
                var key = BookedCells.bytes(id.value());
                copy("resource", "id", model, Map.of("id", key, "code", "BENCH-" + i));
                copy("resource_calendar", "resource_id", model, Map.of("resource_id", key));
                copy("resource_capability", "resource_id", model, Map.of("resource_id", key));
                copy("resource_attribute", "resource_id", model, Map.of("resource_id", key));
                for (var pattern : patterns(model)) {
                    copyPattern(pattern, key, 60 * 7 + 15 * random.nextInt(16));
                }
                occupy(key, random);
            }
        }

        private List<byte[]> patterns(ResourceId model) {
            return tables.queryForList(
                    "select id from opening_pattern where resource_id = ?",
                    byte[].class,
                    BookedCells.bytes(model.value()));
        }

        private void copyPattern(byte[] pattern, byte[] resource, int fromMinute) {
            var values = new HashMap<String, Object>();
            values.put("id", BookedCells.bytes(ResourceId.next().value()));
            values.put("resource_id", resource);
            values.put("from_minute", fromMinute);
            values.put("until_minute", fromMinute + 60 * 9);
            copy("opening_pattern", "id", pattern, values);
        }

        private void copy(String table, String key, ResourceId model, Map<String, Object> values) {
            copy(table, key, BookedCells.bytes(model.value()), values);
        }

        private void copy(String table, String key, byte[] model, Map<String, Object> values) {
            var arguments = new ArrayList<Object>();
            var columns = columns(table);
            var chosen = columns.stream()
                    .map(column -> {
                        if (values.containsKey(column)) {
                            arguments.add(values.get(column));
                            return "?";
                        }
                        return column;
                    })
                    .collect(Collectors.joining(", "));
            arguments.add(model);
            tables.update(
                    "insert into " + table + " (" + String.join(", ", columns) + ") select " + chosen + " from " + table
                            + " where " + key + " = ?",
                    arguments.toArray());
        }

        private final Map<String, List<String>> known = new HashMap<>();

        private List<String> columns(String table) {
            return known.computeIfAbsent(
                    table,
                    asked -> tables.query("select * from " + asked + " where 1 = 0", rows -> {
                        var names = new ArrayList<String>();
                        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                            names.add(rows.getMetaData().getColumnName(i).toLowerCase(Locale.ROOT));
                        }
                        return names;
                    }));
        }

        private void occupy(byte[] resource, Random random) {
            var rows = new ArrayList<Object[]>();
            long quarter = Quarters.numberOf(MovableClock.START);
            for (int cell = 0; cell < CELLS; cell++) {
                quarter += cell % 8 == 0 ? 1 + random.nextInt(300) : 1;
                rows.add(new Object[] {resource, 0, BookedCells.utc(Quarters.startOf(quarter)), resource});
            }
            tables.batchUpdate(
                    "insert into booked_cell (resource_id, unit, cell_start, reservation_id) values (?, ?, ?, ?)",
                    rows);
        }

        @TearDown(Level.Trial)
        public void close() {
            context.close();
        }
    }
}
