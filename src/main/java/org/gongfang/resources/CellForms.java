package org.gongfang.resources;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongfang.shared.Grid;
import org.gongfang.shared.InvalidInput;
import org.gongfang.shared.Money;
import org.gongfang.shared.Named;
import org.gongfang.shared.Words;
import org.gongfang.shared.tables.TableCell;
import org.gongfang.shared.tables.TableText;
import org.springframework.stereotype.Component;

/** The forms of cells: words in either language, numbers with or without their unit, lengths, choices, lists. */
@Component
class CellForms {

    private static final Pattern NUMBER =
            Pattern.compile("¥?\\s*(?<figure>-?(?:\\d{1,3}(?:,\\d{3})+|\\d+)?(?:\\.\\d+)?)\\s*(?<unit>[\\p{L}/ ]*)");
    private static final Pattern LIST = Pattern.compile("[;；,，、|\\n]+");
    private static final int THOUSAND_DIGITS = 3;
    private static final String HINT = "resources.exchange.form.";

    private final Words words;

    CellForms(Words words) {
        this.words = words;
    }

    /** Any text; its lines end as they do on screens. */
    CellForm<String> text() {
        return form("text", (cell, field) -> lines(cell), (text, locale) -> new TableCell.Text(lines(text)));
    }

    /** A resource's code. */
    CellForm<String> code() {
        return form(
                "code",
                (cell, field) -> TableText.halfWidth(cell).toUpperCase(Locale.ROOT),
                (code, locale) -> new TableCell.Text(code));
    }

    /** A mail address. */
    CellForm<String> mail() {
        return form(
                "mail",
                (cell, field) -> TableText.halfWidth(cell).toLowerCase(Locale.ROOT),
                (mail, locale) -> new TableCell.Text(mail));
    }

    CellForm<Integer> whole(String... units) {
        return form(
                "whole",
                (cell, field) -> whole(number(cell, field, units), field),
                (figure, locale) -> figure(BigDecimal.valueOf(figure)));
    }

    /** Thousandths, shown in the unit that people use: micrometres as millimetres, watts as kilowatts. */
    CellForm<Integer> thousandths(String... units) {
        return form(
                "thousandths",
                (cell, field) -> {
                    var thousandths = number(cell, field, units).movePointRight(THOUSAND_DIGITS);
                    if (thousandths.stripTrailingZeros().scale() > 0) {
                        throw new InvalidInput("import-decimals", field, THOUSAND_DIGITS);
                    }
                    return whole(thousandths, field);
                },
                (figure, locale) -> figure(BigDecimal.valueOf(figure, THOUSAND_DIGITS)));
    }

    CellForm<Money> money() {
        return form(
                "money",
                (cell, field) -> {
                    var yuan = number(cell, field, "元", "元/小时", "yuan", "cny", "rmb");
                    if (yuan.stripTrailingZeros().scale() > 2) {
                        throw new InvalidInput("import-decimals", field, 2);
                    }
                    return new Money(yuan.min(BigDecimal.valueOf(Integer.MAX_VALUE))
                            .max(BigDecimal.valueOf(Integer.MIN_VALUE))
                            .movePointRight(2)
                            .longValueExact());
                },
                (amount, locale) -> figure(amount.yuan()));
    }

    /** A length: a bare number is in the unit of the column. */
    CellForm<Duration> length(LengthUnit unit) {
        return form(
                "length." + unit,
                (cell, field) -> LengthUnit.read(TableText.bare(cell), unit)
                        .orElseThrow(() -> new InvalidInput("import-length", field)),
                (length, locale) -> unit.of(length)
                        .map(CellForms::figure)
                        .orElseGet(() -> new TableCell.Text(length.toMinutes() + " min")));
    }

    CellForm<Grid> grid() {
        var lengths = length(LengthUnit.MINUTES);
        var steps = Arrays.stream(Grid.values())
                .map(step -> Long.toString(step.step().toMinutes()))
                .collect(Collectors.joining(" / "));
        return form(
                (cell, field) -> Arrays.stream(Grid.values())
                        .filter(step -> step.step().equals(lengths.read(cell, field)))
                        .findFirst()
                        .orElseThrow(() -> new InvalidInput("import-choice", field, steps)),
                (step, locale) -> lengths.write(step.step(), locale),
                locale -> steps);
    }

    CellForm<Boolean> yesNo() {
        var yes = List.of("是", "有", "y", "yes", "true", "1", "√", "✓", "on");
        var no = List.of("否", "无", "n", "no", "false", "0", "×", "✗", "off");
        return form(
                (cell, field) -> {
                    var said = TableText.bare(cell);
                    if (yes.contains(said)) {
                        return true;
                    }
                    if (no.contains(said)) {
                        return false;
                    }
                    throw new InvalidInput("import-yes-no", field);
                },
                (answer, locale) -> new TableCell.Text(words.get(locale, answer ? HINT + "yes" : HINT + "no")),
                locale -> words.get(locale, HINT + "yes") + " / " + words.get(locale, HINT + "no"));
    }

    /** Such a cell, or the word for none. */
    <T> CellForm<Optional<T>> optional(CellForm<T> form) {
        return form(
                (cell, field) -> Words.LOCALES.stream()
                                .anyMatch(locale ->
                                        TableText.bare(hint("none", locale)).equals(TableText.bare(cell)))
                        ? Optional.empty()
                        : Optional.of(form.read(cell, field)),
                (value, locale) -> value.map(found -> form.write(found, locale))
                        .orElseGet(() -> new TableCell.Text(hint("none", locale))),
                locale -> form.allowed(locale) + " / " + hint("none", locale));
    }

    /** One of some constants, by its word in either language or by its name. */
    <T extends Enum<T>> CellForm<T> choice(String wordsPrefix, Collection<T> constants) {
        return named(
                constants,
                constant -> Stream.concat(
                                Words.LOCALES.stream().map(locale -> words.get(locale, wordsPrefix + constant)),
                                Stream.of(constant.name(), constant.name().replace('_', '-')))
                        .toList(),
                (constant, locale) -> words.get(locale, wordsPrefix + constant),
                "import-choice");
    }

    /** One of some things by any of their names; a name that two of them have is none. */
    <T> CellForm<T> named(
            Collection<T> things,
            Function<T, List<String>> names,
            BiFunction<T, Locale, String> shown,
            String refusal) {
        var byName = byName(things, names);
        return form(
                (cell, field) -> {
                    var found = byName.getOrDefault(TableText.bare(cell), List.of());
                    if (found.size() != 1) {
                        throw refusal.equals("import-choice")
                                ? new InvalidInput(
                                        refusal,
                                        field,
                                        new Named(
                                                allowed(things, shown, Words.CHINESE),
                                                allowed(things, shown, Words.ENGLISH)))
                                : new InvalidInput(refusal, field, cell.strip());
                    }
                    return found.getFirst();
                },
                (thing, locale) -> new TableCell.Text(shown.apply(thing, locale)),
                locale -> allowed(things, shown, locale));
    }

    /** Several things by any of their names, with semicolons between them. */
    <T> CellForm<List<T>> list(CellForm<T> one, Function<Locale, String> allowed) {
        return form(
                (cell, field) -> LIST.splitAsStream(cell)
                        .filter(part -> !part.isBlank())
                        .map(part -> one.read(part, field))
                        .distinct()
                        .toList(),
                (values, locale) -> new TableCell.Text(values.stream()
                        .map(value -> one.write(value, locale))
                        .map(cell -> cell instanceof TableCell.Text text ? text.text() : cell.plain())
                        .collect(Collectors.joining("; "))),
                allowed);
    }

    /** The sentence that says what may stand in such a cell. */
    String hint(String name, Locale locale) {
        return words.get(locale, HINT + name);
    }

    <T> CellForm<T> form(String hint, BiFunction<String, String, T> read, BiFunction<T, Locale, TableCell> write) {
        return form(read, write, locale -> hint(hint, locale));
    }

    static <T> CellForm<T> form(
            BiFunction<String, String, T> read,
            BiFunction<T, Locale, TableCell> write,
            Function<Locale, String> allowed) {
        return new CellForm<>() {
            @Override
            public T read(String cell, String field) {
                return read.apply(cell, field);
            }

            @Override
            public TableCell write(T value, Locale locale) {
                return write.apply(value, locale);
            }

            @Override
            public String allowed(Locale locale) {
                return allowed.apply(locale);
            }
        };
    }

    private static <T> Map<String, List<T>> byName(Collection<T> things, Function<T, List<String>> names) {
        var byName = new LinkedHashMap<String, List<T>>();
        for (var thing : things) {
            names.apply(thing).stream()
                    .map(TableText::bare)
                    .filter(name -> !name.isEmpty())
                    .distinct()
                    .forEach(name -> byName.merge(
                            name,
                            List.of(thing),
                            (some, more) ->
                                    Stream.concat(some.stream(), more.stream()).toList()));
        }
        return byName;
    }

    private static <T> String allowed(Collection<T> things, BiFunction<T, Locale, String> shown, Locale locale) {
        return things.stream().map(thing -> shown.apply(thing, locale)).collect(Collectors.joining(" / "));
    }

    private static String lines(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n');
    }

    private static TableCell figure(BigDecimal figure) {
        var plain = figure.stripTrailingZeros();
        return new TableCell.Figure(plain.scale() < 0 ? plain.setScale(0) : plain);
    }

    /** A figure without a unit. */
    static BigDecimal decimal(String cell, String field) {
        return number(cell, field);
    }

    private static BigDecimal number(String cell, String field, String... units) {
        var number = NUMBER.matcher(TableText.halfWidth(cell));
        if (!number.matches() || number.group("figure").chars().noneMatch(Character::isDigit)) {
            throw new InvalidInput("import-number", field);
        }
        var unit = TableText.bare(number.group("unit"));
        if (!unit.isEmpty() && !List.of(units).contains(unit)) {
            throw new InvalidInput("import-number", field);
        }
        return new BigDecimal(number.group("figure").replace(",", ""));
    }

    /** The figure as an integer; one beyond all bounds is left to the rules to refuse. */
    private static int whole(BigDecimal figure, String field) {
        if (figure.stripTrailingZeros().scale() > 0) {
            throw new InvalidInput("import-whole", field);
        }
        return figure.min(BigDecimal.valueOf(Integer.MAX_VALUE))
                .max(BigDecimal.valueOf(Integer.MIN_VALUE))
                .intValueExact();
    }
}
