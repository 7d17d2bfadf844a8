package org.gongfang.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.simple.JdbcClient;

class DemoRunnerTests {

    private final List<String> told = new ArrayList<>();
    private final DataSource database = database();
    private final JdbcClient jdbc = JdbcClient.create(database);

    @BeforeEach
    void migrate() {
        start();
    }

    @Test
    void storiesAreToldInOrderAndOnlyOnce() {
        runner(story(300, "projects"), story(100, "identity"), story(200, "resources"))
                .start();
        runner(story(100, "identity")).start();

        assertThat(told).containsExactly("identity", "resources", "projects");
    }

    @Test
    void interruptedTellingBeginsAgainOnAnEmptyDatabase() {
        var interrupted = runner(story(100, "identity"), new Story(200, () -> {
            throw new IllegalStateException("power cut");
        }));
        assertThatThrownBy(interrupted::start).hasMessage("power cut");
        jdbc.sql("create table half_a_story (id int)").update();

        start();
        runner(story(100, "identity"), story(200, "resources")).start();

        assertThat(told).containsExactly("identity", "identity", "resources");
        assertThat(tables()).contains("setting").doesNotContain("half_a_story");
    }

    @Test
    void databaseThatPeopleUseGetsNoDemoData() {
        new WithoutDemo(new DemoData(jdbc)).run(new DefaultApplicationArguments());

        start();
        runner(story(100, "identity")).start();

        assertThat(told).isEmpty();
    }

    @Test
    void finishedTellingSurvivesTheNextStart() {
        runner(story(100, "identity")).start();
        jdbc.sql("create table what_people_did (id int)").update();

        start();

        assertThat(tables()).contains("what_people_did");
    }

    private void start() {
        new DemoMigration(database)
                .migrate(Flyway.configure()
                        .dataSource(database)
                        .locations("classpath:db/migration")
                        .target("0030")
                        .load());
    }

    private DemoRunner runner(DemoStory... stories) {
        return new DemoRunner(List.of(stories), new DemoData(jdbc));
    }

    private DemoStory story(int order, String name) {
        return new Story(order, () -> told.add(name));
    }

    private List<String> tables() {
        return jdbc.sql("select table_name from information_schema.tables")
                .query(String.class)
                .list();
    }

    private static DataSource database() {
        var database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:" + TimeOrderedId.next()
                + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;DB_CLOSE_DELAY=-1");
        return database;
    }

    private record Story(int order, Runnable work) implements DemoStory {
        @Override
        public void tell() {
            work.run();
        }
    }
}
