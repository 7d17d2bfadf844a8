package org.gongfang.identity.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.gongfang.identity.Members;
import org.gongfang.identity.Passwords;
import org.gongfang.identity.Registration;
import org.gongfang.identity.Role;
import org.gongfang.shared.ui.Messages;

/** Making an account of one's own, as a patent holder or as an enterprise. */
@Route("register")
@AnonymousAllowed
class RegisterView extends Composite<VerticalLayout> implements HasDynamicTitle {

    private final Members members;
    private final TextField name = Fields.name(getTranslation("identity.name"));
    private final EmailField mail = Fields.mail(getTranslation("identity.mail"));
    private final PasswordField password = Fields.newPassword(
            getTranslation("identity.password"), getTranslation("identity.password.rule", Passwords.MIN_LENGTH));
    private final RadioButtonGroup<Role> role = new RadioButtonGroup<>(getTranslation("identity.register.role"));
    private final Checkbox consent = new Checkbox(getTranslation("identity.register.consent"));
    private final Button submit = new Button(getTranslation("identity.register.submit"), click -> register());
    private final RefusedFields fields;

    RegisterView(Members members, Messages messages) {
        this.members = members;
        fields = new RefusedFields(messages)
                .with("name", name)
                .with("mail", mail)
                .with("password", password)
                .with("role", role)
                .with("consent", consent);
        role.setItems(Role.PATENT_HOLDER, Role.ENTERPRISE);
        role.setItemLabelGenerator(each -> getTranslation("identity.register.role." + each.name()));
        role.setValue(Role.PATENT_HOLDER);
        role.addThemeName("vertical");
        submit.addThemeVariants(ButtonVariant.PRIMARY);
        submit.setDisableOnClick(true);
        var card = new DoorCard(getTranslation("identity.register.title"), getTranslation("identity.register.hint"));
        card.add(
                role,
                name,
                mail,
                password,
                new PasswordStrength(password),
                consent,
                submit,
                new Div(
                        new Span(getTranslation("identity.register.known") + " "),
                        IdentityNavigation.linkToSignIn(getTranslation("identity.sign-in.title"))));
        getContent().addClassName("gf-doors");
        getContent().add(card);
    }

    private void register() {
        boolean done = fields.attempt(() -> {
            if (!consent.getValue()) {
                throw new ConsentMissing();
            }
            members.register(new Registration(
                    name.getValue(), mail.getValue(), password.getValue(), role.getValue(), getLocale()));
        });
        submit.setEnabled(true);
        if (done) {
            IdentityNavigation.toMailSent();
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("identity.register.title");
    }
}
