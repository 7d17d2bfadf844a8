package org.gongfang.resources.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.gongfang.resources.Repetition;
import org.gongfang.shared.ui.Pickers;
import org.jspecify.annotations.Nullable;

/** Says whether and how a closure comes back. */
class RepetitionFields extends Composite<Div> {

    private static final int USUAL_WEEKS = 16;

    private enum Rhythm {
        ONCE,
        DAILY,
        WEEKLY,
        FORTNIGHTLY,
        MONTHLY
    }

    private final Select<Rhythm> rhythm = new Select<>();
    private final CheckboxGroup<DayOfWeek> days = new CheckboxGroup<>();
    private final DatePicker until;
    private @Nullable LocalDate first;

    RepetitionFields(Locale locale, Runnable onChange) {
        rhythm.setLabel(getTranslation("resources.closures.repeats"));
        rhythm.setItems(Rhythm.values());
        rhythm.setItemLabelGenerator(each -> getTranslation("resources.closures.repeats." + each));
        rhythm.setValue(Rhythm.ONCE);
        days.setLabel(getTranslation("resources.closures.repeat-days"));
        days.setItems(DayOfWeek.values());
        days.setItemLabelGenerator(day -> day.getDisplayName(TextStyle.SHORT, locale));
        until = Pickers.date(getTranslation("resources.closures.repeat-until"), locale);
        rhythm.addValueChangeListener(change -> {
            adapt();
            onChange.run();
        });
        days.addValueChangeListener(change -> onChange.run());
        until.addValueChangeListener(change -> onChange.run());
        getContent().addClassName("gf-res-fields");
        getContent().add(rhythm, until, days);
        adapt();
    }

    void clear() {
        rhythm.setValue(Rhythm.ONCE);
    }

    /** Follows the closure's first day: a weekly closure falls on its weekday unless others are chosen. */
    void startOn(@Nullable LocalDate day) {
        boolean usual = first == null || days.getValue().equals(Set.of(first.getDayOfWeek()));
        first = day;
        if (day != null && (usual || days.isEmpty())) {
            days.setValue(Set.of(day.getDayOfWeek()));
        }
        if (day != null && (until.isEmpty() || until.getValue().isBefore(day))) {
            until.setValue(day.plusWeeks(USUAL_WEEKS));
        }
    }

    private void adapt() {
        days.setVisible(isWeekly());
        until.setVisible(rhythm.getValue() != Rhythm.ONCE);
    }

    private boolean isWeekly() {
        return rhythm.getValue() == Rhythm.WEEKLY || rhythm.getValue() == Rhythm.FORTNIGHTLY;
    }

    boolean isComplete() {
        return rhythm.getValue() == Rhythm.ONCE
                || !until.isEmpty() && first != null && (!isWeekly() || !days.isEmpty());
    }

    Optional<Repetition> repetition() {
        if (first == null || rhythm.getValue() == Rhythm.ONCE || !isComplete()) {
            return Optional.empty();
        }
        var last = until.getValue();
        return Optional.of(
                switch (rhythm.getValue()) {
                    case ONCE, DAILY -> Repetition.daily(last);
                    case WEEKLY -> Repetition.weekly(days.getValue(), 1, last);
                    case FORTNIGHTLY -> Repetition.weekly(days.getValue(), 2, last);
                    case MONTHLY -> Repetition.monthly(first.getDayOfMonth(), last);
                });
    }
}
