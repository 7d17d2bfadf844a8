package org.gongfang.resources.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.BiConsumer;
import org.gongfang.resources.Site;
import org.gongfang.resources.Utility;
import org.gongfang.resources.UtilityForm;
import org.gongfang.resources.UtilityWords;
import org.jspecify.annotations.Nullable;

/** A utility being written; its site is chosen once. */
class UtilityDialog extends Dialog {

    private final Select<Site> site = new Select<>();
    private final TextField nameZh = new TextField();
    private final TextField nameEn = new TextField();
    private final TextField unitZh = new TextField();
    private final TextField unitEn = new TextField();
    private final IntegerField capacity = new IntegerField();
    private final FieldRefusals refusals = new FieldRefusals();

    UtilityDialog(List<Site> sites, @Nullable Utility utility, BiConsumer<UtilityDialog, UtilityForm> onSave) {
        setHeaderTitle(getTranslation("resources.utilities.dialog"));
        site.setLabel(getTranslation("resources.field.site"));
        site.setItems(sites);
        site.setItemLabelGenerator(place -> place.name(getLocale()));
        refusals.name("site", site);
        label(nameZh, "nameZh", "resources.field.name-zh");
        nameZh.setRequiredIndicatorVisible(true);
        label(nameEn, "nameEn", "resources.field.name-en");
        label(unitZh, "unitZh", "resources.field.unit-zh");
        unitZh.setRequiredIndicatorVisible(true);
        label(unitEn, "unitEn", "resources.field.unit-en");
        capacity.setLabel(getTranslation("resources.field.capacity"));
        capacity.setStepButtonsVisible(true);
        refusals.name("capacity", capacity);
        if (utility == null) {
            sites.stream().findFirst().ifPresent(site::setValue);
        } else {
            sites.stream()
                    .filter(place -> place.id().equals(utility.site()))
                    .findFirst()
                    .ifPresent(site::setValue);
            site.setReadOnly(true);
            nameZh.setValue(utility.words().nameZh());
            nameEn.setValue(utility.words().nameEn());
            unitZh.setValue(utility.words().unitZh());
            unitEn.setValue(utility.words().unitEn());
            capacity.setValue(utility.capacity());
        }
        var fields = new Div(site, nameZh, nameEn, unitZh, unitEn, capacity);
        fields.addClassName("gf-res-fields");
        add(fields);
        var save = new Button(getTranslation("resources.card.save"), click -> onSave.accept(this, form()));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("shared.confirm.cancel"), click -> close()), save);
        setWidth("min(40rem, 100vw)");
    }

    FieldRefusals refusals() {
        return refusals;
    }

    private UtilityForm form() {
        return new UtilityForm(
                site.getValue().id(),
                new UtilityWords(nameZh.getValue(), nameEn.getValue(), unitZh.getValue(), unitEn.getValue()),
                capacity.getOptionalValue().orElse(0));
    }

    private void label(TextField field, String name, String key) {
        field.setLabel(getTranslation(key));
        refusals.name(name, field);
    }
}
