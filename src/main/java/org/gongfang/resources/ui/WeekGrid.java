package org.gongfang.resources.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.gongfang.shared.Words;

/** A week that is painted with pointer or keyboard; each cell is a toggle button. */
@Tag("gf-week-grid")
@JsModule("./week-grid/week-grid.ts")
class WeekGrid extends AbstractField<WeekGrid, PaintedWeek> implements HasSize {

    private static final int HALVES_OF_AN_HOUR = 2;

    /** What travels to the browser. */
    private record Wire(
            String label, List<String> days, List<String> shortDays, String cell, String halves, int step) {}

    private boolean byHalves;

    WeekGrid() {
        super(PaintedWeek.EMPTY);
        getElement()
                .addEventListener("gf-painted", event -> {
                    var halves = event.getEventData().get("event.detail.halves").asString();
                    setModelValue(PaintedWeek.read(halves), true);
                })
                .addEventData("event.detail.halves");
    }

    /** Whether rows stand for half an hour instead of an hour. */
    void setByHalves(boolean halves) {
        byHalves = halves;
        send();
    }

    @Override
    protected void setPresentationValue(PaintedWeek week) {
        send();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        send();
    }

    private void send() {
        if (isAttached()) {
            getElement()
                    .callJsFunction(
                            "show",
                            new Wire(
                                    getTranslation("resources.openings.grid"),
                                    days(TextStyle.FULL),
                                    days(TextStyle.SHORT),
                                    getTranslation("resources.openings.cell"),
                                    getValue().wire(),
                                    byHalves ? 1 : HALVES_OF_AN_HOUR));
        }
    }

    private List<String> days(TextStyle style) {
        Locale locale = Words.nearest(getLocale());
        return Arrays.stream(DayOfWeek.values())
                .map(day -> day.getDisplayName(style, locale))
                .toList();
    }
}
