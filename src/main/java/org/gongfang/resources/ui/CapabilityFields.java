package org.gongfang.resources.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.gongfang.resources.Capabilities;
import org.gongfang.resources.Capability;
import org.gongfang.resources.CapabilityLimits;
import org.gongfang.resources.Material;
import org.jspecify.annotations.Nullable;

/** One capability of a resource with its limits, in the units that people use: millimetres and kilowatts. */
class CapabilityFields extends Composite<Div> {

    private static final int THOUSAND_DIGITS = 3;

    private final ComboBox<Capability> capability = new ComboBox<>();
    private final IntegerField x = new IntegerField();
    private final IntegerField y = new IntegerField();
    private final IntegerField z = new IntegerField();
    private final BigDecimalField tolerance = new BigDecimalField();
    private final BigDecimalField power = new BigDecimalField();
    private final MultiSelectComboBox<Material> materials = new MultiSelectComboBox<>();
    private final AttributeFields attributes;

    CapabilityFields(Capabilities taxonomy, FieldRefusals refusals, Consumer<CapabilityFields> removal) {
        capability.setLabel(getTranslation("resources.field.capability"));
        capability.setItems(taxonomy.all().stream()
                .flatMap(group -> group.capabilities().stream())
                .toList());
        capability.setItemLabelGenerator(item -> item.name(getLocale()));
        capability.setRequiredIndicatorVisible(true);
        attributes = new AttributeFields(refusals);
        capability.addValueChangeListener(change -> attributes.show(change.getValue(), attributes.values()));
        refusals.name("capabilities", capability);
        label(x, "resources.field.envelope-x", refusals, "envelopeXmm");
        label(y, "resources.field.envelope-y", refusals, "envelopeYmm");
        label(z, "resources.field.envelope-z", refusals, "envelopeZmm");
        tolerance.setLabel(getTranslation("resources.field.tolerance"));
        tolerance.setHelperText(getTranslation("resources.field.tolerance.hint"));
        refusals.name("toleranceMicrons", tolerance);
        power.setLabel(getTranslation("resources.field.power"));
        refusals.name("powerWatts", power);
        materials.setLabel(getTranslation("resources.field.materials"));
        materials.setItems(taxonomy.materials());
        materials.setItemLabelGenerator(item -> item.name(getLocale()));
        refusals.name("materials", materials);
        var remove = new Button(VaadinIcon.TRASH.create(), click -> removal.accept(this));
        remove.setAriaLabel(getTranslation("resources.card.remove-capability"));
        remove.setTooltipText(getTranslation("resources.card.remove-capability"));
        var sides = new Div(x, y, z);
        sides.addClassName("gf-res-sides");
        var figures = new Div(tolerance, power);
        figures.addClassName("gf-res-sides");
        getContent().addClassName("gf-res-capability");
        getContent().add(capability, sides, figures, materials, attributes, remove);
    }

    private void label(IntegerField field, String key, FieldRefusals refusals, String name) {
        field.setLabel(getTranslation(key));
        field.setSuffixComponent(new com.vaadin.flow.component.html.Span(getTranslation("resources.unit.mm")));
        refusals.name(name, field);
    }

    void show(CapabilityLimits limits, Capabilities taxonomy) {
        taxonomy.find(limits.capability()).ifPresent(found -> {
            // A retired capability is offered to nobody but stays on the cards that have it.
            capability.setItems(Stream.concat(
                            capability.getListDataView().getItems().filter(item -> !item.equals(found)),
                            Stream.of(found))
                    .toList());
            capability.setValue(found);
            attributes.show(found, limits.attributes());
        });
        x.setValue(limits.envelopeXmm());
        y.setValue(limits.envelopeYmm());
        z.setValue(limits.envelopeZmm());
        tolerance.setValue(thousandth(limits.toleranceMicrons()));
        power.setValue(thousandth(limits.powerWatts()));
        var known = Stream.concat(taxonomy.materials().stream(), taxonomy.materials(limits.materials()).stream())
                .distinct()
                .toList();
        materials.setItems(known);
        materials.setValue(known.stream()
                .filter(material -> limits.materials().contains(material.code()))
                .toList());
    }

    /** What was entered, or nothing while no capability is chosen. */
    Optional<CapabilityLimits> limits() {
        return capability
                .getOptionalValue()
                .map(chosen -> new CapabilityLimits(
                        chosen.code(),
                        x.getValue(),
                        y.getValue(),
                        z.getValue(),
                        thousandfold(tolerance.getValue()),
                        thousandfold(power.getValue()),
                        codes(),
                        attributes.values()));
    }

    private List<String> codes() {
        return materials.getValue().stream()
                .map(Material::code)
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    private static @Nullable BigDecimal thousandth(@Nullable Integer figure) {
        return figure == null
                ? null
                : BigDecimal.valueOf(figure, THOUSAND_DIGITS).stripTrailingZeros();
    }

    /** Micrometres of millimetres, watts of kilowatts; what is too small or too large is left to the rules to refuse. */
    private static @Nullable Integer thousandfold(@Nullable BigDecimal figure) {
        return figure == null
                ? null
                : figure.movePointRight(THOUSAND_DIGITS)
                        .setScale(0, RoundingMode.HALF_UP)
                        .min(BigDecimal.valueOf(Integer.MAX_VALUE))
                        .max(BigDecimal.valueOf(Integer.MIN_VALUE))
                        .intValue();
    }
}
