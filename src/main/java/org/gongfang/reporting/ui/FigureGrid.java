package org.gongfang.reporting.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.gongfang.reporting.Figures;
import org.gongfang.reporting.RowOrder;
import org.gongfang.reporting.Utilisation;
import org.gongfang.reporting.UtilisationRow;
import org.gongfang.shared.Spoken;

/** The rows of a report as a table; a row's name leads into it. */
class FigureGrid extends Composite<Grid<UtilisationRow>> {

    private final Utilisation utilisation;
    private final Grid.Column<UtilisationRow> name;
    private final Grid.Column<UtilisationRow> code;
    private ReportState state;
    private Locale locale;

    FigureGrid(Utilisation utilisation, ReportState state, Locale locale) {
        this.utilisation = utilisation;
        this.state = state;
        this.locale = locale;
        var grid = getContent();
        grid.addThemeVariants(GridVariant.ROW_STRIPES);
        grid.setAllRowsVisible(false);
        grid.addClassName("gf-report-grid");
        name = grid.addComponentColumn(row -> this.state.grouping() == Grouping.DAY
                        ? new Span(row.name(this.locale))
                        : ReportingNavigation.link(row.name(this.locale), this.state.into(row.key())))
                .setWidth("12em")
                .setFlexGrow(2)
                .setFrozen(true);
        code = grid.addColumn(UtilisationRow::code)
                .setHeader(getTranslation(locale, "reporting.column.code"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        hours("published", Figures::publishedHours);
        hours("booked", Figures::bookedHours);
        hours("used", Figures::usedHours);
        hours("billed", Figures::billedHours);
        rate("booked-of-published", Figures::bookedOfPublished);
        rate("used-of-published", Figures::usedOfPublished);
        rate("used-of-booked", Figures::usedOfBooked);
        rate("billed-of-booked", Figures::billedOfBooked);
    }

    private void hours(String column, Function<Figures, BigDecimal> hours) {
        figure(column, figures -> Amounts.hours(hours.apply(figures), locale));
    }

    private void rate(String column, Function<Figures, Optional<BigDecimal>> rate) {
        figure(column, figures -> Amounts.rate(rate.apply(figures), locale));
    }

    private void figure(String column, Function<Figures, String> text) {
        var head = new Span(getTranslation(locale, "reporting.column." + column));
        head.setTitle(getTranslation(locale, "reporting.definition." + column));
        head.addClassName("gf-report-head");
        getContent()
                .addColumn(row -> text.apply(row.figures()))
                .setHeader(head)
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("8.5em")
                .setFlexGrow(1);
    }

    /** Shows the rows of the report, or its days when they are given. */
    void show(ReportState newState, java.util.SortedMap<java.time.LocalDate, Figures> days, Locale newLocale) {
        state = newState;
        locale = newLocale;
        name.setHeader(getTranslation(locale, "reporting.group-by." + state.grouping()));
        code.setVisible(state.grouping() == Grouping.RESOURCE);
        if (state.grouping() == Grouping.DAY) {
            getContent()
                    .setItems(days.entrySet().stream()
                            .map(day -> new UtilisationRow(
                                    day.getKey().toString(),
                                    "",
                                    Spoken.fullDate(day.getKey(), locale),
                                    Spoken.fullDate(day.getKey(), locale),
                                    day.getValue()))
                            .toList());
        } else {
            getContent()
                    .setItemsPageable(page ->
                            utilisation.rows(state.query(), RowOrder.BUSIEST, page.getOffset(), page.getPageSize()));
        }
    }
}
