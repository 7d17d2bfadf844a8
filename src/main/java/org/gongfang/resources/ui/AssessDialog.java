package org.gongfang.resources.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import org.gongfang.resources.Assessment;
import org.gongfang.resources.Fault;
import org.gongfang.resources.FaultCare;
import org.gongfang.resources.FaultSeverity;
import org.gongfang.shared.ui.Pickers;
import org.jspecify.annotations.Nullable;

/** What the staff find when they look at a fault: how bad it is, and when it should be mended. */
class AssessDialog extends Dialog {

    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private final Select<FaultSeverity> severity = new Select<>();
    private final DatePicker day;
    private final TimePicker time;
    private final TextArea note = new TextArea();
    private final FieldRefusals refusals = new FieldRefusals();

    /** Hears what was found. */
    interface AssessmentListener {

        void onAssessment(AssessDialog dialog, Fault fault, Assessment found);
    }

    AssessDialog(Fault fault, Locale locale, AssessmentListener listener) {
        setHeaderTitle(getTranslation(locale, "resources.fault.assess"));
        severity.setLabel(getTranslation(locale, "resources.fault.severity"));
        severity.setItems(FaultSeverity.values());
        severity.setItemLabelGenerator(item -> getTranslation(locale, "resources.fault.severity." + item));
        severity.setValue(fault.severity());
        day = Pickers.date(getTranslation(locale, "resources.fault.expected-day"), locale);
        day.setClearButtonVisible(true);
        time = Pickers.time(getTranslation(locale, "resources.fault.expected-time"), Duration.ofMinutes(30), locale);
        refusals.name("expectedUntil", day);
        var expected = fault.expectedUntil();
        if (expected != null) {
            var local = expected.atZone(fault.zone());
            day.setValue(local.toLocalDate());
            time.setValue(local.toLocalTime());
        }
        note.setLabel(getTranslation(locale, "resources.fault.note"));
        note.setMaxLength(FaultCare.LONGEST_NOTE);
        refusals.name("note", note);
        var save = new Button(
                getTranslation(locale, "resources.fault.assess.save"),
                click -> listener.onAssessment(
                        this, fault, new Assessment(severity.getValue(), until(fault.zone()), note.getValue())));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        var fields = new Div(severity, day, time);
        fields.addClassName("gf-res-fields");
        note.setWidthFull();
        add(new Paragraph(getTranslation(locale, "resources.fault.assess.means")), fields, note);
        getFooter().add(new Button(getTranslation(locale, "shared.confirm.cancel"), click -> close()), save);
        setWidth("min(34rem, 100vw)");
    }

    FieldRefusals refusals() {
        return refusals;
    }

    private @Nullable Instant until(ZoneId zone) {
        var date = day.getValue();
        return date == null
                ? null
                : date.atTime(time.getOptionalValue().orElse(MORNING))
                        .atZone(zone)
                        .toInstant();
    }
}
