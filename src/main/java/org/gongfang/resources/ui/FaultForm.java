package org.gongfang.resources.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import org.gongfang.resources.CheckedPicture;
import org.gongfang.resources.FaultSeverity;
import org.gongfang.resources.Faults;
import org.gongfang.resources.Pictures;
import org.gongfang.shared.ui.Messages;
import org.jspecify.annotations.Nullable;

/** A fault being reported: how bad it is, what is wrong, perhaps a picture. It says what will follow. */
class FaultForm extends Composite<Div> {

    private static final int MAX_BYTES = 15 * 1024 * 1024;

    private final RadioButtonGroup<FaultSeverity> severity = new RadioButtonGroup<>();
    private final TextArea description = new TextArea();
    private final Paragraph follows = new Paragraph();
    private final CheckedUpload<CheckedPicture> upload;
    private final Div taken = new Div();
    private final FieldRefusals refusals = new FieldRefusals();
    private final boolean wouldClose;
    private @Nullable CheckedPicture picture;

    /** Hears what was filled in. */
    interface ReportListener {

        void onReport(FaultForm form, FaultSeverity severity, String description, @Nullable CheckedPicture picture);
    }

    FaultForm(boolean wouldClose, Pictures pictures, Messages messages, ReportListener listener) {
        this.wouldClose = wouldClose;
        severity.setLabel(getTranslation("resources.fault.severity"));
        severity.setItems(FaultSeverity.values());
        severity.setRenderer(new ComponentRenderer<>(this::choice));
        severity.addClassName("gf-fault-severity");
        severity.addValueChangeListener(change -> foretell());
        description.setLabel(getTranslation("resources.fault.description"));
        description.setPlaceholder(getTranslation("resources.fault.description.hint"));
        description.setMaxLength(Faults.LONGEST_DESCRIPTION);
        description.setMinRows(3);
        description.setRequiredIndicatorVisible(true);
        refusals.name("description", description);
        upload = new CheckedUpload<>(
                MAX_BYTES,
                getTranslation("resources.fault.picture"),
                getTranslation("refusal.picture-too-heavy", MAX_BYTES / 1024 / 1024),
                (file, content) -> pictures.check(content),
                this::take,
                messages);
        upload.accept("image/jpeg", "image/png", "image/webp", ".jpg", ".jpeg", ".png", ".webp");
        taken.addClassName("gf-res-links");
        follows.addClassName("gf-res-reading");
        follows.getElement().setAttribute("aria-live", "polite");
        var report = new Button(
                getTranslation("resources.fault.send"),
                click -> listener.onReport(this, severity.getValue(), description.getValue(), picture));
        report.addThemeVariants(ButtonVariant.PRIMARY);
        report.setDisableOnClick(true);
        report.addClickListener(click -> report.setEnabled(true));
        getContent().addClassName("gf-res-section");
        getContent().add(severity, description, upload, taken, follows, report);
        severity.setValue(FaultSeverity.DEGRADED);
        take(null);
    }

    FieldRefusals refusals() {
        return refusals;
    }

    private Div choice(FaultSeverity item) {
        var name = new Span(getTranslation("resources.fault.severity." + item));
        name.addClassName("gf-res-name");
        var means = new Span(getTranslation("resources.fault.severity." + item + ".means"));
        means.addClassName("gf-res-line");
        var choice = new Div(name, means);
        choice.addClassName("gf-res-cell");
        return choice;
    }

    private void foretell() {
        var what = severity.getValue() == FaultSeverity.BLOCKING
                ? wouldClose ? "resources.fault.follows.closes" : "resources.fault.follows.checked"
                : severity.getValue() == FaultSeverity.DEGRADED
                        ? "resources.fault.follows.shown"
                        : "resources.fault.follows.noted";
        follows.setText(getTranslation(what));
    }

    private void take(@Nullable CheckedPicture made) {
        picture = made;
        taken.removeAll();
        taken.setVisible(made != null);
        upload.setVisible(made == null);
        if (made != null) {
            var remove = new Button(
                    getTranslation("resources.fault.picture.remove"), VaadinIcon.TRASH.create(), click -> take(null));
            taken.add(
                    VaadinIcon.CHECK.create(),
                    new Span(getTranslation(
                            "resources.fault.picture.taken",
                            Integer.toString(made.width()),
                            Integer.toString(made.height()))),
                    remove);
        }
    }
}
