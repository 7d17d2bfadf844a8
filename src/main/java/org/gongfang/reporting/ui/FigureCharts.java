package org.gongfang.reporting.ui;

import com.vaadin.flow.component.Component;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.gongfang.reporting.Figures;
import org.gongfang.reporting.HourTotal;
import org.gongfang.reporting.UtilisationRow;
import org.gongfang.reporting.WeekHours;
import org.gongfang.shared.Words;
import org.gongfang.shared.ui.Chart;
import org.jspecify.annotations.Nullable;

/** Draws figures: bars for groups, a line for days, a heatmap for the week. */
class FigureCharts {

    private final Component texts;
    private final Locale locale;

    /** Draws in the language of the component's screen. */
    FigureCharts(Component texts, Locale locale) {
        this.texts = texts;
        this.locale = locale;
    }

    /** Published, booked and used hours of each row side by side. */
    Chart rows(List<UtilisationRow> rows, Grouping grouping) {
        var names = rows.stream().map(row -> row.name(locale)).toList();
        var figures = rows.stream().map(UtilisationRow::figures).toList();
        return Chart.bars(names, hours(figures))
                .named(text("reporting.chart.rows"))
                .over(text("reporting.group-by." + grouping))
                .in(Chart.Format.HOURS);
    }

    /** Published, booked and used hours day by day; days without figures count as zero. */
    Chart days(List<HourTotal> hours) {
        var days = byDay(hours);
        return Chart.line(days.keySet().stream().map(this::shortDate).toList(), hours(List.copyOf(days.values())))
                .named(text("reporting.chart.days"))
                .over(text("reporting.column.date"))
                .in(Chart.Format.HOURS);
    }

    /** Utilisation by weekday and hour; where nothing was published there is no figure. */
    Chart week(List<HourTotal> hours) {
        var week = WeekHours.of(hours);
        var columns = IntStream.rangeClosed(week.firstHour(), week.lastHour())
                .mapToObj(WeekHours::label)
                .toList();
        var rows = new ArrayList<Chart.Series>();
        for (var day : DayOfWeek.values()) {
            var cells = new ArrayList<@Nullable Double>();
            for (int hour = week.firstHour(); hour <= week.lastHour(); hour++) {
                var rate = week.at(day, hour).bookedOfPublished();
                cells.add(rate.isPresent() ? rate.get().doubleValue() : null);
            }
            rows.add(new Chart.Series(day.getDisplayName(TextStyle.SHORT, Words.nearest(locale)), cells));
        }
        return Chart.heatmap(columns, rows)
                .named(text("reporting.chart.week"))
                .over(text("reporting.chart.weekday"))
                .in(Chart.Format.PERCENT);
    }

    /** The figures of every day from the first to the last one that has any. */
    static SortedMap<LocalDate, Figures> byDay(List<HourTotal> hours) {
        var days = new TreeMap<LocalDate, Figures>();
        if (!hours.isEmpty()) {
            var last = hours.getLast().date();
            for (var day = hours.getFirst().date(); !day.isAfter(last); day = day.plusDays(1)) {
                days.put(day, Figures.NONE);
            }
            hours.forEach(hour -> days.merge(hour.date(), hour.figures(), Figures::plus));
        }
        return days;
    }

    private List<Chart.Series> hours(List<Figures> figures) {
        return List.of(
                series("reporting.series.published", figures, Figures::publishedHours),
                series("reporting.series.booked", figures, Figures::bookedHours),
                series("reporting.series.used", figures, Figures::usedHours));
    }

    private Chart.Series series(String name, List<Figures> figures, Function<Figures, BigDecimal> hours) {
        var amounts = new ArrayList<@Nullable Double>();
        figures.forEach(figure -> amounts.add(hours.apply(figure).doubleValue()));
        return new Chart.Series(text(name), amounts);
    }

    private String shortDate(LocalDate date) {
        return date.getMonthValue() + "-" + date.getDayOfMonth();
    }

    private String text(String key) {
        return texts.getTranslation(key);
    }
}
