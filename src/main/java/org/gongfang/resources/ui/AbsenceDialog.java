package org.gongfang.resources.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.gongfang.resources.AbsenceKind;
import org.gongfang.resources.NewAbsence;
import org.gongfang.resources.ResourceId;
import org.gongfang.shared.TimeSlot;
import org.gongfang.shared.ui.Pickers;
import org.gongfang.shared.ui.RefusalNote;

/** An absence being written: from when to when, why, and whether it comes back. */
class AbsenceDialog extends Dialog {

    private static final Duration STEP = Duration.ofMinutes(30);
    private static final int LONGEST_NOTE = 200;

    private final ResourceId technician;
    private final ZoneId zone;
    private final Locale locale;
    private final Select<AbsenceKind> kind = new Select<>();
    private final Checkbox wholeDays = new Checkbox();
    private final DatePicker fromDay;
    private final TimePicker fromTime;
    private final DatePicker untilDay;
    private final TimePicker untilTime;
    private final RepetitionFields repeat;
    private final TextField note = new TextField();
    private final RefusalNote refused = new RefusalNote();
    private final Button save;

    /** @param hint what happens to reservations in the hours */
    AbsenceDialog(
            ResourceId technician,
            String name,
            String hint,
            ZoneId zone,
            LocalDate today,
            Locale locale,
            Consumer<NewAbsence> onSave) {
        this.technician = technician;
        this.zone = zone;
        this.locale = locale;
        setHeaderTitle(getTranslation(locale, "resources.absences.title", name));
        kind.setLabel(say("resources.absences.kind"));
        kind.setItems(AbsenceKind.values());
        kind.setItemLabelGenerator(each -> say("resources.absences.kind." + each));
        kind.setValue(AbsenceKind.LEAVE);
        wholeDays.setLabel(say("resources.absences.whole-days"));
        fromDay = Pickers.date(say("resources.closures.from-day"), locale);
        untilDay = Pickers.date(say("resources.closures.until-day"), locale);
        fromTime = Pickers.time(say("resources.closures.from"), STEP, locale);
        untilTime = Pickers.time(say("resources.closures.until"), STEP, locale);
        repeat = new RepetitionFields(locale, this::adapt);
        note.setLabel(say("resources.closures.note"));
        note.setHelperText(say("resources.absences.note-hint"));
        note.setMaxLength(LONGEST_NOTE);
        note.setWidthFull();
        save = new Button(say("resources.absences.save"), click -> absence().ifPresent(onSave));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        wholeDays.addValueChangeListener(change -> adapt());
        fromDay.addValueChangeListener(change -> follow(change.getValue()));
        untilDay.addValueChangeListener(change -> adapt());
        List.of(fromTime, untilTime).forEach(field -> field.addValueChangeListener(change -> adapt()));
        fromDay.setValue(today.plusDays(1));
        fromTime.setValue(LocalTime.of(8, 0));
        untilTime.setValue(LocalTime.of(17, 0));
        wholeDays.setValue(true);
        var times = new Div(fromDay, fromTime, untilDay, untilTime);
        times.addClassName("gf-res-fields");
        var quiet = new Paragraph(hint);
        quiet.addClassName("gf-res-line");
        var form = new Div(kind, wholeDays, times, repeat, note, quiet, refused);
        form.addClassNames("gf-dialog-form", "gf-dialog-wide");
        add(form);
        getFooter().add(new Button(say("shared.confirm.cancel"), click -> close()), save);
        setWidth("min(34rem, 96vw)");
    }

    /** Says why it is not taken. */
    void refuse(String sentence) {
        refused.say(sentence);
    }

    private void follow(LocalDate day) {
        if (day != null && (untilDay.isEmpty() || untilDay.getValue().isBefore(day))) {
            untilDay.setValue(day);
        }
        repeat.startOn(day);
        adapt();
    }

    private void adapt() {
        boolean hours = !wholeDays.getValue();
        fromTime.setVisible(hours);
        untilTime.setVisible(hours);
        refused.clear();
        save.setEnabled(absence().isPresent());
    }

    private Optional<NewAbsence> absence() {
        if (!repeat.isComplete()) {
            return Optional.empty();
        }
        return slot().map(slot -> new NewAbsence(
                technician,
                slot,
                kind.getValue(),
                note.getValue(),
                repeat.repetition().orElse(null)));
    }

    private Optional<TimeSlot> slot() {
        boolean hours = !wholeDays.getValue();
        if (fromDay.isEmpty() || untilDay.isEmpty() || hours && (fromTime.isEmpty() || untilTime.isEmpty())) {
            return Optional.empty();
        }
        var from = fromDay.getValue().atTime(hours ? fromTime.getValue() : LocalTime.MIDNIGHT);
        var until = hours
                ? untilDay.getValue().atTime(untilTime.getValue())
                : untilDay.getValue().plusDays(1).atStartOfDay();
        return from.isBefore(until)
                ? Optional.of(new TimeSlot(
                        from.atZone(zone).toInstant(), until.atZone(zone).toInstant()))
                : Optional.empty();
    }

    private String say(String key) {
        return getTranslation(locale, key);
    }
}
