package org.gongfang.identity.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.gongfang.identity.Members;
import org.gongfang.identity.Passwords;
import org.gongfang.shared.ui.Messages;

/** Where the links of reset and invitation mails lead: sets a password. */
@Route("reset-password")
@AnonymousAllowed
class ResetPasswordView extends Composite<VerticalLayout> implements AfterNavigationObserver, HasDynamicTitle {

    private final Members members;
    private final DoorCard card;
    private final PasswordField password = Fields.newPassword(
            getTranslation("identity.password.new"), getTranslation("identity.password.rule", Passwords.MIN_LENGTH));
    private final RefusedFields fields;
    private String token = "";

    ResetPasswordView(Members members, Messages messages) {
        this.members = members;
        fields = new RefusedFields(messages).with("password", password);
        card = new DoorCard(getTranslation("identity.reset.title"), null);
        getContent().addClassName("gf-doors");
        getContent().add(card);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        token = Fields.token(event);
        if (members.opensPassword(token)) {
            var submit = new Button(getTranslation("identity.reset.submit"), click -> set());
            submit.addThemeVariants(ButtonVariant.PRIMARY);
            card.show(password, new PasswordStrength(password), submit);
        } else {
            card.show(
                    new Paragraph(getTranslation("refusal.link-not-valid")),
                    IdentityNavigation.linkToForgottenPassword(getTranslation("identity.forgot.title")));
        }
    }

    private void set() {
        if (fields.attempt(() -> members.resetPassword(token, password.getValue()))) {
            IdentityNavigation.toSignInAfter(SignInView.Notice.PASSWORD_SET);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("identity.reset.title");
    }
}
