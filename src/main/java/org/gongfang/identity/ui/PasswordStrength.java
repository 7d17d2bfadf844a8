package org.gongfang.identity.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.gongfang.identity.Passwords;

/** How hard a password would be to guess, in a word and a bar, while it is typed. */
class PasswordStrength extends Composite<Div> {

    /** The words, from weak to strong. */
    enum Strength {
        TOO_SHORT,
        FAIR,
        GOOD,
        STRONG
    }

    private static final int GOOD_LENGTH = 13;
    private static final int STRONG_LENGTH = 16;

    private final Span word = new Span();
    private final Div bar = new Div();

    PasswordStrength(PasswordField field) {
        getContent().addClassName("gf-strength");
        bar.addClassName("gf-strength-bar");
        bar.getElement().setAttribute("aria-hidden", "true");
        word.getElement().setAttribute("role", "status");
        getContent().add(bar, word);
        getContent().setVisible(false);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.addValueChangeListener(change -> show(change.getValue()));
    }

    private void show(String password) {
        getContent().setVisible(!password.isEmpty());
        var strength = of(password);
        bar.getElement().setAttribute("data-strength", String.valueOf(strength.ordinal()));
        word.setText(getTranslation("identity.strength." + strength.name()));
    }

    /** Length counts most; several kinds of characters help. */
    static Strength of(String password) {
        int length = password.codePointCount(0, password.length());
        if (length < Passwords.MIN_LENGTH) {
            return Strength.TOO_SHORT;
        }
        long kinds =
                password.codePoints().map(PasswordStrength::kind).distinct().count();
        if (length >= STRONG_LENGTH || length >= GOOD_LENGTH && kinds >= 3) {
            return Strength.STRONG;
        }
        return length >= GOOD_LENGTH || kinds >= 3 ? Strength.GOOD : Strength.FAIR;
    }

    private static int kind(int point) {
        return Character.isDigit(point)
                ? 0
                : Character.isUpperCase(point)
                        ? 1
                        : Character.isLowerCase(point) ? 2 : Character.isLetter(point) ? 3 : 4;
    }
}
