package org.gongfang.reservations;

import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.gongfang.Application;
import org.gongfang.identity.IdentityFixtures;
import org.gongfang.resources.ResourcesFixtures;
import org.gongfang.resources.ResourcesFixtures.Workshop;
import org.gongfang.testing.Database;
import org.gongfang.testing.Databases;
import org.gongfang.testing.TestTime;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The application as it runs in earnest, with its own port, in this process, on an empty database of the MySQL server that
 * GONGFANG_TEST_MYSQL_URL names, or of a MariaDB where it names none. Its clock stands still; tokens may call as often as
 * they like.
 */
final class LoadHouse implements AutoCloseable {

    /** Of the application and of plain JDBC beside it: they take them from the same pool. */
    static final int CONNECTIONS = 40;

    static {
        // Spring's developer tools would begin by starting this process's main method anew.
        System.setProperty("spring.devtools.restart.enabled", "false");
    }

    private static final Duration SETTLED_WITHIN = Duration.ofMinutes(2);

    private final Database database;
    private final ConfigurableApplicationContext context;
    final IdentityFixtures people;
    final ResourcesFixtures workshops;
    final Reservations reservations;
    final DataSource connections;
    final JdbcTemplate tables;
    final Workshop workshop;

    private LoadHouse(Database database, ConfigurableApplicationContext context) {
        this.database = database;
        this.context = context;
        people = context.getBean(IdentityFixtures.class);
        workshops = context.getBean(ResourcesFixtures.class);
        reservations = context.getBean(Reservations.class);
        connections = context.getBean(DataSource.class);
        tables = context.getBean(JdbcTemplate.class);
        workshop = workshops.workshop();
    }

    static LoadHouse open() {
        boolean mySql = !Objects.requireNonNullElse(System.getenv(Databases.MYSQL_URL), "")
                .isEmpty();
        if (!mySql) {
            IO.println(Databases.MYSQL_URL
                    + " names no MySQL server: measured on a MariaDB instead, whose figures are not MySQL's");
        }
        var database = mySql ? Databases.freshMySql() : Databases.freshMariaDb();
        var settings = new HashMap<>(database.settings());
        settings.put("spring.datasource.hikari.maximum-pool-size", String.valueOf(CONNECTIONS));
        settings.put("gongfang.security.calls-per-minute", "1000000000");
        settings.put("server.address", "127.0.0.1");
        settings.put("server.port", "0");
        settings.put("spring.main.allow-bean-definition-overriding", "true");
        return new LoadHouse(
                database,
                new SpringApplicationBuilder(Application.class, TestTime.class)
                        .profiles(mySql ? new String[] {"test", "mysql"} : new String[] {"test", "mysql", "mariadb"})
                        .initializers(starting -> starting.getBeanFactory().addBeanPostProcessor(new Recording()))
                        .run(settings.entrySet().stream()
                                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                                .toArray(String[]::new)));
    }

    /** Which server it is, and whether it has what it commits on disk when it says so. */
    String server() {
        Map<String, Object> found =
                tables.queryForMap("select @@version version, @@innodb_flush_log_at_trx_commit flush,"
                        + " @@sync_binlog sync, @@log_bin binlog");
        boolean durable = "1 1 1".equals(found.get("flush") + " " + found.get("sync") + " " + found.get("binlog"));
        return "%s %s, commits %s (innodb_flush_log_at_trx_commit=%s, sync_binlog=%s, log_bin=%s), %d connections, %d processors"
                .formatted(
                        String.valueOf(found.get("version")).contains("MariaDB") ? "MariaDB" : "MySQL",
                        found.get("version"),
                        durable ? "durable" : "NOT DURABLE",
                        found.get("flush"),
                        found.get("sync"),
                        found.get("binlog"),
                        CONNECTIONS,
                        Runtime.getRuntime().availableProcessors());
    }

    URI uri(String path) {
        return URI.create("http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port") + path);
    }

    /** Waits until everybody has been told of everything; tells how long that took. */
    Duration settle() {
        long from = System.nanoTime();
        await().atMost(SETTLED_WITHIN)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> tables.queryForList("select 1 from event_publication limit 1", Integer.class)
                        .isEmpty());
        return Duration.ofNanos(System.nanoTime() - from);
    }

    /** Forgets events of which nobody in this process has heard. */
    void forgetUntold() {
        context.getBean(TransactionTemplate.class)
                .executeWithoutResult(status -> tables.update("delete from event_publication"));
    }

    @Override
    public void close() {
        context.close();
        Databases.drop(database);
    }
}
