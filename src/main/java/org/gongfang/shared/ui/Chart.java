package org.gongfang.shared.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gongfang.shared.Words;
import org.jspecify.annotations.Nullable;

/** A picture of figures that can also be read and copied as a table. */
@Tag("gf-chart")
@NpmPackage(value = "echarts", version = "6.1.0")
@JsModule("./chart/chart.ts")
public class Chart extends Component implements HasSize {

    /** How figures are written. */
    public enum Format {
        /** As they are, with at most one decimal. */
        NUMBER,
        /** Hours with at most one decimal. */
        HOURS,
        /** A share of one as per cent. */
        PERCENT,
        /** Yuan. */
        MONEY
    }

    /** One row of figures, as many as there are categories; a figure that is not known is null. */
    public record Series(String name, List<@Nullable Double> figures) {}

    private enum Kind {
        BARS,
        STACKED,
        LINE,
        HEATMAP
    }

    /** What travels to the browser. */
    private record Wire(
            String kind,
            String title,
            String corner,
            List<String> categories,
            List<Series> series,
            String format,
            String locale,
            Map<String, String> labels) {}

    private final Kind kind;
    private String title = "";
    private String corner = "";
    private Format format = Format.NUMBER;
    private List<String> categories;
    private List<Series> series;
    private boolean planned;

    private Chart(Kind kind, List<String> categories, List<Series> series) {
        this.kind = kind;
        this.categories = List.copyOf(categories);
        this.series = List.copyOf(series);
    }

    /** Bars side by side, one group for each category. */
    public static Chart bars(List<String> categories, List<Series> series) {
        return new Chart(Kind.BARS, categories, series);
    }

    /** Bars on top of each other, one stack for each category. */
    public static Chart stackedBars(List<String> categories, List<Series> series) {
        return new Chart(Kind.STACKED, categories, series);
    }

    /** One line for each series along the categories. */
    public static Chart line(List<String> categories, List<Series> series) {
        return new Chart(Kind.LINE, categories, series);
    }

    /** A field of cells: columns from left to right, one series for each row from top to bottom. */
    public static Chart heatmap(List<String> columns, List<Series> rows) {
        return new Chart(Kind.HEATMAP, columns, rows);
    }

    /** The chart's name, shown above it and read out; it says what is drawn. */
    public Chart named(String newTitle) {
        title = newTitle;
        plan();
        return this;
    }

    /** What the categories are, such as "Week": the head of the table's first column. */
    public Chart over(String categoryName) {
        corner = categoryName;
        plan();
        return this;
    }

    /** How the figures are written. */
    public Chart in(Format newFormat) {
        format = newFormat;
        plan();
        return this;
    }

    /** Shows other figures. */
    public void show(List<String> newCategories, List<Series> newSeries) {
        categories = List.copyOf(newCategories);
        series = List.copyOf(newSeries);
        plan();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        planned = false;
        plan();
    }

    private void plan() {
        if (planned) {
            return;
        }
        getUI().ifPresent(ui -> {
            planned = true;
            ui.beforeClientResponse(this, context -> {
                planned = false;
                getElement().callJsFunction("show", wire());
            });
        });
    }

    private Wire wire() {
        var labels = new LinkedHashMap<String, String>();
        Stream.of("as-table", "as-chart", "copy", "copied", "empty", "loading", "hours")
                .forEach(key -> labels.put(key, getTranslation("shared.chart." + key)));
        return new Wire(
                kind.name(),
                title,
                corner,
                categories,
                series,
                format.name(),
                Words.nearest(getLocale()).toLanguageTag(),
                labels);
    }
}
