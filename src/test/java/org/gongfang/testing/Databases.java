package org.gongfang.testing;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Database servers that tests borrow: a MariaDB from Maven, started once when first asked for, and the MySQL that
 * {@code GONGFANG_TEST_MYSQL_URL} names. Everyone who asks gets an empty database of their own.
 */
public final class Databases {

    /** The variable that names a MySQL server, for instance {@code jdbc:mysql://127.0.0.1:3306/}. */
    public static final String MYSQL_URL = "GONGFANG_TEST_MYSQL_URL";

    private static final String OPTIONS = "?connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true"
            + "&rewriteBatchedStatements=true&cachePrepStmts=true&useSSL=false&allowPublicKeyRetrieval=true";

    // The driver takes MariaDB for a MySQL and would ask it for words that only MySQL's catalogue has.
    private static final String MARIADB_OPTIONS = OPTIONS + "&useInformationSchema=false";

    private static final AtomicInteger handedOut = new AtomicInteger();

    private static @Nullable MariaDbServer mariaDb;

    private Databases() {}

    /** A new empty database on the MariaDB server of this test run. */
    public static Database freshMariaDb() {
        return create("jdbc:mysql://127.0.0.1:" + mariaDb().port() + "/", MARIADB_OPTIONS, "root", "");
    }

    /** A new empty database on the MySQL server that the environment names. */
    public static Database freshMySql() {
        String url = environment(MYSQL_URL, "");
        if (url.isEmpty()) {
            throw new IllegalStateException(MYSQL_URL + " names no MySQL server");
        }
        int options = url.indexOf('?');
        String server = options < 0 ? url : url.substring(0, options);
        return create(
                server.substring(0, server.lastIndexOf('/') + 1),
                OPTIONS,
                environment("GONGFANG_TEST_MYSQL_USER", "root"),
                environment("GONGFANG_TEST_MYSQL_PASSWORD", ""));
    }

    /** Keeps MariaDB up, also while this process ends, until somebody {@link #leavesMariaDb() leaves}. */
    static void entersMariaDb() {
        mariaDb().enter();
    }

    static void leavesMariaDb() {
        mariaDb().leave();
    }

    /** Removes a database that was handed out. */
    public static void drop(Database database) {
        String withoutOptions = database.url().substring(0, database.url().indexOf('?'));
        int slash = withoutOptions.lastIndexOf('/');
        execute(
                withoutOptions.substring(0, slash + 1),
                database.user(),
                database.password(),
                "drop database if exists " + withoutOptions.substring(slash + 1));
    }

    private static Database create(String server, String options, String user, String password) {
        String name = "gongfang_test_" + ProcessHandle.current().pid() + "_" + handedOut.incrementAndGet();
        execute(server, user, password, "drop database if exists " + name);
        execute(server, user, password, "create database " + name + " character set utf8mb4 collate utf8mb4_bin");
        return new Database(server + name + options, user, password);
    }

    private static void execute(String server, String user, String password, String sql) {
        try (var connection = DriverManager.getConnection(server + OPTIONS, user, password);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("The test database server did not do: " + sql, e);
        }
    }

    private static synchronized MariaDbServer mariaDb() {
        if (mariaDb == null) {
            mariaDb = MariaDbServer.start(Path.of("target", "mariadb").toAbsolutePath());
        }
        return mariaDb;
    }

    private static String environment(String name, String otherwise) {
        String found = System.getenv(name);
        return found == null ? otherwise : found;
    }
}
