package org.gongfang.reporting.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import java.time.LocalDate;
import java.util.Locale;
import org.gongfang.identity.IdentityFixtures;
import org.gongfang.identity.OrganisationId;
import org.gongfang.reporting.Figures;
import org.gongfang.reporting.ReportingFixtures;
import org.gongfang.reporting.UtilisationRow;
import org.gongfang.resources.ResourcePlace;
import org.gongfang.shared.ui.Chart;
import org.gongfang.shared.ui.EmptyState;
import org.gongfang.shared.ui.Figure;
import org.gongfang.testing.IntegrationTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
@ViewPackages(packages = "org.gongfang")
class ReportsViewTests extends SpringBrowserlessTest {

    private static final LocalDate MONDAY = LocalDate.of(2016, 4, 4);

    @Autowired
    IdentityFixtures people;

    @Autowired
    ReportingFixtures figures;

    private OrganisationId provider;
    private ResourcePlace machine;

    @BeforeEach
    void figuresOfOneMachine() {
        provider = people.provider();
        machine = figures.machine(provider, "zhenhai");
        figures.figures(machine, MONDAY, 9, new Figures(120, 60, 30, 60));
        figures.figures(machine, MONDAY.plusDays(1), 10, new Figures(120, 0, 0, 0));
        people.signIn(people.official());
        UI.getCurrent().setLocale(Locale.ENGLISH);
    }

    @AfterEach
    void signOut() {
        people.signOut();
    }

    @Test
    void officialSeesPublishedBookedAndUsedHours() {
        open("&by=resource&provider=" + provider);

        assertThat(figureTexts())
                .anyMatch(text -> text.contains("4 h"))
                .anyMatch(text -> text.contains("1 h") && text.contains("25% of the published hours"))
                .anyMatch(text -> text.contains("0.5 h") && text.contains("50% of the booked hours"));
        assertThat(find(Chart.class).all()).hasSize(2);
        assertThat(test(grid()).size()).isOne();
    }

    @Test
    void rowsLeadIntoTheMachineDayByDay() {
        open("&by=resource&provider=" + provider);
        var link = (RouterLink) test(grid()).getCellComponent(0, 0);
        assertThat(link.getHref()).contains("by=day", "resource=" + machine.id());

        open("&by=day&resource=" + machine.id());

        assertThat(grid().getListDataView().getItems().map(UtilisationRow::figures))
                .containsExactly(new Figures(120, 60, 30, 60), new Figures(120, 0, 0, 0));
    }

    @Test
    void choiceStandsInTheAddress() {
        open("&by=resource&provider=" + provider);
        Select<Grouping> grouping = select(Grouping.RESOURCE);

        test(grouping).selectItem("Day");

        assertThat(UI.getCurrent()
                        .getInternals()
                        .getActiveViewLocation()
                        .getQueryParameters()
                        .getQueryString())
                .contains("by=day", "provider=" + provider, "from=2016-04-04", "through=2016-04-10");
    }

    @Test
    void scopeIsWidenedByItsChip() {
        open("&by=resource&provider=" + provider);

        test(find(Button.class)
                        .withCondition(button -> button.hasClassName("gf-report-chip"))
                        .single())
                .click();

        assertThat(UI.getCurrent()
                        .getInternals()
                        .getActiveViewLocation()
                        .getQueryParameters()
                        .getQueryString())
                .doesNotContain("provider=");
    }

    @Test
    void periodWithoutFiguresSaysWhatToDo() {
        navigateTo("from=1999-01-01&through=1999-01-31");

        assertThat(find(EmptyState.class).all()).hasSize(1);
        assertThat(find(Button.class).withText("Show the last 30 days").all()).hasSize(1);
        assertThat(find(Anchor.class).withText("Download XLSX").all()).isEmpty();
    }

    @Test
    void addressThatMakesNoSenseShowsTheUsualReport() {
        navigateTo("from=nonsense&through=1999-01-31&by=moon&resource=x&kind=Y&capability=Z%20Z");

        assertThat(this.<Grouping>select(Grouping.PROVIDER).getValue()).isEqualTo(Grouping.PROVIDER);
    }

    @Test
    void workbookCanBeDownloaded() {
        open("&by=resource&provider=" + provider);

        assertThat(find(Anchor.class).withText("Download XLSX").all()).hasSize(1);
    }

    private void open(String parameters) {
        navigateTo("from=2016-04-04&through=2016-04-10" + parameters);
    }

    private static void navigateTo(String parameters) {
        UI.getCurrent().navigate(ReportsView.class, QueryParameters.fromString(parameters));
    }

    @SuppressWarnings("unchecked")
    private Grid<UtilisationRow> grid() {
        return (Grid<UtilisationRow>) find(Grid.class).single();
    }

    @SuppressWarnings("unchecked")
    private <T> Select<T> select(T value) {
        return (Select<T>) find(Select.class).all().stream()
                .filter(select -> value.equals(select.getValue()))
                .findFirst()
                .orElseThrow();
    }

    private java.util.List<String> figureTexts() {
        return find(Figure.class).all().stream()
                .map(figure -> figure.getElement().getTextRecursively())
                .toList();
    }
}
