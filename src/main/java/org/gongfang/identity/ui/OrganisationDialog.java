package org.gongfang.identity.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.gongfang.identity.District;
import org.gongfang.identity.Organisation;
import org.gongfang.identity.OrganisationKind;
import org.gongfang.shared.InvalidInput;
import org.gongfang.shared.ui.Messages;
import org.jspecify.annotations.Nullable;

/** Asks for what is known of an organisation. */
class OrganisationDialog extends Dialog {

    private static final int MAX_NAME = 120;

    /** What was filled in. */
    record Form(OrganisationKind kind, String nameZh, String nameEn, String district) {}

    private final Select<OrganisationKind> kind = new Select<>();
    private final TextField nameZh = new TextField(getTranslation("identity.organisations.name-zh"));
    private final TextField nameEn = new TextField(getTranslation("identity.organisations.name-en"));
    private final Select<District> district = new Select<>();
    private final RefusedFields fields;
    private final Consumer<Form> save;

    OrganisationDialog(
            List<District> districts,
            Messages messages,
            @Nullable Organisation known,
            Locale locale,
            Consumer<Form> save) {
        this.save = save;
        fields = new RefusedFields(messages)
                .with("kind", kind)
                .with("nameZh", nameZh)
                .with("nameEn", nameEn)
                .with("district", district);
        kind.setLabel(getTranslation("identity.organisations.kind"));
        kind.setItems(OrganisationKind.values());
        kind.setItemLabelGenerator(each -> getTranslation("identity.organisation-kind." + each.name()));
        kind.setValue(OrganisationKind.INCUBATOR);
        nameZh.setMaxLength(MAX_NAME);
        nameEn.setMaxLength(MAX_NAME);
        district.setLabel(getTranslation("identity.organisations.district"));
        district.setItems(districts);
        district.setItemLabelGenerator(each -> each.name(locale));
        if (known != null) {
            kind.setValue(known.kind());
            nameZh.setValue(known.nameZh());
            nameEn.setValue(known.nameEn());
            districts.stream()
                    .filter(each -> each.code().equals(known.district()))
                    .findFirst()
                    .ifPresent(district::setValue);
        }
        setHeaderTitle(getTranslation(known == null ? "identity.organisations.add" : "identity.organisations.edit"));
        var content = new Div(kind, nameZh, nameEn, district);
        content.addClassName("gf-dialog-form");
        add(content);
        var submit = new Button(getTranslation("identity.accounts.save"), click -> submit());
        submit.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("identity.accounts.cancel"), click -> close()), submit);
    }

    private void submit() {
        boolean done = fields.attempt(() -> {
            var chosen = district.getValue();
            if (chosen == null) {
                throw new InvalidInput("district-unknown", "district");
            }
            save.accept(new Form(kind.getValue(), nameZh.getValue(), nameEn.getValue(), chosen.code()));
        });
        if (done) {
            close();
        }
    }
}
