package org.gongfang.identity.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.PasswordField;
import java.util.function.BiConsumer;
import org.gongfang.identity.Passwords;
import org.gongfang.shared.ui.Messages;

/** Changing one's own password. */
class PasswordSection extends Composite<Section> {

    private final PasswordField current = Fields.currentPassword(getTranslation("identity.password.current"));
    private final PasswordField next = Fields.newPassword(
            getTranslation("identity.password.new"), getTranslation("identity.password.rule", Passwords.MIN_LENGTH));
    private final RefusedFields fields;
    private final BiConsumer<String, String> change;

    PasswordSection(Messages messages, BiConsumer<String, String> change) {
        this.change = change;
        fields = new RefusedFields(messages).with("currentPassword", current).with("password", next);
        getContent().addClassName("gf-account-section");
        getContent()
                .add(
                        new H2(getTranslation("identity.password")),
                        current,
                        next,
                        new PasswordStrength(next),
                        new Paragraph(getTranslation("identity.account.password.hint")),
                        new Button(getTranslation("identity.account.change-password"), click -> change()));
    }

    private void change() {
        if (fields.attempt(() -> change.accept(current.getValue(), next.getValue()))) {
            current.clear();
            next.clear();
        }
    }
}
