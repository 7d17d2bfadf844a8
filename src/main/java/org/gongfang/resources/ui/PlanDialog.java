package org.gongfang.resources.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.function.Consumer;
import org.gongfang.resources.MaintenancePlan;
import org.gongfang.resources.MaintenancePlans;
import org.gongfang.resources.MaintenanceRhythm;
import org.gongfang.resources.MaintenanceUnit;
import org.gongfang.resources.PlanForm;
import org.gongfang.resources.ResourceCard;
import org.gongfang.resources.ResourceId;
import org.gongfang.resources.Resources;
import org.gongfang.shared.InvalidInput;
import org.gongfang.shared.Spoken;
import org.gongfang.shared.ui.Pickers;
import org.jspecify.annotations.Nullable;

/** A maintenance plan being written. */
class PlanDialog extends Dialog {

    private static final int MONTHS = 6;

    private final @Nullable ResourcePicker resource;
    private final TextField title = new TextField();
    private final TextArea work = new TextArea();
    private final Select<MaintenanceUnit> unit = new Select<>();
    private final IntegerField every = new IntegerField();
    private final IntegerField minutes = new IntegerField();
    private final @Nullable DatePicker lastDone;
    private final FieldRefusals refusals = new FieldRefusals();

    private PlanDialog(
            String heading,
            @Nullable ResourcePicker resource,
            @Nullable DatePicker lastDone,
            Locale locale,
            Consumer<PlanDialog> onSave) {
        this.resource = resource;
        this.lastDone = lastDone;
        setHeaderTitle(heading);
        title.setLabel(getTranslation(locale, "resources.maintenance.field.title"));
        title.setRequiredIndicatorVisible(true);
        refusals.name("title", title);
        work.setLabel(getTranslation(locale, "resources.maintenance.field.work"));
        work.setMaxLength(MaintenancePlans.LONGEST_WORK);
        refusals.name("work", work);
        unit.setLabel(getTranslation(locale, "resources.maintenance.field.unit"));
        unit.setItems(MaintenanceUnit.values());
        unit.setItemLabelGenerator(item -> getTranslation(locale, "resources.maintenance.unit." + item));
        every.setLabel(getTranslation(locale, "resources.maintenance.field.every"));
        every.setMin(1);
        every.setStepButtonsVisible(true);
        refusals.name("every", every);
        minutes.setLabel(getTranslation(locale, "resources.maintenance.field.takes"));
        minutes.setMin(5);
        refusals.name("takes", minutes);
        var fields = new Div();
        fields.addClassName("gf-res-fields");
        if (resource != null) {
            refusals.name("resource", resource);
            fields.add(resource);
        }
        fields.add(title, unit, every, minutes);
        if (lastDone != null) {
            refusals.name("lastDone", lastDone);
            fields.add(lastDone);
        }
        work.setWidthFull();
        add(fields, work);
        var save = new Button(getTranslation(locale, "resources.maintenance.save"), click -> onSave.accept(this));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation(locale, "shared.confirm.cancel"), click -> close()), save);
        setWidth("min(38rem, 100vw)");
    }

    static PlanDialog forNew(Resources resources, LocalDate today, Locale locale, Consumer<PlanDialog> onSave) {
        var ui = UI.getCurrentOrThrow();
        var picker =
                new ResourcePicker(ui.getTranslation(locale, "resources.maintenance.field.resource"), resources, null);
        var last = Pickers.date(ui.getTranslation(locale, "resources.maintenance.field.last-done"), locale);
        last.setMax(today);
        last.setValue(today);
        var dialog =
                new PlanDialog(ui.getTranslation(locale, "resources.maintenance.add"), picker, last, locale, onSave);
        dialog.unit.setValue(MaintenanceUnit.MONTHS);
        dialog.every.setValue(MONTHS);
        dialog.minutes.setValue(120);
        return dialog;
    }

    static PlanDialog forChange(MaintenancePlan plan, Locale locale, Consumer<PlanDialog> onSave) {
        var dialog =
                new PlanDialog(plan.resourceName(locale) + " · " + plan.resourceCode(), null, null, locale, onSave);
        dialog.title.setValue(plan.title());
        dialog.work.setValue(plan.work());
        dialog.unit.setValue(plan.rhythm().unit());
        dialog.every.setValue(plan.rhythm().every());
        dialog.minutes.setValue(Math.toIntExact(plan.takes().toMinutes()));
        return dialog;
    }

    FieldRefusals refusals() {
        return refusals;
    }

    /** @throws InvalidInput when none is chosen */
    ResourceId resource() {
        var chosen = resource == null ? null : resource.getValue();
        if (chosen == null) {
            throw new InvalidInput("maintenance-resource", "resource");
        }
        return chosen.id();
    }

    /** The start of the day on which it was done last, where the resource stands. */
    Instant lastDone() {
        var zone = resource == null || resource.getValue() == null ? Spoken.DISTRICT_ZONE : zone(resource.getValue());
        var day = lastDone == null ? null : lastDone.getValue();
        if (day == null) {
            throw new InvalidInput("maintenance-done-later", "lastDone");
        }
        return day.atStartOfDay(zone).toInstant();
    }

    private static ZoneId zone(ResourceCard card) {
        return card.site().zone();
    }

    PlanForm form() {
        return new PlanForm(
                title.getValue(),
                work.getValue(),
                new MaintenanceRhythm(unit.getValue(), every.getOptionalValue().orElse(0)),
                Duration.ofMinutes(minutes.getOptionalValue().orElse(0)));
    }
}
