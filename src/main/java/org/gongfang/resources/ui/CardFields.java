package org.gongfang.resources.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongfang.resources.BookingRules;
import org.gongfang.resources.Capabilities;
import org.gongfang.resources.CapabilityLimits;
import org.gongfang.resources.NewResource;
import org.gongfang.resources.ProviderRules;
import org.gongfang.resources.Qualification;
import org.gongfang.resources.QualificationId;
import org.gongfang.resources.ResourceCard;
import org.gongfang.resources.ResourceForm;
import org.gongfang.resources.ResourceKind;
import org.gongfang.resources.Rule;
import org.gongfang.resources.Site;
import org.gongfang.shared.Money;
import org.jspecify.annotations.Nullable;

/** All fields of a resource's card; kind and code can be chosen only once. */
class CardFields extends Composite<Div> {

    private final Capabilities taxonomy;
    private final ProviderRules.Defaults defaults;
    private final FieldRefusals refusals = new FieldRefusals();
    private final Select<ResourceKind> kind = new Select<>();
    private final TextField code = new TextField();
    private final TextField nameZh = new TextField();
    private final TextField nameEn = new TextField();
    private final Select<Site> site = new Select<>();
    private final IntegerField units = new IntegerField();
    private final TextField maker = new TextField();
    private final TextField model = new TextField();
    private final IntegerField yearMade = new IntegerField();
    private final TextField room = new TextField();
    private final BigDecimalField purchaseValue = new BigDecimalField();
    private final TextArea descriptionZh = new TextArea();
    private final TextArea descriptionEn = new TextArea();
    private final List<CapabilityFields> capabilities = new ArrayList<>();
    private final Div capabilityList = new Div();
    private final Div capabilitySection;
    private final RuleFields rules;

    CardFields(Capabilities taxonomy, ProviderRules.Defaults defaults, List<Qualification> qualifications) {
        this.taxonomy = taxonomy;
        this.defaults = defaults;
        kind.setLabel(getTranslation("resources.field.kind"));
        kind.setItems(ResourceKind.MACHINE, ResourceKind.WORKSTATION, ResourceKind.ROOM);
        kind.setItemLabelGenerator(item -> getTranslation("resources.kind." + item));
        kind.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                adaptNew(change.getValue());
            }
        });
        label(code, "code", "resources.field.code");
        code.setHelperText(getTranslation("resources.field.code.hint"));
        label(nameZh, "nameZh", "resources.field.name-zh");
        nameZh.setRequiredIndicatorVisible(true);
        label(nameEn, "nameEn", "resources.field.name-en");
        site.setLabel(getTranslation("resources.field.site"));
        site.setItemLabelGenerator(place -> place.name(getLocale()));
        refusals.name("site", site);
        units.setLabel(getTranslation("resources.field.units"));
        units.setHelperText(getTranslation("resources.field.units.hint"));
        units.setStepButtonsVisible(true);
        refusals.name("units", units);
        label(maker, "maker", "resources.field.maker");
        label(model, "model", "resources.field.model");
        yearMade.setLabel(getTranslation("resources.field.year"));
        refusals.name("yearMade", yearMade);
        label(room, "room", "resources.field.room");
        room.setHelperText(getTranslation("resources.field.room.hint"));
        purchaseValue.setLabel(getTranslation("resources.field.purchase-value"));
        purchaseValue.setHelperText(getTranslation("resources.field.purchase-value.hint"));
        purchaseValue.setPrefixComponent(new Span(getTranslation("resources.field.purchase-value.unit")));
        refusals.name("purchaseValue", purchaseValue);
        area(descriptionZh, "descriptionZh", "resources.field.description-zh");
        area(descriptionEn, "descriptionEn", "resources.field.description-en");
        rules = new RuleFields(refusals);
        rules.offerQualifications(names(qualifications, getLocale()));
        var add = new Button(
                getTranslation("resources.card.add-capability"), VaadinIcon.PLUS.create(), click -> addCapability());
        capabilityList.addClassName("gf-res-capabilities");
        capabilitySection = section("resources.card.capabilities", "resources.card.capabilities.hint");
        capabilitySection.add(capabilityList, add);
        var basics = new Div(kind, code, nameZh, nameEn, site, room, units, maker, model, yearMade, purchaseValue);
        basics.addClassName("gf-res-fields");
        var texts = new Div(descriptionZh, descriptionEn);
        texts.addClassName("gf-res-fields");
        var card = section("resources.card.basics", "resources.card.basics.hint");
        card.add(basics, texts);
        var ruleSection = section("resources.card.rules", "resources.card.rules.hint");
        ruleSection.add(rules);
        getContent().addClassName("gf-res-card");
        getContent().add(card, capabilitySection, ruleSection);
    }

    /** An empty card with the rules that resources of its kind usually have. */
    void showNew(List<Site> sites) {
        site.setItems(sites);
        sites.stream().findFirst().ifPresent(site::setValue);
        units.setValue(1);
        kind.setValue(ResourceKind.MACHINE);
        adaptNew(ResourceKind.MACHINE);
        if (capabilities.isEmpty()) {
            addCapability();
        }
    }

    void show(ResourceCard card, @Nullable Money cost, List<Site> sites) {
        refusals.clear();
        kind.setItems(ResourceKind.values());
        kind.setValue(card.kind());
        kind.setReadOnly(true);
        code.setValue(card.code());
        code.setReadOnly(true);
        code.setHelperText("");
        nameZh.setValue(card.nameZh());
        nameEn.setValue(card.nameEn());
        site.setItems(sites);
        sites.stream()
                .filter(place -> place.id().equals(card.site().id()))
                .findFirst()
                .ifPresent(site::setValue);
        units.setValue(card.units());
        maker.setValue(card.maker());
        model.setValue(card.model());
        yearMade.setValue(card.yearMade());
        room.setValue(card.room());
        purchaseValue.setValue(cost == null ? null : cost.yuan().stripTrailingZeros());
        descriptionZh.setValue(card.descriptionZh());
        descriptionEn.setValue(card.descriptionEn());
        List.copyOf(capabilities).forEach(this::remove);
        card.capabilities().forEach(limits -> addCapability().show(limits, taxonomy));
        adapt(card.kind(), card.rules(), card.followed());
    }

    NewResource newResource() {
        return new NewResource(code.getValue(), kind.getValue(), null, form());
    }

    /** The place that was chosen; without one no card can be written. */
    Optional<Site> site() {
        return site.getOptionalValue();
    }

    ResourceForm form() {
        refusals.clear();
        return new ResourceForm(
                nameZh.getValue(),
                nameEn.getValue(),
                maker.getValue(),
                model.getValue(),
                yearMade.getValue(),
                descriptionZh.getValue(),
                descriptionEn.getValue(),
                units.isVisible() ? units.getOptionalValue().orElse(0) : 1,
                site.getValue().id(),
                limits(),
                rules.rules(),
                rules.followed(),
                room.getValue(),
                cost());
    }

    /** What was entered, whole 分; what is too large is left to the rules to refuse. */
    private @Nullable Money cost() {
        var yuan = purchaseValue.getValue();
        return yuan == null
                ? null
                : new Money(yuan.movePointRight(2)
                        .setScale(0, RoundingMode.HALF_UP)
                        .min(BigDecimal.valueOf(Long.MAX_VALUE))
                        .max(BigDecimal.valueOf(Long.MIN_VALUE))
                        .longValue());
    }

    FieldRefusals refusals() {
        return refusals;
    }

    private List<CapabilityLimits> limits() {
        return capabilities.stream().flatMap(fields -> fields.limits().stream()).toList();
    }

    private void adaptNew(ResourceKind chosen) {
        adapt(chosen, defaults.rulesFor(chosen), defaults.followedByNew());
    }

    private void adapt(ResourceKind chosen, BookingRules itsRules, Set<Rule> followed) {
        units.setVisible(chosen == ResourceKind.MACHINE || chosen == ResourceKind.WORKSTATION);
        capabilitySection.setVisible(chosen != ResourceKind.TECHNICIAN);
        rules.show(itsRules, chosen);
        rules.offerDefaults(defaults.rules(), followed);
    }

    /** The names by which qualifications are chosen. */
    static Map<QualificationId, String> names(List<Qualification> qualifications, Locale locale) {
        var names = new LinkedHashMap<QualificationId, String>();
        qualifications.forEach(kind -> names.put(kind.id(), kind.name(locale)));
        return names;
    }

    private CapabilityFields addCapability() {
        var fields = new CapabilityFields(taxonomy, refusals, this::remove);
        capabilities.add(fields);
        capabilityList.add(fields);
        return fields;
    }

    private void remove(CapabilityFields fields) {
        capabilities.remove(fields);
        capabilityList.remove(fields);
    }

    private void label(TextField field, String name, String key) {
        field.setLabel(getTranslation(key));
        refusals.name(name, field);
    }

    private void area(TextArea field, String name, String key) {
        field.setLabel(getTranslation(key));
        field.setMaxRows(6);
        refusals.name(name, field);
    }

    private Div section(String title, String hint) {
        var words = new Paragraph(getTranslation(hint));
        words.addClassName("gf-res-hint");
        var section = new Div(new H2(getTranslation(title)), words);
        section.addClassName("gf-res-section");
        return section;
    }
}
