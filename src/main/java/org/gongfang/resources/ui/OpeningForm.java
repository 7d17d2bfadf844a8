package org.gongfang.resources.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.gongfang.resources.NewOpening;
import org.gongfang.resources.ResourceId;
import org.gongfang.shared.ui.Pickers;

/** Weekly hours being painted: the week, presets, and from which day to which it holds. */
class OpeningForm extends Composite<Div> {

    private final WeekGrid week = new WeekGrid();
    private final DatePicker validFrom;
    private final DatePicker validUntil;
    private final Button publish;

    OpeningForm(LocalDate today, Locale locale, Runnable onChange, Runnable onPublish) {
        validFrom = Pickers.date(getTranslation("resources.openings.valid-from"), locale);
        validFrom.setValue(today);
        validUntil = Pickers.date(getTranslation("resources.openings.valid-until"), locale);
        validUntil.setPlaceholder(getTranslation("resources.openings.valid-until.hint"));
        validUntil.setClearButtonVisible(true);
        publish = new Button(getTranslation("resources.openings.publish"), click -> onPublish.run());
        publish.addThemeVariants(ButtonVariant.PRIMARY);
        week.addValueChangeListener(change -> {
            publish.setEnabled(!week.getValue().isEmpty());
            onChange.run();
        });
        publish.setEnabled(false);
        validFrom.addValueChangeListener(change -> onChange.run());
        validUntil.addValueChangeListener(change -> onChange.run());
        var halves = new Checkbox(
                getTranslation("resources.openings.by-halves"), change -> week.setByHalves(change.getValue()));
        var presets = new Div(
                preset("tuesday-thursday", EnumSet.of(DayOfWeek.TUESDAY, DayOfWeek.THURSDAY), 13, 17),
                preset("saturday", EnumSet.of(DayOfWeek.SATURDAY), 0, 24),
                preset("workdays", EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), 9, 17),
                preset("evenings", EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), 18, 21),
                new Button(getTranslation("resources.openings.clear"), click -> paint(PaintedWeek.EMPTY)),
                halves);
        presets.addClassName("gf-res-presets");
        presets.getElement().setAttribute("role", "group");
        presets.getElement().setAttribute("aria-label", getTranslation("resources.openings.presets"));
        var term = new Button(
                getTranslation("resources.openings.end-of-term"), click -> validUntil.setValue(endOfTerm(today)));
        var validity = new Div(validFrom, validUntil, term, publish);
        validity.addClassName("gf-res-validity");
        var hint = new Paragraph(getTranslation("resources.openings.paint.hint"));
        hint.addClassName("gf-res-hint");
        getContent().addClassName("gf-res-section");
        getContent().add(new H2(getTranslation("resources.openings.paint")), hint, presets, week, validity);
    }

    /** What has been painted, as openings of the resource. */
    List<NewOpening> openings(ResourceId resource) {
        var first = validFrom.getValue();
        return first == null ? List.of() : week.getValue().openings(resource, first, validUntil.getValue());
    }

    void clear() {
        paint(PaintedWeek.EMPTY);
    }

    WeekGrid week() {
        return week;
    }

    private Button preset(String name, Set<DayOfWeek> days, int from, int until) {
        return new Button(
                getTranslation("resources.openings.preset." + name),
                click -> paint(week.getValue().with(days, LocalTime.of(from, 0), LocalTime.of(until % 24, 0))));
    }

    private void paint(PaintedWeek painted) {
        week.setValue(painted);
    }

    /** Terms end with January and with the first third of July. */
    static LocalDate endOfTerm(LocalDate today) {
        var winter = LocalDate.of(today.getYear(), Month.JANUARY, 31);
        var summer = LocalDate.of(today.getYear(), Month.JULY, 10);
        return today.isBefore(winter) ? winter : today.isBefore(summer) ? summer : winter.plusYears(1);
    }
}
