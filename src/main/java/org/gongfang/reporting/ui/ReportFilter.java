package org.gongfang.reporting.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Consumer;
import org.gongfang.reporting.Period;
import org.gongfang.resources.ResourceKind;
import org.gongfang.shared.ui.Pickers;
import org.jspecify.annotations.Nullable;

/** The fields that choose a report's period, rows and kind of resource; every choice is reported at once. */
class ReportFilter extends Composite<Div> {

    private final Select<Preset> preset = new Select<>();
    private final DatePicker from;
    private final DatePicker through;
    private final Select<Grouping> grouping = new Select<>();
    private final Select<ResourceKind> kind = new Select<>();
    private final Consumer<ReportState> listener;
    private final LocalDate today;
    private @Nullable ReportState shown;

    ReportFilter(LocalDate today, Locale locale, Consumer<ReportState> listener) {
        this.today = today;
        this.listener = listener;
        from = Pickers.date(getTranslation(locale, "reporting.reports.from"), locale);
        through = Pickers.date(getTranslation(locale, "reporting.reports.through"), locale);
        preset.setLabel(getTranslation(locale, "reporting.reports.preset"));
        preset.setItems(Preset.values());
        preset.setItemLabelGenerator(item -> getTranslation(locale, "reporting.preset." + item));
        preset.setPlaceholder(getTranslation(locale, "reporting.reports.own-period"));
        grouping.setLabel(getTranslation(locale, "reporting.reports.by"));
        grouping.setItems(Grouping.values());
        grouping.setItemLabelGenerator(item -> getTranslation(locale, "reporting.group-by." + item));
        kind.setLabel(getTranslation(locale, "reporting.reports.kind"));
        kind.setItems(ResourceKind.values());
        kind.setEmptySelectionAllowed(true);
        kind.setEmptySelectionCaption(getTranslation(locale, "reporting.reports.all-kinds"));
        kind.setPlaceholder(getTranslation(locale, "reporting.reports.all-kinds"));
        kind.setItemLabelGenerator(item -> item == null
                ? getTranslation(locale, "reporting.reports.all-kinds")
                : getTranslation(locale, "reporting.kind." + item));
        getContent().addClassName("gf-report-filter");
        getContent().add(preset, from, through, grouping, kind);
        listen();
    }

    private void listen() {
        preset.addValueChangeListener(event -> {
            if (event.isFromClient() && event.getValue() != null && shown != null) {
                listener.accept(shown.with(event.getValue().period(today)));
            }
        });
        from.addValueChangeListener(event -> datesChanged(event.isFromClient()));
        through.addValueChangeListener(event -> datesChanged(event.isFromClient()));
        grouping.addValueChangeListener(event -> {
            if (event.isFromClient() && event.getValue() != null && shown != null) {
                listener.accept(shown.with(event.getValue()));
            }
        });
        kind.addValueChangeListener(event -> {
            if (event.isFromClient() && shown != null) {
                listener.accept(shown.with(shown.scope().withKind(event.getValue())));
            }
        });
    }

    private void datesChanged(boolean fromClient) {
        var first = from.getValue();
        var last = through.getValue();
        from.setMax(last);
        through.setMin(first);
        if (fromClient && first != null && last != null && !last.isBefore(first) && shown != null) {
            listener.accept(shown.with(Period.through(first, last)));
        }
    }

    void show(ReportState state) {
        shown = state;
        preset.setValue(Preset.of(state.period(), today).orElse(null));
        from.setValue(state.period().from());
        through.setValue(state.period().lastDay());
        grouping.setValue(state.grouping());
        kind.setValue(state.scope().kind());
    }
}
