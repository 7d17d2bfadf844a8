package org.gongfang.resources.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import java.util.function.Consumer;
import org.gongfang.resources.MaintenancePlan;
import org.gongfang.shared.Spoken;
import org.gongfang.shared.TimeSlot;
import org.gongfang.shared.ui.Pickers;

/** Asks when the resource should be closed for its maintenance; how long, the plan says. */
class PlanTimeDialog extends Dialog {

    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private final DatePicker day;
    private final TimePicker time;

    PlanTimeDialog(MaintenancePlan plan, LocalDate today, Locale locale, Consumer<TimeSlot> onSlot) {
        setHeaderTitle(getTranslation(locale, "resources.maintenance.plan-it"));
        day = Pickers.date(getTranslation(locale, "resources.maintenance.day"), locale);
        day.setMin(today);
        day.setValue(proposed(plan, today));
        time = Pickers.time(getTranslation(locale, "resources.maintenance.from"), Duration.ofMinutes(30), locale);
        time.setValue(MORNING);
        var go = new Button(getTranslation(locale, "resources.maintenance.plan-it.go"), click -> {
            if (day.getValue() != null && !day.isInvalid() && time.getValue() != null) {
                close();
                onSlot.accept(slot(plan));
            }
        });
        go.addThemeVariants(ButtonVariant.PRIMARY);
        var fields = new Div(day, time);
        fields.addClassName("gf-res-fields");
        add(
                new Paragraph(getTranslation(
                        locale,
                        "resources.maintenance.plan-it.means",
                        plan.resourceName(locale),
                        Spoken.length(plan.takes(), locale))),
                fields);
        getFooter().add(new Button(getTranslation(locale, "shared.confirm.cancel"), click -> close()), go);
        setWidth("min(30rem, 100vw)");
    }

    /** The day before it is due, or the next one. */
    private static LocalDate proposed(MaintenancePlan plan, LocalDate today) {
        var on = plan.due().on();
        var tomorrow = today.plusDays(1);
        return on == null || on.minusDays(1).isBefore(tomorrow) ? tomorrow : on.minusDays(1);
    }

    private TimeSlot slot(MaintenancePlan plan) {
        var start = day.getValue().atTime(time.getValue()).atZone(plan.zone()).toInstant();
        return new TimeSlot(start, start.plus(plan.takes()));
    }
}
