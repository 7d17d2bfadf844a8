package org.gongfang.resources.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.gongfang.resources.Training.Person;
import org.jspecify.annotations.Nullable;

/** Finds the one person to whom a qualification is granted: by the whole mail address or a reservation's code. */
class GrantDialog extends Dialog {

    private final TextField whom = new TextField();
    private final Paragraph found = new Paragraph();
    private final Button grant;
    private @Nullable Person person;

    GrantDialog(String qualification, Function<String, Optional<Person>> finder, Consumer<Person> onGrant) {
        setHeaderTitle(getTranslation("resources.qualifications.grant.title", qualification));
        whom.setLabel(getTranslation("resources.qualifications.whom"));
        whom.setHelperText(getTranslation("resources.qualifications.whom.hint"));
        whom.setWidthFull();
        whom.setAutofocus(true);
        whom.addValueChangeListener(change -> forget());
        var find = new Button(getTranslation("resources.qualifications.find"), click -> look(finder));
        whom.addKeyPressListener(Key.ENTER, press -> look(finder));
        grant = new Button(getTranslation("resources.qualifications.grant"), click -> {
            var chosen = person;
            if (chosen != null) {
                close();
                onGrant.accept(chosen);
            }
        });
        grant.addThemeVariants(ButtonVariant.PRIMARY);
        found.getElement().setAttribute("aria-live", "polite");
        forget();
        add(whom, find, found);
        getFooter().add(new Button(getTranslation("shared.confirm.cancel"), click -> close()), grant);
        setWidth("min(30rem, 100vw)");
    }

    private void look(Function<String, Optional<Person>> finder) {
        person = finder.apply(whom.getValue()).orElse(null);
        found.setText(
                person == null
                        ? getTranslation("resources.qualifications.not-found")
                        : getTranslation("resources.qualifications.found", person.name()));
        grant.setEnabled(person != null);
    }

    private void forget() {
        person = null;
        found.setText("");
        grant.setEnabled(false);
    }
}
