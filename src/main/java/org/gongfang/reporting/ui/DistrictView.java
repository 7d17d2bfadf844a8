package org.gongfang.reporting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.gongfang.identity.Roles;
import org.gongfang.reporting.Figures;
import org.gongfang.reporting.GroupBy;
import org.gongfang.reporting.HourTotal;
import org.gongfang.reporting.Period;
import org.gongfang.reporting.PledgeReport;
import org.gongfang.reporting.RowOrder;
import org.gongfang.reporting.Scope;
import org.gongfang.reporting.Utilisation;
import org.gongfang.reporting.UtilisationQuery;
import org.gongfang.reporting.UtilisationRow;
import org.gongfang.resources.ResourceKind;
import org.gongfang.shared.Spoken;
import org.gongfang.shared.ui.EmptyState;
import org.gongfang.shared.ui.Figure;
import org.gongfang.shared.ui.PageHeader;

/** The state of the district on one page: how the last week went against the one before, what is busy and what idle. */
@Route("district")
@RolesAllowed({Roles.OFFICIAL, Roles.ADMIN})
@Menu(title = "menu.district", order = 500, icon = "vaadin:dashboard")
class DistrictView extends Composite<VerticalLayout> implements AfterNavigationObserver, HasDynamicTitle {

    private static final int WEEK = 7;
    private static final int TREND_DAYS = 56;
    private static final int MACHINES = 5;

    /** Pools of desks publish so many hours that beside them no machine would be seen. */
    private static final Scope MACHINES_ONLY = Scope.ALL.withKind(ResourceKind.MACHINE);

    private final Utilisation utilisation;
    private final PledgeReport pledges;
    private final Clock clock;
    private final Div overview = new Div();

    DistrictView(Utilisation utilisation, PledgeReport pledges, Clock clock) {
        this.utilisation = utilisation;
        this.pledges = pledges;
        this.clock = clock;
        var header = new PageHeader(
                getTranslation("reporting.district.title"),
                getTranslation("reporting.district.subtitle"),
                ReportingNavigation.linkToReports(getTranslation("reporting.district.to-reports")));
        overview.addClassName("gf-report");
        getContent().addClassName("gf-page");
        getContent().add(header, overview);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var today = LocalDate.ofInstant(clock.instant(), Spoken.DISTRICT_ZONE);
        var trend = new Period(today.minusDays(TREND_DAYS), today);
        var hours = utilisation.hours(trend, MACHINES_ONLY);
        overview.removeAll();
        if (hours.isEmpty()) {
            overview.add(new EmptyState(
                    getTranslation("reporting.district.empty"), getTranslation("reporting.district.empty.hint")));
            return;
        }
        var lastWeek = new Period(today.minusDays(WEEK), today);
        overview.add(tiles(sum(hours, lastWeek), sum(hours, lastWeek.before())));
        overview.add(new FigureCharts(this, getLocale()).days(hours));
        var month = new Period(today.minusDays(30), today);
        var lists = new Div(
                machines("reporting.district.busiest", month, RowOrder.BUSIEST),
                machines("reporting.district.idlest", month, RowOrder.IDLEST));
        lists.addClassName("gf-report-lists");
        overview.add(lists);
        overview.add(new DistrictPledges(pledges, YearMonth.from(today), getLocale()));
    }

    private Component tiles(Figures now, Figures before) {
        var tiles = new Div(
                hours("reporting.tile.published", now, before, Figures::publishedHours),
                hours("reporting.tile.booked", now, before, Figures::bookedHours),
                hours("reporting.tile.used", now, before, Figures::usedHours),
                rate("reporting.tile.utilisation", now, before, Figures::bookedOfPublished),
                rate("reporting.tile.kept", now, before, Figures::usedOfBooked));
        tiles.addClassName("gf-figures");
        return tiles;
    }

    private Figure hours(String key, Figures now, Figures before, Function<Figures, BigDecimal> hours) {
        return figure(
                key,
                figures -> getTranslation("reporting.hours", Amounts.hours(hours.apply(figures), getLocale())),
                now,
                before);
    }

    private Figure rate(String key, Figures now, Figures before, Function<Figures, Optional<BigDecimal>> rate) {
        return figure(key, figures -> Amounts.rate(rate.apply(figures), getLocale()), now, before);
    }

    private Figure figure(String key, Function<Figures, String> text, Figures now, Figures before) {
        return new Figure(
                getTranslation(key),
                text.apply(now),
                getTranslation("reporting.district.week-before", text.apply(before)));
    }

    private Component machines(String title, Period period, RowOrder order) {
        var query = new UtilisationQuery(period, MACHINES_ONLY, GroupBy.RESOURCE);
        var card = new Div(new H2(getTranslation(title)));
        card.addClassName("gf-report-card");
        var rows = utilisation.rows(query, order, 0, MACHINES);
        if (rows.isEmpty()) {
            card.add(new Paragraph(getTranslation("reporting.district.no-machines")));
        } else {
            card.add(list(rows, new ReportState(period, Grouping.RESOURCE, MACHINES_ONLY)));
        }
        return card;
    }

    private OrderedList list(List<UtilisationRow> rows, ReportState report) {
        var list = new OrderedList();
        for (var row : rows) {
            var figures = new Span(getTranslation(
                    "reporting.district.machine",
                    Amounts.rate(row.figures().bookedOfPublished(), getLocale()),
                    Amounts.hours(row.figures().bookedHours(), getLocale()),
                    Amounts.hours(row.figures().publishedHours(), getLocale())));
            var code = new Span(row.code());
            code.addClassName("gf-code");
            var machine = new Div(ReportingNavigation.link(row.name(getLocale()), report.into(row.key())), code);
            machine.addClassName("gf-report-machine");
            list.add(new ListItem(machine, figures));
        }
        return list;
    }

    private static Figures sum(List<HourTotal> hours, Period period) {
        return hours.stream()
                .filter(hour ->
                        !hour.date().isBefore(period.from()) && hour.date().isBefore(period.to()))
                .map(HourTotal::figures)
                .reduce(Figures.NONE, Figures::plus);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("reporting.district.title");
    }
}
