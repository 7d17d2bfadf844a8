package org.gongfang.reservations.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.gongfang.reservations.NewUseReport;
import org.gongfang.reservations.Reservation;
import org.gongfang.reservations.UseReport;
import org.gongfang.reservations.UseResult;
import org.gongfang.resources.CheckedPicture;
import org.gongfang.resources.FaultSeverity;
import org.gongfang.resources.Pictures;
import org.gongfang.resources.ResourceId;
import org.gongfang.resources.ui.CheckedUpload;
import org.gongfang.shared.ui.Messages;
import org.gongfang.shared.ui.Pickers;
import org.jspecify.annotations.Nullable;

/** A use being reported: how it went, and whatever else there is to say. Only the result must be there. */
class UseReportForm extends Composite<Div> {

    private static final int MAX_BYTES = 15 * 1024 * 1024;
    private static final Duration STEP = Duration.ofMinutes(5);

    private final SlotClock clock;
    private final @Nullable ResourceId machine;
    private final RadioButtonGroup<UseResult> result = new RadioButtonGroup<>();
    private final TextArea note = new TextArea();
    private final TimePicker from;
    private final TimePicker until;
    private final TextField material = new TextField();
    private final TextField amount = new TextField();
    private final TextField counter = new TextField();
    private final Checkbox broken = new Checkbox();
    private final RadioButtonGroup<FaultSeverity> severity = new RadioButtonGroup<>();
    private final TextArea description = new TextArea();
    private final Span taken = new Span();
    private final List<CheckedPicture> added = new ArrayList<>();
    private final @Nullable LocalTime cameAt;
    private final @Nullable LocalTime leftAt;

    /** @param machine what a fault would be of, or null where there is no such thing */
    UseReportForm(
            Reservation reservation,
            @Nullable ResourceId machine,
            @Nullable UseReport before,
            Instant now,
            Pictures pictures,
            Messages messages,
            Locale locale) {
        clock = new SlotClock(reservation);
        this.machine = machine;
        cameAt = time(reservation.use().from());
        leftAt = time(Stream.of(
                        Objects.requireNonNullElse(reservation.use().until(), now),
                        reservation.slot().endsAt())
                .min(Comparator.naturalOrder())
                .orElse(now));
        from = Pickers.time(say(locale, "used-from"), STEP, locale);
        until = Pickers.time(say(locale, "used-until"), STEP, locale);
        from.setValue(cameAt);
        until.setValue(leftAt);
        result.setLabel(say(locale, "result"));
        result.setItems(UseResult.values());
        result.setItemLabelGenerator(one -> getTranslation(locale, "reservations.report.result." + one));
        result.setValue(UseResult.SUCCEEDED);
        note.setLabel(say(locale, "note"));
        note.setMaxLength(1000);
        material.setLabel(say(locale, "material"));
        material.setPlaceholder(say(locale, "material-hint"));
        material.setMaxLength(200);
        amount.setLabel(say(locale, "amount"));
        amount.setPlaceholder(say(locale, "amount-hint"));
        amount.setMaxLength(60);
        counter.setLabel(say(locale, "counter"));
        counter.getElement().setAttribute("inputmode", "decimal");
        counter.setMaxLength(12);
        broken.setLabel(say(locale, "broken"));
        broken.setVisible(machine != null);
        broken.addValueChangeListener(change -> showFault());
        severity.setItems(FaultSeverity.values());
        severity.setItemLabelGenerator(one -> getTranslation(locale, "resources.fault.severity." + one));
        severity.setLabel(getTranslation(locale, "resources.fault.severity"));
        severity.setValue(FaultSeverity.DEGRADED);
        description.setLabel(say(locale, "fault-of"));
        description.setMaxLength(1000);
        taken.setVisible(false);
        taken.getElement().setAttribute("aria-live", "polite");
        var upload = new CheckedUpload<CheckedPicture>(
                MAX_BYTES,
                say(locale, "pictures"),
                getTranslation(locale, "refusal.picture-too-heavy", MAX_BYTES / 1024 / 1024),
                (file, content) -> pictures.check(content),
                picture -> take(picture, locale),
                messages);
        upload.accept("image/jpeg", "image/png", "image/webp", ".jpg", ".jpeg", ".png", ".webp");
        var hours = new Div(from, until);
        var stuff = new Div(material, amount);
        hours.addClassName("gf-pair");
        stuff.addClassName("gf-pair");
        getContent().addClassName("gf-dialog-form");
        getContent().add(result, note, hours, stuff, counter, upload, taken, broken, severity, description);
        if (before != null) {
            show(before);
        }
        showFault();
    }

    private void show(UseReport before) {
        var hours = before.counter();
        result.setValue(before.result());
        note.setValue(before.note());
        material.setValue(before.material());
        amount.setValue(before.amount());
        counter.setValue(hours == null ? "" : hours.toPlainString());
        from.setValue(before.usedFrom() == null ? from.getValue() : time(before.usedFrom()));
        until.setValue(before.usedUntil() == null ? until.getValue() : time(before.usedUntil()));
    }

    /** What was filled in; hours that nobody has touched are not said. */
    NewUseReport value() {
        var fault = machine == null || !broken.getValue()
                ? null
                : new NewUseReport.Broken(machine, severity.getValue(), description.getValue());
        return new NewUseReport(
                result.getValue(),
                Objects.equals(from.getValue(), cameAt) || from.getValue() == null
                        ? null
                        : clock.first(from.getValue()),
                Objects.equals(until.getValue(), leftAt) || until.getValue() == null
                        ? null
                        : clock.last(until.getValue()),
                note.getValue(),
                material.getValue(),
                amount.getValue(),
                hours(),
                added,
                Set.of(),
                fault);
    }

    private @Nullable BigDecimal hours() {
        var typed = counter.getValue().strip().replace(',', '.');
        // What cannot be a number is refused by the rule, in its words.
        return typed.isEmpty()
                ? null
                : typed.matches("\\d{1,9}(\\.\\d{1,3})?") ? new BigDecimal(typed) : BigDecimal.valueOf(-1);
    }

    private void take(CheckedPicture picture, Locale locale) {
        added.add(picture);
        taken.setText(getTranslation(locale, "reservations.report.pictures-taken", added.size()));
        taken.setVisible(true);
    }

    private void showFault() {
        severity.setVisible(broken.getValue());
        description.setVisible(broken.getValue());
    }

    private @Nullable LocalTime time(@Nullable Instant moment) {
        return moment == null ? null : clock.time(moment);
    }

    private String say(Locale locale, String key) {
        return getTranslation(locale, "reservations.report." + key);
    }
}
