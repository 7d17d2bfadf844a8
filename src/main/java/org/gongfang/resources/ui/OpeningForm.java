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
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.gongfang.resources.NewOpening;
import org.gongfang.resources.OpeningsChange;
import org.gongfang.resources.PatternId;
import org.gongfang.resources.ResourceId;
import org.gongfang.shared.ui.Pickers;

/** Weekly hours being painted or changed: the week, presets, from which day to which it holds, and for which days. */
class OpeningForm extends Composite<Div> {

    private final WeekGrid week = new WeekGrid();
    private final DatePicker validFrom;
    private final DatePicker validUntil;
    private final Checkbox follows;
    /** Whether what was published before ends when the painted week begins. */
    private final Checkbox succeeds;

    private final Button publish;
    private final Button leave;
    private final H2 title = new H2();
    private final LocalDate today;
    private List<Term> published = List.of();
    private Optional<Term> changed = Optional.empty();

    OpeningForm(LocalDate today, Locale locale, Runnable onChange, Runnable onPublish) {
        this.today = today;
        validFrom = Pickers.date(getTranslation("resources.openings.valid-from"), locale);
        validFrom.setValue(today);
        validUntil = Pickers.date(getTranslation("resources.openings.valid-until"), locale);
        validUntil.setPlaceholder(getTranslation("resources.openings.valid-until.hint"));
        validUntil.setClearButtonVisible(true);
        follows = new Checkbox(getTranslation("resources.openings.follows"), true);
        follows.setHelperText(getTranslation("resources.openings.follows.hint"));
        succeeds = new Checkbox(getTranslation("resources.openings.succeeds"));
        succeeds.setVisible(false);
        publish = new Button("", click -> onPublish.run());
        publish.addThemeVariants(ButtonVariant.PRIMARY);
        leave = new Button(getTranslation("shared.confirm.cancel"), click -> clear());
        week.addValueChangeListener(change -> {
            publish.setEnabled(!week.getValue().isEmpty());
            onChange.run();
        });
        publish.setEnabled(false);
        validFrom.addValueChangeListener(change -> {
            offerSuccession();
            onChange.run();
        });
        succeeds.addValueChangeListener(change -> onChange.run());
        validUntil.addValueChangeListener(change -> onChange.run());
        follows.addValueChangeListener(change -> onChange.run());
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
                getTranslation("resources.openings.end-of-term"), click -> validUntil.setValue(endOfTerm(begins())));
        var validity = new Div(validFrom, validUntil, term);
        validity.addClassName("gf-res-validity");
        var hint = new Paragraph(getTranslation("resources.openings.paint.hint"));
        hint.addClassName("gf-res-hint");
        var steps = new Div(publish, leave);
        steps.addClassName("gf-res-validity");
        getContent().addClassName("gf-res-section");
        getContent().add(title, hint, presets, week, validity, follows, succeeds, steps);
        name();
    }

    /** What would change: the painted week beside what is published, or in the place of the term that is changed. */
    OpeningsChange change(ResourceId resource) {
        var first = validFrom.getValue();
        List<NewOpening> painted = first == null
                ? List.of()
                : week.getValue().openings(resource, first, validUntil.getValue()).stream()
                        .map(opening -> opening.followingHolidays(follows.getValue()))
                        .toList();
        if (changed.isPresent()) {
            return changed.get().replacedBy(painted);
        }
        var removed = new HashSet<PatternId>();
        var added = new ArrayList<>(painted);
        if (first != null && succeeds.getValue() && !painted.isEmpty()) {
            for (var term : predecessors(first)) {
                var shortened = term.endingOn(first.minusDays(1));
                removed.addAll(shortened.removed());
                added.addAll(shortened.added());
            }
        }
        return new OpeningsChange(resource, removed, added);
    }

    /** Tells what is published already. */
    void setPublished(List<Term> terms) {
        published = terms;
        offerSuccession();
    }

    /** The terms that began before the day and still hold on it. */
    private List<Term> predecessors(LocalDate day) {
        return published.stream()
                .filter(term -> term.validity().first().isBefore(day))
                .filter(term -> term.stateOn(day) == Term.State.CURRENT)
                .toList();
    }

    private void offerSuccession() {
        var offered = changed.isEmpty() && !predecessors(begins()).isEmpty();
        succeeds.setVisible(offered);
        if (!offered) {
            succeeds.setValue(false);
        }
    }

    /** The day on which the painted week begins, or today while there is none. */
    LocalDate begins() {
        return Objects.requireNonNullElse(validFrom.getValue(), today);
    }

    /** Takes a published term up to be changed. */
    void edit(Term term) {
        changed = Optional.of(term);
        validFrom.setValue(term.validity().first());
        validUntil.setValue(term.validity().last());
        follows.setValue(term.validity().followsHolidays());
        paint(term.week());
        name();
        getElement().scrollIntoView();
    }

    void clear() {
        changed = Optional.empty();
        validFrom.setValue(today);
        validUntil.clear();
        follows.setValue(true);
        paint(PaintedWeek.EMPTY);
        name();
    }

    private void name() {
        boolean editing = changed.isPresent();
        title.setText(getTranslation(editing ? "resources.openings.paint.change" : "resources.openings.paint"));
        publish.setText(getTranslation(editing ? "resources.openings.save" : "resources.openings.publish"));
        leave.setVisible(editing);
        offerSuccession();
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
