package org.gongfang.resources.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
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
import java.util.stream.Collectors;
import org.gongfang.resources.ClosureReason;
import org.gongfang.resources.ClosureScope;
import org.gongfang.resources.ClosureVisibility;
import org.gongfang.resources.Closures;
import org.gongfang.resources.NewClosure;
import org.gongfang.resources.Resources;
import org.gongfang.resources.Site;
import org.gongfang.shared.Refusal;
import org.gongfang.shared.Spoken;
import org.gongfang.shared.TimeSlot;
import org.gongfang.shared.ui.Pickers;

/** A closure being written; it says at once how it will read. */
class ClosureForm extends Composite<Div> {

    private static final Duration STEP = Duration.ofMinutes(30);
    private static final int FIRST_TIMES = 4;

    private final RadioButtonGroup<ClosureScope> scope = new RadioButtonGroup<>();
    private final Closures closures;
    private final RepetitionFields repeat;
    private final ResourcePicker resource;
    private final Select<Site> site = new Select<>();
    private final DatePicker fromDay;
    private final TimePicker fromTime;
    private final DatePicker untilDay;
    private final TimePicker untilTime;
    private final Select<ClosureReason> reason = new Select<>();
    private final TextField note = new TextField();
    private final Checkbox staffOnly = new Checkbox();
    private final Paragraph reading = new Paragraph();
    private final Button close;
    private final FieldRefusals refusals = new FieldRefusals();

    ClosureForm(Resources resources, Closures closures, Locale locale, Consumer<NewClosure> onClose) {
        this.closures = closures;
        repeat = new RepetitionFields(locale, this::read);
        scope.setLabel(getTranslation("resources.closures.scope"));
        scope.setItems(ClosureScope.values());
        scope.setItemLabelGenerator(item -> getTranslation("resources.scope." + item));
        resource = new ResourcePicker(getTranslation("resources.closures.resource"), resources, null);
        site.setLabel(getTranslation("resources.field.site"));
        site.setItemLabelGenerator(place -> place.name(locale));
        fromDay = Pickers.date(getTranslation("resources.closures.from-day"), locale);
        fromTime = Pickers.time(getTranslation("resources.closures.from"), STEP, locale);
        untilDay = Pickers.date(getTranslation("resources.closures.until-day"), locale);
        untilTime = Pickers.time(getTranslation("resources.closures.until"), STEP, locale);
        refusals.name("until", untilDay);
        reason.setLabel(getTranslation("resources.closures.reason"));
        reason.setItems(ClosureReason.values());
        reason.setItemLabelGenerator(item -> getTranslation("resources.reason." + item));
        note.setLabel(getTranslation("resources.closures.note"));
        refusals.name("note", note);
        staffOnly.setLabel(getTranslation("resources.closures.staff-only"));
        reading.addClassName("gf-res-reading");
        reading.getElement().setAttribute("aria-live", "polite");
        close = new Button(
                getTranslation("resources.closures.close"), click -> closure().ifPresent(onClose));
        close.addThemeVariants(ButtonVariant.PRIMARY);
        scope.addValueChangeListener(change -> adapt());
        resource.addValueChangeListener(change -> read());
        site.addValueChangeListener(change -> read());
        fromDay.addValueChangeListener(change -> repeat.startOn(change.getValue()));
        List.of(fromDay, untilDay).forEach(field -> field.addValueChangeListener(change -> read()));
        List.of(fromTime, untilTime).forEach(field -> field.addValueChangeListener(change -> read()));
        reason.addValueChangeListener(change -> read());
        var times = new Div(fromDay, fromTime, untilDay, untilTime);
        times.addClassName("gf-res-fields");
        var what = new Div(reason, note);
        what.addClassName("gf-res-fields");
        getContent().addClassName("gf-res-section");
        getContent()
                .add(
                        new H2(getTranslation("resources.closures.add")),
                        scope,
                        resource,
                        site,
                        times,
                        repeat,
                        what,
                        staffOnly,
                        reading,
                        close);
    }

    /** Begins anew with a closure of the next day. */
    void begin(LocalDate today, List<Site> sites) {
        site.setItems(sites);
        sites.stream().findFirst().ifPresent(site::setValue);
        scope.setValue(ClosureScope.RESOURCE);
        resource.clear();
        fromDay.setValue(today.plusDays(1));
        untilDay.setValue(today.plusDays(1));
        fromTime.setValue(LocalTime.of(8, 0));
        untilTime.setValue(LocalTime.of(12, 0));
        reason.setValue(ClosureReason.MAINTENANCE);
        note.clear();
        staffOnly.setValue(false);
        repeat.clear();
        adapt();
    }

    FieldRefusals refusals() {
        return refusals;
    }

    private void adapt() {
        resource.setVisible(scope.getValue() == ClosureScope.RESOURCE);
        site.setVisible(scope.getValue() == ClosureScope.SITE);
        read();
    }

    private void read() {
        var closure = closure();
        close.setEnabled(closure.isPresent());
        reading.setText(closure.map(this::reading).orElse(getTranslation("resources.closures.incomplete")));
    }

    private String reading(NewClosure closure) {
        var reading = getTranslation(
                "resources.closures.reading",
                what(),
                Spoken.fullMoment(closure.slot().startsAt(), zone(), getLocale()),
                Spoken.fullMoment(closure.slot().endsAt(), zone(), getLocale()),
                Spoken.length(closure.slot().length(), getLocale()),
                getTranslation("resources.reason." + closure.reason()));
        return closure.repeats() == null ? reading : reading + " " + times(closure);
    }

    /** How often it comes back, and the first few times: people see at once what a rule means. */
    private String times(NewClosure closure) {
        try {
            var times = closures.times(closure);
            return getTranslation(
                    "resources.closures.times",
                    times.size(),
                    times.stream()
                            .limit(FIRST_TIMES)
                            .map(time -> Spoken.fullMoment(time.startsAt(), zone(), getLocale()))
                            .collect(Collectors.joining(getTranslation("resources.closures.times.between"))));
        } catch (Refusal refused) {
            // Said when it is closed, beside the field; meanwhile there is nothing to foresee.
            return "";
        }
    }

    private String what() {
        return switch (scope.getValue()) {
            case RESOURCE -> resource.getValue().name(getLocale());
            case SITE -> site.getValue().name(getLocale());
            case PROVIDER -> getTranslation("resources.scope.PROVIDER");
        };
    }

    private Optional<NewClosure> closure() {
        return slot().filter(slot -> isComplete())
                .map(slot -> new NewClosure(
                        scope.getValue() == ClosureScope.SITE ? site.getValue().id() : null,
                        scope.getValue() == ClosureScope.RESOURCE
                                ? resource.getValue().id()
                                : null,
                        slot,
                        reason.getValue(),
                        note.getValue(),
                        staffOnly.getValue() ? ClosureVisibility.STAFF : ClosureVisibility.EVERYONE,
                        repeat.repetition().orElse(null)));
    }

    private boolean isComplete() {
        return !reason.isEmpty()
                && repeat.isComplete()
                && switch (scope.getValue()) {
                    case RESOURCE -> !resource.isEmpty();
                    case SITE -> !site.isEmpty();
                    case PROVIDER -> true;
                };
    }

    private Optional<TimeSlot> slot() {
        if (fromDay.isEmpty() || fromTime.isEmpty() || untilDay.isEmpty() || untilTime.isEmpty()) {
            return Optional.empty();
        }
        var from = fromDay.getValue().atTime(fromTime.getValue()).atZone(zone()).toInstant();
        // Midnight as the end is the end of the day.
        var lastDay = untilTime.getValue().equals(LocalTime.MIDNIGHT)
                ? untilDay.getValue().plusDays(1)
                : untilDay.getValue();
        var until = lastDay.atTime(untilTime.getValue()).atZone(zone()).toInstant();
        return from.isBefore(until) ? Optional.of(new TimeSlot(from, until)) : Optional.empty();
    }

    private ZoneId zone() {
        if (scope.getValue() == ClosureScope.RESOURCE && resource.getValue() != null) {
            return resource.getValue().site().zone();
        }
        return site.getValue() == null ? Spoken.DISTRICT_ZONE : site.getValue().zone();
    }
}
