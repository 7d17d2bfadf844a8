package org.gongfang.identity.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.gongfang.identity.FirstAdmin;
import org.gongfang.identity.Passwords;
import org.gongfang.shared.ui.Messages;

/** Where the link in the log of a new installation leads: makes the first admin. */
@Route("set-up")
@AnonymousAllowed
class SetUpView extends Composite<VerticalLayout> implements AfterNavigationObserver, HasDynamicTitle {

    private final FirstAdmin firstAdmin;
    private final DoorCard card;
    private final TextField name = Fields.name(getTranslation("identity.name"));
    private final EmailField mail = Fields.mail(getTranslation("identity.mail"));
    private final PasswordField password = Fields.newPassword(
            getTranslation("identity.password"), getTranslation("identity.password.rule", Passwords.MIN_LENGTH));
    private final RefusedFields fields;
    private String token = "";

    SetUpView(FirstAdmin firstAdmin, Messages messages) {
        this.firstAdmin = firstAdmin;
        fields = new RefusedFields(messages)
                .with("name", name)
                .with("mail", mail)
                .with("password", password);
        card = new DoorCard(getTranslation("identity.set-up.title"), null);
        getContent().addClassName("gf-doors");
        getContent().add(card);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        token = Fields.token(event);
        if (firstAdmin.isOpen(token)) {
            var submit = new Button(getTranslation("identity.set-up.submit"), click -> setUp());
            submit.addThemeVariants(ButtonVariant.PRIMARY);
            card.show(
                    new Paragraph(getTranslation("identity.set-up.hint")),
                    name,
                    mail,
                    password,
                    new PasswordStrength(password),
                    submit);
        } else {
            card.show(
                    new Paragraph(getTranslation("identity.set-up.not-valid")),
                    IdentityNavigation.linkToSignIn(getTranslation("identity.sign-in.title")));
        }
    }

    private void setUp() {
        if (fields.attempt(
                () -> firstAdmin.setUp(token, name.getValue(), mail.getValue(), password.getValue(), getLocale()))) {
            IdentityNavigation.toSignInAfter(SignInView.Notice.SET_UP);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("identity.set-up.title");
    }
}
