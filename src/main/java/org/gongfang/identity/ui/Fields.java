package org.gongfang.identity.ui;

import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.AfterNavigationEvent;
import org.gongfang.identity.Passwords;

/** What several screens of accounts share: fields, labelled and known to password managers, and the secret of a link. */
final class Fields {

    private static final int MAX_NAME = 80;
    private static final int MAX_MAIL = 254;

    private Fields() {}

    static TextField name(String label) {
        var name = new TextField(label);
        name.setMaxLength(MAX_NAME);
        name.setRequiredIndicatorVisible(true);
        name.getElement().setAttribute("autocomplete", "name");
        return name;
    }

    static EmailField mail(String label) {
        var mail = new EmailField(label);
        mail.setMaxLength(MAX_MAIL);
        mail.setRequiredIndicatorVisible(true);
        mail.getElement().setAttribute("autocomplete", "email");
        return mail;
    }

    static PasswordField newPassword(String label, String rule) {
        var password = new PasswordField(label);
        password.setMaxLength(Passwords.MAX_LENGTH);
        password.setRequiredIndicatorVisible(true);
        password.setHelperText(rule);
        password.getElement().setAttribute("autocomplete", "new-password");
        return password;
    }

    /** The secret that the link carries which has led here; empty without one. */
    static String token(AfterNavigationEvent event) {
        return event.getLocation()
                .getQueryParameters()
                .getSingleParameter("token")
                .orElse("");
    }

    static PasswordField currentPassword(String label) {
        var password = new PasswordField(label);
        password.setRequiredIndicatorVisible(true);
        password.getElement().setAttribute("autocomplete", "current-password");
        return password;
    }
}
