package org.gongfang.resources.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.ZoneId;
import java.util.List;
import java.util.function.BiConsumer;
import org.gongfang.identity.District;
import org.gongfang.resources.NewSite;
import org.gongfang.resources.Site;
import org.gongfang.shared.Spoken;

/** A site being written. */
class SiteDialog extends Dialog {

    private final TextField nameZh = new TextField();
    private final TextField nameEn = new TextField();
    private final TextField address = new TextField();
    private final Select<District> district = new Select<>();
    private final ComboBox<ZoneId> zone = new ComboBox<>();
    private final NumberField latitude = new NumberField();
    private final NumberField longitude = new NumberField();
    private final List<District> districts;
    private final FieldRefusals refusals = new FieldRefusals();

    SiteDialog(List<District> districts, BiConsumer<SiteDialog, NewSite> onSave) {
        this.districts = districts;
        setHeaderTitle(getTranslation("resources.sites.dialog"));
        label(nameZh, "nameZh", "resources.field.name-zh");
        nameZh.setRequiredIndicatorVisible(true);
        label(nameEn, "nameEn", "resources.field.name-en");
        label(address, "address", "resources.field.address");
        address.setRequiredIndicatorVisible(true);
        district.setLabel(getTranslation("resources.field.district"));
        district.setItems(districts);
        district.setItemLabelGenerator(item -> item.name(getLocale()));
        district.setValue(districts.getFirst());
        refusals.name("district", district);
        zone.setLabel(getTranslation("resources.field.zone"));
        zone.setItems(ZoneId.getAvailableZoneIds().stream()
                .filter(id -> id.contains("/") && !id.startsWith("Etc/") && !id.startsWith("SystemV/"))
                .sorted()
                .map(ZoneId::of)
                .toList());
        zone.setItemLabelGenerator(ZoneId::getId);
        zone.setValue(Spoken.DISTRICT_ZONE);
        latitude.setLabel(getTranslation("resources.field.latitude"));
        refusals.name("latitude", latitude);
        longitude.setLabel(getTranslation("resources.field.longitude"));
        refusals.name("longitude", longitude);
        var fields = new Div(nameZh, nameEn, address, district, zone, latitude, longitude);
        fields.addClassName("gf-res-fields");
        add(fields);
        var save = new Button(getTranslation("resources.card.save"), click -> onSave.accept(this, site()));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("shared.confirm.cancel"), click -> close()), save);
        setWidth("min(40rem, 100vw)");
    }

    void show(Site site) {
        nameZh.setValue(site.nameZh());
        nameEn.setValue(site.nameEn());
        address.setValue(site.address());
        districts.stream()
                .filter(item -> item.code().equals(site.district()))
                .findFirst()
                .ifPresent(district::setValue);
        zone.setValue(site.zone());
        latitude.setValue(site.latitude());
        longitude.setValue(site.longitude());
    }

    FieldRefusals refusals() {
        return refusals;
    }

    private NewSite site() {
        return new NewSite(
                nameZh.getValue(),
                nameEn.getValue(),
                address.getValue(),
                district.getValue().code(),
                zone.getOptionalValue().orElse(Spoken.DISTRICT_ZONE),
                latitude.getValue(),
                longitude.getValue());
    }

    private void label(TextField field, String name, String key) {
        field.setLabel(getTranslation(key));
        refusals.name(name, field);
    }
}
