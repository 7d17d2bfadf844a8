package org.gongfang.projects.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import org.gongfang.projects.InvalidPatentNumber;
import org.gongfang.projects.NewPatent;
import org.gongfang.projects.PatentNumber;
import org.gongfang.shared.Refusal;
import org.gongfang.shared.ui.Pickers;

/** Asks for a patent and says, while the number is typed, what the number tells. */
class AddPatentDialog extends Composite<Dialog> {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_NUMBER = 60;

    private final Function<String, PatentNumber> check;
    private final Function<Refusal, String> explain;
    private final Consumer<NewPatent> save;
    private final TextField number = new TextField();
    private final Span recognised = new Span();
    private final TextField title = new TextField();
    private final DatePicker grantedOn;

    AddPatentDialog(
            Function<String, PatentNumber> check,
            Function<Refusal, String> explain,
            Consumer<NewPatent> save,
            Locale locale) {
        this.check = check;
        this.explain = explain;
        this.save = save;
        grantedOn = Pickers.date(getTranslation("projects.patents.granted-on"), locale);
        build();
    }

    void open() {
        getContent().open();
        number.focus();
    }

    private void build() {
        number.setLabel(getTranslation("projects.patents.number"));
        number.setHelperText(getTranslation("projects.patents.number.helper"));
        number.setMaxLength(LONGEST_NUMBER);
        number.setValueChangeMode(ValueChangeMode.LAZY);
        number.addValueChangeListener(change -> recognise(change.getValue()));
        number.setRequiredIndicatorVisible(true);
        recognised.addClassName("gf-patent-recognised");
        recognised.getElement().setAttribute("aria-live", "polite");
        title.setLabel(getTranslation("projects.patents.name"));
        title.setMaxLength(LONGEST_TITLE);
        title.setRequiredIndicatorVisible(true);
        grantedOn.setRequiredIndicatorVisible(true);
        var form = new VerticalLayout(number, recognised, title, grantedOn);
        form.setPadding(false);
        form.addClassName("gf-patent-form");

        var cancel = new Button(
                getTranslation("projects.patents.cancel"), click -> getContent().close());
        var submit = new Button(getTranslation("projects.patents.save"), click -> submit());
        submit.addThemeVariants(ButtonVariant.PRIMARY);
        getContent().setHeaderTitle(getTranslation("projects.patents.add"));
        getContent().add(form);
        getContent().getFooter().add(cancel, submit);
    }

    private void recognise(String typed) {
        recognised.setText("");
        number.setInvalid(false);
        if (typed.isBlank()) {
            return;
        }
        try {
            var read = check.apply(typed);
            recognised.setText(getTranslation(
                    "projects.patents.number.recognised",
                    read.value(),
                    Integer.toString(read.year()),
                    getTranslation("projects.type." + read.type())));
        } catch (InvalidPatentNumber refused) {
            show(refused);
        }
    }

    private void submit() {
        number.setInvalid(false);
        title.setInvalid(false);
        grantedOn.setInvalid(false);
        var day = grantedOn.getValue();
        if (day == null) {
            grantedOn.setInvalid(true);
            grantedOn.setErrorMessage(getTranslation("projects.patents.granted-on.missing"));
            grantedOn.focus();
            return;
        }
        try {
            save.accept(new NewPatent(number.getValue(), title.getValue(), day));
            getContent().close();
        } catch (Refusal refused) {
            show(refused);
        }
    }

    /** Shows the refusal beside the field that it is about. */
    private void show(Refusal refused) {
        var sentence = explain.apply(refused);
        switch (String.valueOf(refused.field())) {
            case "title" -> {
                title.setErrorMessage(sentence);
                title.setInvalid(true);
                title.focus();
            }
            case "grantedOn" -> {
                grantedOn.setErrorMessage(sentence);
                grantedOn.setInvalid(true);
                grantedOn.focus();
            }
            default -> {
                number.setErrorMessage(sentence);
                number.setInvalid(true);
            }
        }
    }
}
