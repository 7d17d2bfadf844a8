package org.gongfang.identity.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.gongfang.identity.Members;
import org.gongfang.shared.ui.Messages;

/** Asking for a link to set a new password. */
@Route("forgot-password")
@AnonymousAllowed
class ForgotPasswordView extends Composite<VerticalLayout> implements HasDynamicTitle {

    private final Members members;
    private final EmailField mail = Fields.mail(getTranslation("identity.mail"));
    private final RefusedFields fields;

    ForgotPasswordView(Members members, Messages messages) {
        this.members = members;
        fields = new RefusedFields(messages).with("mail", mail);
        var submit = new Button(getTranslation("identity.forgot.submit"), click -> ask());
        submit.addThemeVariants(ButtonVariant.PRIMARY);
        mail.addKeyPressListener(Key.ENTER, press -> ask());
        var card = new DoorCard(getTranslation("identity.forgot.title"), getTranslation("identity.forgot.hint"));
        card.add(mail, submit, IdentityNavigation.linkToSignIn(getTranslation("identity.forgot.back")));
        getContent().addClassName("gf-doors");
        getContent().add(card);
    }

    private void ask() {
        if (fields.attempt(() -> members.requestPasswordReset(mail.getValue()))) {
            IdentityNavigation.toMailSent();
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("identity.forgot.title");
    }
}
