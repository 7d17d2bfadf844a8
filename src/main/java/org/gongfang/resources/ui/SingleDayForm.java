package org.gongfang.resources.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import java.util.function.Consumer;
import org.gongfang.resources.NewOpening;
import org.gongfang.resources.ResourceId;
import org.gongfang.shared.ui.Pickers;

/** Hours on one day, beside the weekly ones or in their place. */
class SingleDayForm extends Composite<Details> {

    private static final Duration STEP = Duration.ofMinutes(30);

    /** A day and its hours, not yet of any resource. */
    record SingleDay(LocalDate date, LocalTime from, LocalTime until, boolean instead) {

        NewOpening on(ResourceId resource) {
            return instead
                    ? NewOpening.insteadOn(resource, date, from, until)
                    : NewOpening.onDate(resource, date, from, until);
        }
    }

    SingleDayForm(LocalDate today, Locale locale, Consumer<SingleDay> onPublish) {
        DatePicker date = Pickers.date(getTranslation("resources.openings.day"), locale);
        date.setValue(today);
        TimePicker from = Pickers.time(getTranslation("resources.openings.from"), STEP, locale);
        from.setValue(LocalTime.of(9, 0));
        TimePicker until = Pickers.time(getTranslation("resources.openings.until"), STEP, locale);
        until.setValue(LocalTime.of(17, 0));
        var instead = new Checkbox(getTranslation("resources.openings.instead"));
        var publish = new Button(getTranslation("resources.openings.publish-day"), click -> {
            if (date.getValue() != null && from.getValue() != null && until.getValue() != null) {
                onPublish.accept(new SingleDay(date.getValue(), from.getValue(), until.getValue(), instead.getValue()));
            }
        });
        var fields = new Div(date, from, until, instead, publish);
        fields.addClassName("gf-res-validity");
        getContent().setSummaryText(getTranslation("resources.openings.single"));
        getContent().add(fields);
    }
}
