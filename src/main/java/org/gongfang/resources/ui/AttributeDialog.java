package org.gongfang.resources.ui;

import static java.util.stream.Collectors.joining;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.gongfang.resources.Attribute;
import org.gongfang.resources.AttributeChoice;
import org.gongfang.resources.AttributeKind;
import org.gongfang.resources.Better;
import org.gongfang.resources.NewAttribute;
import org.gongfang.resources.TaxonomyEditing;
import org.gongfang.shared.Refusal;
import org.gongfang.shared.ui.Messages;
import org.jspecify.annotations.Nullable;

/** Asks what an attribute means: its kind, and its unit, range and direction or its choices. */
class AttributeDialog extends Dialog {

    private final FieldRefusals refusals = new FieldRefusals();
    private final TextField zh = new TextField();
    private final TextField en = new TextField();
    private final Select<AttributeKind> kind = new Select<>();
    private final TextField unit = new TextField();
    private final BigDecimalField lowest = new BigDecimalField();
    private final BigDecimalField highest = new BigDecimalField();
    private final Select<Better> better = new Select<>();
    private final TextArea choices = new TextArea();

    AttributeDialog(@Nullable Attribute before, TaxonomyEditing editing, Messages messages, Runnable done) {
        setHeaderTitle(getTranslation(
                before == null ? "resources.taxonomy.add-attribute" : "resources.taxonomy.define",
                before == null ? "" : before.name(getLocale())));
        build();
        show(before);
        var save = new Button(getTranslation("resources.taxonomy.save"), click -> {
            refusals.clear();
            try {
                if (before == null) {
                    editing.addAttribute(zh.getValue(), en.getValue(), attribute());
                } else {
                    editing.changeAttribute(before.code(), attribute());
                }
                close();
                done.run();
            } catch (Refusal refusal) {
                if (!refusals.show(refusal, messages.explain(refusal))) {
                    messages.refused(refusal);
                }
            }
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("resources.taxonomy.cancel"), click -> close()), save);
    }

    private void build() {
        zh.setLabel(getTranslation("resources.field.name-zh"));
        en.setLabel(getTranslation("resources.field.name-en"));
        kind.setLabel(getTranslation("resources.attribute.kind"));
        kind.setItems(AttributeKind.values());
        kind.setItemLabelGenerator(item -> getTranslation("resources.attribute-kind." + item));
        kind.addValueChangeListener(change -> adapt());
        unit.setLabel(getTranslation("resources.attribute.unit"));
        lowest.setLabel(getTranslation("resources.attribute.lowest"));
        highest.setLabel(getTranslation("resources.attribute.highest"));
        better.setLabel(getTranslation("resources.attribute.better"));
        better.setItems(Better.values());
        better.setItemLabelGenerator(item -> getTranslation("resources.attribute-better." + item));
        choices.setLabel(getTranslation("resources.attribute.choices"));
        choices.setHelperText(getTranslation("resources.attribute.choices.hint"));
        refusals.name("nameZh", zh);
        refusals.name("nameEn", en);
        refusals.name("kind", kind);
        refusals.name("unit", unit);
        refusals.name("highest", highest);
        refusals.name("choices", choices);
        var fields = new Div(zh, en, kind, unit, lowest, highest, better, choices);
        fields.addClassName("gf-res-fields");
        add(fields);
    }

    private void show(@Nullable Attribute before) {
        better.setValue(before == null ? Better.MORE : before.better());
        kind.setValue(before == null ? AttributeKind.NUMBER : before.kind());
        kind.setReadOnly(before != null);
        if (before != null) {
            zh.setVisible(false);
            en.setVisible(false);
            unit.setValue(before.unit());
            lowest.setValue(before.lowest() == null ? null : before.lowest().stripTrailingZeros());
            highest.setValue(before.highest() == null ? null : before.highest().stripTrailingZeros());
            choices.setValue(before.choices().stream()
                    .map(choice -> choice.code() + " | " + choice.nameZh() + " | " + choice.nameEn())
                    .collect(joining("\n")));
        }
        adapt();
    }

    private void adapt() {
        boolean number = kind.getValue() == AttributeKind.NUMBER;
        unit.setVisible(number);
        lowest.setVisible(number);
        highest.setVisible(number);
        better.setVisible(number);
        choices.setVisible(kind.getValue() == AttributeKind.CHOICE);
    }

    private NewAttribute attribute() {
        boolean number = kind.getValue() == AttributeKind.NUMBER;
        return new NewAttribute(
                kind.getValue(),
                number ? unit.getValue() : "",
                number ? lowest.getValue() : null,
                number ? highest.getValue() : null,
                better.getValue(),
                kind.getValue() == AttributeKind.CHOICE ? lines() : List.of());
    }

    /** A line for each choice: its code, its Chinese and its English name. */
    private List<AttributeChoice> lines() {
        return choices.getValue()
                .lines()
                .filter(line -> !line.isBlank())
                .map(line -> line.split("\\|", -1))
                .map(parts -> new AttributeChoice(
                        parts[0].strip(), part(parts, 1), parts.length > 2 ? part(parts, 2) : part(parts, 1)))
                .toList();
    }

    private static String part(String[] parts, int place) {
        return parts.length > place ? parts[place].strip() : parts[0].strip();
    }
}
