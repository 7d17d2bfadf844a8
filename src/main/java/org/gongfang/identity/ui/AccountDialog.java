package org.gongfang.identity.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.gongfang.identity.Member;
import org.gongfang.identity.NewMember;
import org.gongfang.identity.Organisation;
import org.gongfang.identity.OrganisationId;
import org.gongfang.identity.Organisations;
import org.gongfang.identity.Role;
import org.gongfang.shared.ui.Messages;
import org.jspecify.annotations.Nullable;

/** Asks for a new account's name, mail address, roles and organisation, or for a known account's roles alone. */
class AccountDialog extends Dialog {

    /** What was filled in. */
    record Form(
            String name,
            String mail,
            Set<Role> roles,
            @Nullable OrganisationId organisation,
            Locale locale) {

        NewMember newMember() {
            return new NewMember(name, mail, roles, organisation, locale);
        }
    }

    private final TextField name = Fields.name(getTranslation("identity.name"));
    private final EmailField mail = Fields.mail(getTranslation("identity.mail"));
    private final CheckboxGroup<Role> roles = new CheckboxGroup<>(getTranslation("identity.accounts.role"));
    private final ComboBox<Organisation> organisation =
            new ComboBox<>(getTranslation("identity.accounts.organisation"));
    private final RefusedFields fields;
    private final Locale locale;
    private final Consumer<Form> save;

    AccountDialog(
            Organisations organisations,
            Messages messages,
            @Nullable Member known,
            Locale locale,
            Consumer<Form> save) {
        this.locale = locale;
        this.save = save;
        fields = new RefusedFields(messages)
                .with("name", name)
                .with("mail", mail)
                .with("roles", roles)
                .with("organisation", organisation);
        roles.setItems(Role.values());
        roles.setItemLabelGenerator(each -> getTranslation("identity.role." + each.name()));
        roles.addThemeName("vertical");
        organisation.setItemsPageable((page, text) -> organisations.search(text == null ? "" : text, page));
        organisation.setItemLabelGenerator(each -> each.name(locale));
        organisation.setHelperText(getTranslation("identity.accounts.organisation.hint"));
        organisation.setClearButtonVisible(true);
        setHeaderTitle(getTranslation(known == null ? "identity.accounts.invite" : "identity.accounts.change-roles"));
        if (known == null) {
            add(content(new Paragraph(getTranslation("identity.accounts.invite.hint")), name, mail));
        } else {
            name.setValue(known.name());
            mail.setValue(known.mail());
            roles.setValue(known.roles());
            if (known.organisation() != null) {
                organisations.find(known.organisation()).ifPresent(organisation::setValue);
            }
            add(content(new Paragraph(getTranslation("identity.accounts.change-roles.hint", known.name()))));
        }
        add(content(roles, organisation));
        var submit = new Button(getTranslation("identity.accounts.save"), click -> submit());
        submit.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("identity.accounts.cancel"), click -> close()), submit);
    }

    private static Div content(com.vaadin.flow.component.Component... components) {
        var content = new Div(components);
        content.addClassName("gf-dialog-form");
        return content;
    }

    private void submit() {
        var chosen = organisation.getValue();
        boolean done = fields.attempt(() -> save.accept(new Form(
                name.getValue(), mail.getValue(), roles.getValue(), chosen == null ? null : chosen.id(), locale)));
        if (done) {
            close();
        }
    }
}
