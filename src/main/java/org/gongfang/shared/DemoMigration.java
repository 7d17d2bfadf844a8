package org.gongfang.shared;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Migrates a demo database; one whose demo data was interrupted is emptied first. Only an embedded database is emptied:
 * on a server another node may be telling the stories this very moment, so there the start is refused.
 */
@Component
@Profile("demo")
class DemoMigration implements FlywayMigrationStrategy {

    private static final Logger LOG = LoggerFactory.getLogger(DemoMigration.class);

    private final DataSource database;

    DemoMigration(DataSource database) {
        this.database = database;
    }

    @Override
    public void migrate(Flyway flyway) {
        if (progress().filter(DemoData.Progress.BEGUN.stored()::equals).isPresent()) {
            empty(flyway);
        }
        flyway.migrate();
    }

    private void empty(Flyway flyway) {
        if (!embedded()) {
            throw new IllegalStateException(
                    "The demo data of this database is unfinished: another node is telling it, or was interrupted. "
                            + "Start again later, or empty the database first.");
        }
        LOG.warn("The demo data was interrupted; beginning again with an empty database");
        Flyway.configure()
                .configuration(flyway.getConfiguration())
                .cleanDisabled(false)
                .load()
                .clean();
    }

    private Optional<String> progress() {
        try (var connection = database.getConnection()) {
            if (!hasSettings(connection)) {
                return Optional.empty();
            }
            try (var query = connection.prepareStatement("select content from setting where name = ?")) {
                query.setString(1, DemoData.MARKER);
                try (var rows = query.executeQuery()) {
                    return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
                }
            }
        } catch (SQLException unreadable) {
            throw new IllegalStateException("The progress of the demo data cannot be read", unreadable);
        }
    }

    private boolean embedded() {
        try (var connection = database.getConnection()) {
            return connection.getMetaData().getURL().startsWith("jdbc:h2:");
        } catch (SQLException unreadable) {
            throw new IllegalStateException("The database does not say what it is", unreadable);
        }
    }

    private static boolean hasSettings(Connection connection) throws SQLException {
        try (var tables =
                connection.getMetaData().getTables(connection.getCatalog(), connection.getSchema(), "setting", null)) {
            return tables.next();
        }
    }
}
