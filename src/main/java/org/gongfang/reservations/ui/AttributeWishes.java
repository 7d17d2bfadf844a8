package org.gongfang.reservations.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.gongfang.resources.Attribute;
import org.gongfang.resources.AttributeChoice;
import org.gongfang.resources.Better;
import org.jspecify.annotations.Nullable;

/** What can be asked of the chosen capability beyond size and tolerance; each field says which way is better. */
class AttributeWishes extends Composite<Div> {

    private final Locale locale;
    private final Runnable onChange;
    private final Map<String, Supplier<@Nullable String>> answers = new LinkedHashMap<>();
    private List<Attribute> offered = List.of();

    AttributeWishes(Locale locale, Runnable onChange) {
        this.locale = locale;
        this.onChange = onChange;
        getContent().addClassName("gf-find-filters");
    }

    /** Offers these attributes, and shows what is wished of them. */
    void show(List<Attribute> attributes, List<String> wished) {
        offered = attributes;
        answers.clear();
        getContent().removeAll();
        for (var attribute : offered) {
            var prefix = attribute.code() + ":";
            var asked = wished.stream()
                    .filter(text -> text.startsWith(prefix))
                    .map(text -> text.substring(prefix.length()))
                    .findFirst()
                    .orElse(null);
            getContent().add(field(attribute, asked));
        }
        setVisible(!offered.isEmpty());
    }

    /** What is wished, as addresses write it. */
    List<String> wished() {
        var wished = new ArrayList<String>();
        answers.forEach((code, answer) -> {
            var asked = answer.get();
            if (asked != null) {
                wished.add(code + ":" + asked);
            }
        });
        return wished;
    }

    private Component field(Attribute attribute, @Nullable String asked) {
        return switch (attribute.kind()) {
            case NUMBER -> number(attribute, asked);
            case CHOICE -> choice(attribute, asked);
            case YES_NO -> yes(attribute, asked);
        };
    }

    private Component number(Attribute attribute, @Nullable String asked) {
        var field = new BigDecimalField(attribute.name(locale));
        field.setSuffixComponent(new Span(attribute.unit()));
        field.setHelperText(getTranslation(
                locale,
                attribute.better() == Better.MORE
                        ? "reservations.find.at-least-this"
                        : "reservations.find.at-most-this"));
        field.setValue(figure(asked));
        answers.put(
                attribute.code(),
                () -> field.getValue() == null ? null : field.getValue().toPlainString());
        listen(field);
        return field;
    }

    private Component choice(Attribute attribute, @Nullable String asked) {
        var field = new Select<AttributeChoice>();
        field.setLabel(attribute.name(locale));
        field.setItems(attribute.choices());
        field.setEmptySelectionAllowed(true);
        field.setItemLabelGenerator(
                item -> item == null ? getTranslation(locale, "reservations.find.any-choice") : item.name(locale));
        attribute.choices().stream()
                .filter(item -> item.code().equals(asked))
                .findFirst()
                .ifPresent(field::setValue);
        answers.put(
                attribute.code(),
                () -> field.getValue() == null ? null : field.getValue().code());
        listen(field);
        return field;
    }

    private Component yes(Attribute attribute, @Nullable String asked) {
        var field = new Checkbox(attribute.name(locale), Attribute.YES.equals(asked));
        answers.put(attribute.code(), () -> field.getValue() ? Attribute.YES : null);
        listen(field);
        return field;
    }

    private void listen(HasValue<? extends HasValue.ValueChangeEvent<?>, ?> field) {
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                onChange.run();
            }
        });
    }

    private static @Nullable BigDecimal figure(@Nullable String text) {
        try {
            return text == null ? null : new BigDecimal(text);
        } catch (NumberFormatException unreadable) {
            return null;
        }
    }
}
