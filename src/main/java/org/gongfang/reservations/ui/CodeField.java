package org.gongfang.reservations.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.Autocapitalize;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import java.util.function.Consumer;

/** Takes a reservation's code, typed or from a scanner that types. */
class CodeField extends Composite<Div> {

    private static final int LONGEST = 200;

    private final TextField field = new TextField();

    CodeField(Locale locale, Consumer<String> listener) {
        field.setLabel(getTranslation(locale, "reservations.check-in.code"));
        field.setPlaceholder(getTranslation(locale, "reservations.check-in.code-form"));
        field.setMaxLength(LONGEST);
        field.setAutocapitalize(Autocapitalize.CHARACTERS);
        field.setClearButtonVisible(true);
        var open = new Button(getTranslation(locale, "reservations.check-in.open"), click -> tell(listener));
        field.addKeyDownListener(Key.ENTER, press -> tell(listener));
        getContent().addClassName("gf-code-field");
        getContent().add(field, open);
    }

    /** Says beside the field why the code leads nowhere. */
    void refuse(String why) {
        field.setErrorMessage(why);
        field.setInvalid(true);
        field.focus();
    }

    private void tell(Consumer<String> listener) {
        field.setInvalid(false);
        if (!field.getValue().isBlank()) {
            listener.accept(field.getValue());
        }
    }
}
