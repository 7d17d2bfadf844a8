package org.gongfang.reporting.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.gongfang.identity.Roles;
import org.gongfang.reporting.Figures;
import org.gongfang.reporting.HourTotal;
import org.gongfang.reporting.RowOrder;
import org.gongfang.reporting.Scope;
import org.gongfang.reporting.Utilisation;
import org.gongfang.reporting.UtilisationExport;
import org.gongfang.shared.Spoken;
import org.gongfang.shared.ui.EmptyState;
import org.gongfang.shared.ui.PageHeader;

/** Utilisation by provider, site, capability, district, resource or day; what is shown stands in the address. */
@Route("district/reports")
@RolesAllowed({Roles.OFFICIAL, Roles.ADMIN, Roles.PROVIDER_MANAGER})
@Menu(title = "menu.reports", order = 510, icon = "vaadin:bar-chart-h")
class ReportsView extends Composite<VerticalLayout> implements AfterNavigationObserver, HasDynamicTitle {

    private static final int BARS_AT_MOST = 12;

    private final Utilisation utilisation;
    private final Clock clock;
    private final ReportFilter filter;
    private final ScopeChips chips;
    private final Div report = new Div();
    private final Anchor download;
    private ReportState state;

    ReportsView(Utilisation utilisation, UtilisationExport export, Clock clock) {
        this.utilisation = utilisation;
        this.clock = clock;
        state = ReportState.usual(today());
        filter = new ReportFilter(today(), getLocale(), ReportingNavigation::to);
        chips = new ScopeChips(utilisation);
        download = new Anchor(
                DownloadHandler.fromInputStream(event -> workbook(export)),
                getTranslation("reporting.reports.download"));
        download.addClassName("gf-report-download");
        report.addClassName("gf-report");
        var header = new PageHeader(
                getTranslation("reporting.reports.title"), getTranslation("reporting.reports.subtitle"), download);
        getContent().addClassName("gf-page");
        getContent().add(header, filter, chips, report);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        state = ReportState.read(event.getLocation().getQueryParameters(), today());
        filter.show(state);
        chips.show(state, getLocale());
        var hours = utilisation.hours(state.period(), state.scope());
        report.removeAll();
        download.setVisible(!hours.isEmpty());
        if (hours.isEmpty()) {
            report.add(nothing());
        } else {
            fill(hours);
        }
    }

    private void fill(List<HourTotal> hours) {
        var tiles = new FigureTiles();
        tiles.show(hours.stream().map(HourTotal::figures).reduce(Figures.NONE, Figures::plus), getLocale());
        var charts = new FigureCharts(this, getLocale());
        var picture = state.grouping() == Grouping.DAY
                ? charts.days(hours)
                : charts.rows(utilisation.rows(state.query(), RowOrder.BUSIEST, 0, BARS_AT_MOST), state.grouping());
        var pictures = new Div(picture, charts.week(hours));
        pictures.addClassName("gf-report-charts");
        var grid = new FigureGrid(utilisation, state, getLocale());
        grid.show(state, FigureCharts.byDay(hours), getLocale());
        report.add(tiles, pictures, grid);
        if (state.grouping() == Grouping.CAPABILITY) {
            report.add(note("reporting.reports.capabilities-overlap"));
        }
        report.add(note("reporting.reports.note"));
    }

    private Paragraph note(String key) {
        var note = new Paragraph(getTranslation(key));
        note.addClassName("gf-report-note");
        return note;
    }

    private EmptyState nothing() {
        boolean narrowed = !state.scope().equals(Scope.ALL);
        var usual = narrowed ? state.with(Scope.ALL) : state.with(ReportState.usualPeriod(today()));
        var button = new Button(
                getTranslation(narrowed ? "reporting.reports.show-all" : "reporting.reports.show-usual"),
                click -> ReportingNavigation.to(usual));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return new EmptyState(
                getTranslation("reporting.reports.empty"), getTranslation("reporting.reports.empty.hint"), button);
    }

    private DownloadResponse workbook(UtilisationExport export) {
        var bytes = export.workbook(state.query(), getLocale());
        return new DownloadResponse(
                new ByteArrayInputStream(bytes),
                export.fileName(state.query(), getLocale()),
                UtilisationExport.MEDIA_TYPE,
                bytes.length);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Spoken.DISTRICT_ZONE);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("reporting.reports.title");
    }
}
