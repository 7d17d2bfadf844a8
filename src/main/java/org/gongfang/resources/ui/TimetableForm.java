package org.gongfang.resources.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.gongfang.resources.ClosureReason;
import org.gongfang.resources.ClosureScope;
import org.gongfang.resources.ClosureVisibility;
import org.gongfang.resources.NewTimetable;
import org.gongfang.resources.ReadTimetable;
import org.gongfang.resources.Resources;
import org.gongfang.resources.Site;
import org.gongfang.resources.Timetables;
import org.gongfang.shared.Refusal;
import org.gongfang.shared.ui.Messages;
import org.jspecify.annotations.Nullable;

/** A timetable being added: what it closes, where it comes from, and what that would mean. */
class TimetableForm extends Composite<Div> {

    private static final List<ClosureReason> REASONS = List.of(
            ClosureReason.TEACHING,
            ClosureReason.EXAM,
            ClosureReason.EVENT,
            ClosureReason.HOLIDAY,
            ClosureReason.OTHER);

    private final Timetables timetables;
    private final Messages messages;
    private final Consumer<NewTimetable> onPreview;
    private final TextField name = new TextField();
    private final RadioButtonGroup<ClosureScope> scope = new RadioButtonGroup<>();
    private final ResourcePicker resource;
    private final Select<Site> site = new Select<>();
    private final Select<ClosureReason> reason = new Select<>();
    private final Checkbox staffOnly = new Checkbox();
    private final TextField address = new TextField();
    private final Span handed = new Span();
    private final TimetablePreviewPanel preview;
    private final Button save;
    private final FieldRefusals refusals = new FieldRefusals();
    private @Nullable ReadTimetable source;

    TimetableForm(
            Resources resources,
            Timetables timetables,
            Messages messages,
            Locale locale,
            Consumer<NewTimetable> onPreview,
            Consumer<NewTimetable> onSave) {
        this.timetables = timetables;
        this.messages = messages;
        this.onPreview = onPreview;
        preview = new TimetablePreviewPanel(locale);
        scope.setLabel(getTranslation("resources.closures.scope"));
        scope.setItems(ClosureScope.values());
        scope.setItemLabelGenerator(item -> getTranslation("resources.scope." + item));
        scope.setValue(ClosureScope.RESOURCE);
        resource = new ResourcePicker(getTranslation("resources.closures.resource"), resources, null);
        resource.setHelperText(getTranslation("resources.timetables.room-hint"));
        site.setLabel(getTranslation("resources.field.site"));
        site.setItemLabelGenerator(place -> place.name(locale));
        name.setLabel(getTranslation("resources.timetables.name"));
        refusals.name("name", name);
        reason.setLabel(getTranslation("resources.closures.reason"));
        reason.setItems(REASONS);
        reason.setItemLabelGenerator(item -> getTranslation("resources.reason." + item));
        staffOnly.setLabel(getTranslation("resources.timetables.staff-only"));
        address.setLabel(getTranslation("resources.timetables.address"));
        address.setPlaceholder(getTranslation("resources.timetables.address-example"));
        address.setHelperText(getTranslation("resources.timetables.address-hint"));
        refusals.name("source", address);
        var read = new Button(getTranslation("resources.timetables.read"), click -> readAddress());
        save = new Button(
                getTranslation("resources.timetables.save"),
                click -> timetable().ifPresent(onSave));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        handed.addClassName("gf-res-name");
        scope.addValueChangeListener(change -> adapt());
        resource.addValueChangeListener(change -> look());
        site.addValueChangeListener(change -> look());
        var what = new Div(name, reason);
        what.addClassName("gf-res-fields");
        var from = new Div(address, read);
        from.addClassName("gf-timetable-address");
        getContent().addClassName("gf-res-section");
        getContent()
                .add(
                        new H2(getTranslation("resources.timetables.add")),
                        scope,
                        resource,
                        site,
                        what,
                        staffOnly,
                        new H3(getTranslation("resources.timetables.source")),
                        from,
                        new Paragraph(getTranslation("resources.timetables.or")),
                        new TimetableUpload(timetables, messages, this::take),
                        handed,
                        preview,
                        save);
    }

    /** Begins anew. */
    void begin(List<Site> sites) {
        source = null;
        site.setItems(sites);
        sites.stream().findFirst().ifPresent(site::setValue);
        name.clear();
        address.clear();
        resource.clear();
        reason.setValue(ClosureReason.TEACHING);
        staffOnly.setValue(true);
        scope.setValue(ClosureScope.RESOURCE);
        adapt();
    }

    FieldRefusals refusals() {
        return refusals;
    }

    TimetablePreviewPanel preview() {
        return preview;
    }

    /** Takes a calendar that was read, as if it had been handed in here. */
    void take(ReadTimetable read) {
        source = read;
        if (name.isEmpty()) {
            name.setValue(read.fileName().replaceFirst("(?i)\\.ics$", ""));
        }
        look();
    }

    private void readAddress() {
        refusals.clear();
        try {
            take(timetables.readAddress(address.getValue()));
        } catch (Refusal refusal) {
            source = null;
            look();
            if (!refusals.show(refusal, messages.explain(refusal))) {
                messages.refused(refusal);
            }
        }
    }

    private void adapt() {
        resource.setVisible(scope.getValue() == ClosureScope.RESOURCE);
        site.setVisible(scope.getValue() == ClosureScope.SITE);
        look();
    }

    private void look() {
        var timetable = timetable();
        save.setEnabled(timetable.isPresent());
        preview.clear();
        var read = source;
        handed.setText(
                read == null || read.fileName().isEmpty()
                        ? ""
                        : getTranslation("resources.timetables.handed", read.fileName()));
        timetable.ifPresent(onPreview);
    }

    private Optional<NewTimetable> timetable() {
        var read = source;
        var one = resource.getValue();
        var place = site.getValue();
        boolean complete = switch (scope.getValue()) {
            case RESOURCE -> one != null;
            case SITE -> place != null;
            case PROVIDER -> true;
        };
        if (read == null || !complete) {
            return Optional.empty();
        }
        return Optional.of(new NewTimetable(
                name.getValue(),
                scope.getValue() == ClosureScope.SITE ? place.id() : null,
                scope.getValue() == ClosureScope.RESOURCE ? one.id() : null,
                reason.getValue(),
                staffOnly.getValue() ? ClosureVisibility.STAFF : ClosureVisibility.EVERYONE,
                read));
    }
}
