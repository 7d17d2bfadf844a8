package org.gongfang.reporting.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.RouterLink;
import java.time.LocalDate;
import java.util.Locale;
import org.gongfang.identity.IdentityFixtures;
import org.gongfang.reporting.Figures;
import org.gongfang.reporting.ReportingFixtures;
import org.gongfang.shared.Spoken;
import org.gongfang.shared.ui.Chart;
import org.gongfang.shared.ui.Figure;
import org.gongfang.testing.IntegrationTest;
import org.gongfang.testing.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
@ViewPackages(packages = "org.gongfang")
class DistrictViewTests extends SpringBrowserlessTest {

    @Autowired
    IdentityFixtures people;

    @Autowired
    ReportingFixtures figures;

    @Autowired
    MovableClock clock;

    @AfterEach
    void signOut() {
        people.signOut();
        clock.reset();
    }

    @Test
    void officialSeesTheWeekAgainstTheOneBefore() {
        clock.set(java.time.Instant.parse("2015-06-15T04:00:00Z"));
        var today = LocalDate.ofInstant(clock.instant(), Spoken.DISTRICT_ZONE);
        var machine = figures.machine(people.provider(), "zhenhai");
        figures.figures(machine, today.minusDays(1), 9, new Figures(600, 300, 240, 240));
        figures.figures(machine, today.minusDays(8), 9, new Figures(600, 60, 60, 60));
        people.signIn(people.official());
        UI.getCurrent().setLocale(Locale.ENGLISH);

        navigate(DistrictView.class);

        assertThat(find(Figure.class).all().stream()
                        .map(figure -> figure.getElement().getTextRecursively()))
                .anyMatch(text -> text.contains("50%") && text.contains("10%"))
                .anyMatch(text -> text.contains("5 h") && text.contains("1 h"));
        assertThat(find(Chart.class).all()).hasSize(1);
        assertThat(find(RouterLink.class).all()).anyMatch(link -> link.getHref().contains("resource=" + machine.id()));
    }
}
