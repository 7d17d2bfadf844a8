package org.gongfang.reporting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.gongfang.reporting.PledgeRow;
import org.gongfang.shared.Spoken;
import org.gongfang.shared.ui.Chart;
import org.jspecify.annotations.Nullable;

/** Pledged, published and delivered hours as bars and, with their rates, as a table. */
class PledgeTable extends Composite<Div> {

    /** What the first column holds. */
    enum Axis {
        MONTH,
        PROVIDER
    }

    private final Locale locale;
    private final Axis axis;

    PledgeTable(String title, List<PledgeRow> rows, Axis axis, Locale locale) {
        this.locale = locale;
        this.axis = axis;
        getContent().addClassName("gf-pledge");
        getContent().add(chart(title, rows), table(title, rows));
    }

    /** A month as people write it: "2026年11月", "Nov 2026". */
    static String month(YearMonth month, Locale locale) {
        return Spoken.month(month, locale);
    }

    private Chart chart(String title, List<PledgeRow> rows) {
        return Chart.bars(
                        rows.stream().map(this::label).toList(),
                        List.of(
                                series("pledged", rows, row -> row.pledgedHours()),
                                series(
                                        "published",
                                        rows,
                                        row -> row.publishedHours().doubleValue()),
                                series(
                                        "delivered",
                                        rows,
                                        row -> row.deliveredHours().doubleValue())))
                .named(title)
                .over(text("reporting.pledges.axis." + axis))
                .in(Chart.Format.HOURS);
    }

    private Chart.Series series(String column, List<PledgeRow> rows, ToDoubleFunction<PledgeRow> hours) {
        return new Chart.Series(
                text("reporting.pledges." + column),
                rows.stream()
                        .map(row -> (@Nullable Double) hours.applyAsDouble(row))
                        .toList());
    }

    private Component table(String title, List<PledgeRow> rows) {
        var table = new NativeTable();
        table.getElement().setAttribute("aria-label", title);
        var head = table.getHead().addRow();
        for (var column : List.of("pledged", "published", "booked", "delivered", "published-rate", "delivered-rate")) {
            if (head.getAllCells().isEmpty()) {
                heading(head, text("reporting.pledges.axis." + axis), "");
            }
            heading(head, text("reporting.pledges." + column), text("reporting.pledges.definition." + column));
        }
        for (var row : rows) {
            var line = table.getBody().addRow();
            var name = new NativeTableHeaderCell(label(row));
            name.getElement().setAttribute("scope", "row");
            line.add(name);
            cell(line, row.pledgedHours() == 0 ? "–" : hours(PledgeRow::pledged, row));
            cell(line, hours(PledgeRow::publishedHours, row));
            cell(line, hours(PledgeRow::bookedHours, row));
            cell(line, hours(PledgeRow::deliveredHours, row));
            cell(line, Amounts.rate(row.publishedOfPledged(), locale));
            cell(line, Amounts.rate(row.deliveredOfPledged(), locale));
        }
        var frame = new Div(table);
        frame.addClassName("gf-pledge-table");
        frame.getElement().setAttribute("tabindex", "0");
        frame.getElement().setAttribute("role", "region");
        frame.getElement().setAttribute("aria-label", title);
        return frame;
    }

    private static void heading(NativeTableRow head, String text, String definition) {
        var cell = new NativeTableHeaderCell(text);
        cell.getElement().setAttribute("scope", "col");
        if (!definition.isEmpty()) {
            cell.setTitle(definition);
        }
        head.add(cell);
    }

    private static void cell(NativeTableRow line, String text) {
        line.addDataCell().setText(text);
    }

    private String hours(Function<PledgeRow, BigDecimal> hours, PledgeRow row) {
        return Amounts.hours(hours.apply(row), locale);
    }

    private String label(PledgeRow row) {
        return axis == Axis.MONTH ? month(row.month(), locale) : row.name(locale);
    }

    private String text(String key) {
        return getTranslation(locale, key);
    }
}
