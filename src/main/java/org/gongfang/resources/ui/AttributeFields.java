package org.gongfang.resources.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.gongfang.resources.Attribute;
import org.gongfang.resources.AttributeChoice;
import org.gongfang.resources.AttributeValue;
import org.gongfang.resources.Capability;
import org.jspecify.annotations.Nullable;

/** What can be stated of one capability beyond its size: a field for each of its attributes, with unit and range. */
class AttributeFields extends Composite<Div> {

    private final FieldRefusals refusals;
    private final Map<String, Supplier<@Nullable AttributeValue>> answers = new LinkedHashMap<>();

    AttributeFields(FieldRefusals refusals) {
        this.refusals = refusals;
        getContent().addClassName("gf-res-fields");
    }

    /** The fields of the capability with what a card states; what is retired only where it is stated. */
    void show(@Nullable Capability capability, List<AttributeValue> stated) {
        answers.clear();
        getContent().removeAll();
        if (capability == null) {
            return;
        }
        for (var attribute : capability.attributes()) {
            var value = stated.stream()
                    .filter(one -> one.attribute().equals(attribute.code()))
                    .findFirst()
                    .orElse(null);
            if (!attribute.retired() || value != null) {
                getContent().add(field(capability, attribute, value));
            }
        }
    }

    /** What was stated. */
    List<AttributeValue> values() {
        var values = new ArrayList<AttributeValue>();
        answers.values().forEach(answer -> {
            var value = answer.get();
            if (value != null) {
                values.add(value);
            }
        });
        return values;
    }

    private Component field(Capability capability, Attribute attribute, @Nullable AttributeValue value) {
        var name = "capabilities." + capability.code() + "." + attribute.code();
        return switch (attribute.kind()) {
            case NUMBER -> refusals.name(name, number(attribute, value));
            case CHOICE -> refusals.name(name, choices(attribute, value));
            case YES_NO -> refusals.name(name, yesNo(attribute, value));
        };
    }

    private BigDecimalField number(Attribute attribute, @Nullable AttributeValue value) {
        var field = new BigDecimalField(attribute.name(getLocale()));
        field.setSuffixComponent(new Span(attribute.unit()));
        field.setHelperText(AttributeWords.range(attribute));
        field.setValue(value == null ? null : value.figure());
        answers.put(
                attribute.code(),
                () -> field.getValue() == null ? null : AttributeValue.of(attribute.code(), field.getValue()));
        return field;
    }

    private MultiSelectComboBox<AttributeChoice> choices(Attribute attribute, @Nullable AttributeValue value) {
        var field = new MultiSelectComboBox<AttributeChoice>(attribute.name(getLocale()));
        field.setItems(attribute.choices());
        field.setItemLabelGenerator(item -> item.name(getLocale()));
        if (value != null) {
            field.setValue(attribute.choices().stream()
                    .filter(choice -> value.choices().contains(choice.code()))
                    .toList());
        }
        answers.put(
                attribute.code(),
                () -> field.getValue().isEmpty()
                        ? null
                        : AttributeValue.of(
                                attribute.code(),
                                field.getValue().stream()
                                        .map(AttributeChoice::code)
                                        .toList()));
        return field;
    }

    private Select<String> yesNo(Attribute attribute, @Nullable AttributeValue value) {
        var field = new Select<String>();
        field.setLabel(attribute.name(getLocale()));
        field.setItems(Attribute.YES, Attribute.NO);
        field.setEmptySelectionAllowed(true);
        field.setEmptySelectionCaption(getTranslation("resources.attribute.unstated"));
        field.setItemLabelGenerator(item -> getTranslation(
                item == null
                        ? "resources.attribute.unstated"
                        : item.equals(Attribute.YES) ? "resources.attribute.yes" : "resources.attribute.no"));
        if (value != null) {
            field.setValue(value.choices().getFirst());
        }
        answers.put(
                attribute.code(),
                () -> field.getValue() == null ? null : AttributeValue.of(attribute.code(), List.of(field.getValue())));
        return field;
    }
}
