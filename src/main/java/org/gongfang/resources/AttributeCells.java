package org.gongfang.resources;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongfang.shared.InvalidInput;
import org.gongfang.shared.tables.TableCell;

/**
 * The attributes of a capability in one cell: "Spindle speed=18000; Coolant=yes; Software=A | B", by names in either
 * language or by codes. Which capability has which attribute, and what is believed, the checks of the screens say.
 */
final class AttributeCells implements CellForm<List<AttributeValue>> {

    private static final Pattern BETWEEN = Pattern.compile("[;；\\n]+");
    private static final Pattern EQUALS = Pattern.compile("[=＝:：]");
    private static final Pattern OR = Pattern.compile("[|｜]");

    private final CellForms forms;
    private final Map<String, Attribute> attributes;
    private final CellForm<Attribute> named;
    private final CellForm<Boolean> yesNo;

    AttributeCells(CellForms forms, Map<String, Attribute> attributes) {
        this.forms = forms;
        this.attributes = attributes;
        named = forms.named(
                attributes.values(),
                attribute -> List.of(attribute.code(), attribute.nameZh(), attribute.nameEn()),
                (attribute, locale) -> attribute.name(locale),
                "attribute-unknown");
        yesNo = forms.yesNo();
    }

    @Override
    public List<AttributeValue> read(String cell, String field) {
        var stated = new ArrayList<AttributeValue>();
        BETWEEN.splitAsStream(cell)
                .filter(part -> !part.isBlank())
                .forEach(part -> stated.add(readOne(part.strip(), field)));
        return stated;
    }

    private AttributeValue readOne(String part, String field) {
        var sides = EQUALS.split(part, 2);
        if (sides.length < 2 || sides[1].isBlank()) {
            throw new InvalidInput("import-attribute", field, part);
        }
        var attribute = named.read(sides[0], field);
        var said = sides[1].strip();
        return switch (attribute.kind()) {
            case NUMBER -> AttributeValue.of(attribute.code(), CellForms.decimal(bare(said, attribute), field));
            case YES_NO ->
                AttributeValue.of(attribute.code(), List.of(yesNo.read(said, field) ? Attribute.YES : Attribute.NO));
            case CHOICE -> AttributeValue.of(attribute.code(), choices(attribute, said, field));
        };
    }

    private static String bare(String figure, Attribute attribute) {
        return attribute.unit().isEmpty() || !figure.endsWith(attribute.unit())
                ? figure
                : figure.substring(0, figure.length() - attribute.unit().length());
    }

    private List<String> choices(Attribute attribute, String said, String field) {
        var choice = forms.named(
                attribute.choices(),
                one -> List.of(one.code(), one.nameZh(), one.nameEn()),
                (one, locale) -> one.name(locale),
                "attribute-choice-unknown");
        return Arrays.stream(OR.split(said))
                .map(word -> choice.read(word, field).code())
                .toList();
    }

    @Override
    public TableCell write(List<AttributeValue> stated, Locale locale) {
        return stated.isEmpty()
                ? TableCell.EMPTY
                : new TableCell.Text(stated.stream()
                        .flatMap(value -> Stream.ofNullable(attributes.get(value.attribute()))
                                .map(attribute -> attribute.name(locale) + "=" + written(attribute, value, locale)))
                        .collect(joining("; ")));
    }

    private String written(Attribute attribute, AttributeValue value, Locale locale) {
        var figure = value.figure();
        if (figure != null) {
            return figure.toPlainString();
        }
        return attribute.kind() == AttributeKind.YES_NO
                ? yesNo.write(value.choices().contains(Attribute.YES), locale).plain()
                : joined(attribute, value.choices(), locale);
    }

    private static String joined(Attribute attribute, Collection<String> choices, Locale locale) {
        return choices.stream()
                .map(choice -> attribute.choiceName(choice, locale))
                .collect(joining(" | "));
    }

    @Override
    public String allowed(Locale locale) {
        return forms.hint("attributes", locale);
    }
}
