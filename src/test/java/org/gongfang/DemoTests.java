package org.gongfang;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.browserless.locator.Locators;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import java.util.List;
import java.util.Locale;
import org.gongfang.identity.IdentityFixtures;
import org.gongfang.identity.Members;
import org.gongfang.shared.ui.EmptyState;
import org.gongfang.testing.TestTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;

/** What the demo puts into an empty database, counted, and what its people find on their screens. */
@SpringBootTest(properties = "gongfang.demo=false")
@ActiveProfiles({"demo", "test"})
@Import(TestTime.class)
@ViewPackages(packages = "org.gongfang")
class DemoTests extends SpringBrowserlessTest implements Locators {

    private static final String OVER = "r.ends_at < timestamp '2026-11-22 00:00:00'";

    @Autowired
    JdbcClient database;

    @Autowired
    IdentityFixtures people;

    @Autowired
    Members members;

    @AfterEach
    void leave() {
        people.signOut();
    }

    @Test
    void aCityOfProvidersMachinesPeopleAndPatents() {
        assertThat(count("select count(*) from district")).isEqualTo(10);
        assertThat(count("select count(*) from organisation where kind in ('INCUBATOR', 'SCHOOL')"))
                .isEqualTo(12);
        // And a bay, the whole of which three machines are parts.
        assertThat(count("select count(*) from resource where kind <> 'TECHNICIAN'"))
                .isEqualTo(120 + 1);
        assertThat(count("select count(*) from resource where kind = 'TECHNICIAN'"))
                .isEqualTo(40);
        assertThat(count("select count(*) from patent")).isEqualTo(200);
        assertThat(count("select count(*) from reservation")).isGreaterThanOrEqualTo(1_500);
    }

    @Test
    void thePastLiesOnAllDaysOfTheWeek() {
        assertThat(numbers("select count(*) from reservation r where " + OVER
                        + " group by iso_day_of_week(dateadd(hour, 8, r.starts_at))"))
                .hasSize(7)
                .allSatisfy(day -> assertThat(day).isGreaterThan(10));
        assertThat(numbers("select sum(booked_minutes) from daily_figure group by iso_day_of_week(on_date)"))
                .hasSize(7)
                .allSatisfy(minutes -> assertThat(minutes).isGreaterThan(600));
    }

    @Test
    void thePastIsWhatTheServicesWouldHaveLeft() {
        assertThat(count("select count(distinct r.status) from reservation r where " + OVER))
                .as("completed, cancelled, declined and missed")
                .isEqualTo(4);
        assertThat(count("select count(*) from reservation r where " + OVER + " and " + steps("<>")))
                .as("reservations whose steps are not in the audit trail one by one")
                .isZero();
        assertThat(count("select count(*) from reservation r where " + OVER
                        + " and case when r.status = 'COMPLETED' then 1 else 0 end"
                        + " <> (select least(count(*), 1) from booked_cell c where c.reservation_id = r.id)"))
                .as("reservations that keep cells though they freed them, or the other way round")
                .isZero();
        assertThat(count("select count(*) from reservation r where r.series_id is null and r.status <> 'HELD'"
                        + " and not exists (select 1 from idempotency_key k where k.reservation_id = r.id)"))
                .as("reservations that nobody requested")
                .isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ':', textBlock = """
                    holder     : my, my/reservations, my/patents, find
                    manager    : board, board/requests, board/resources, board/closures, board/sites
                    manager    : district/reports
                    technician : today, board
                    official   : district, district/reports
                    admin      : admin/accounts, admin/organisations, admin/audit
                    reviewer   : find
                    enterprise : find
                    """)
    void everybodyFindsSomethingOnTheirScreens(String who, String screens) {
        signIn(who);
        for (var screen : screens.split(", ")) {
            UI.getCurrent().navigate(screen);
            assertThat(isEmpty()).as("/%s of %s is empty", screen, who).isFalse();
        }
    }

    @Test
    void peopleHaveBeenToldWhatHappened() {
        signIn("holder");
        await().pollInSameThread().atMost(30, SECONDS).untilAsserted(() -> {
            UI.getCurrent().navigate("inbox");
            assertThat(isEmpty()).isFalse();
        });
    }

    /** Whether the screen says that there is nothing; a grid holds that sentence ready even when it has rows. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    private boolean isEmpty() {
        return find(EmptyState.class).all().stream()
                .anyMatch(said -> said.getParent()
                        .filter(Grid.class::isInstance)
                        .map(grid -> test((Grid<?>) grid).size() == 0)
                        .orElse(true));
    }

    /** That the reservation's history compares so with its lines in the audit trail. */
    private static String steps(String operator) {
        return "(select count(*) from reservation_status_change s where s.reservation_id = r.id) " + operator
                + " (select count(*) from audit_entry a where a.subject = r.code)";
    }

    private void signIn(String who) {
        UI.getCurrent().setLocale(Locale.ENGLISH);
        people.signIn(members.findByMail(who + "@demo.example").orElseThrow().id());
    }

    private long count(String sql) {
        return database.sql(sql).query(Long.class).single();
    }

    private List<Long> numbers(String sql) {
        return database.sql(sql).query(Long.class).list();
    }
}
