package org.gongfang.resources.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import java.util.ArrayList;
import java.util.List;
import org.gongfang.resources.Attribute;
import org.gongfang.resources.Capability;
import org.gongfang.resources.TaxonomyEditing;
import org.gongfang.shared.Refusal;
import org.gongfang.shared.ui.Messages;

/** Asks which attributes can be stated of a capability; they stand in the order in which they are chosen. */
class AssignDialog extends Dialog {

    private final MultiSelectComboBox<Attribute> attributes = new MultiSelectComboBox<>();

    AssignDialog(Capability capability, TaxonomyEditing editing, Messages messages, Runnable done) {
        setHeaderTitle(getTranslation("resources.taxonomy.assign", capability.name(getLocale())));
        attributes.setLabel(getTranslation("resources.taxonomy.attributes"));
        var offered = new ArrayList<>(capability.attributes());
        editing.attributes().stream()
                .filter(attribute -> !attribute.retired() && !offered.contains(attribute))
                .forEach(offered::add);
        attributes.setItems(offered);
        attributes.setItemLabelGenerator(item -> item.name(getLocale()));
        attributes.setValue(capability.attributes());
        attributes.setWidthFull();
        add(attributes);
        var save = new Button(getTranslation("resources.taxonomy.save"), click -> {
            try {
                editing.assign(capability.code(), codes());
                close();
                done.run();
            } catch (Refusal refusal) {
                attributes.setErrorMessage(messages.explain(refusal));
                attributes.setInvalid(true);
            }
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("resources.taxonomy.cancel"), click -> close()), save);
    }

    private List<String> codes() {
        return attributes.getValue().stream().map(Attribute::code).toList();
    }
}
