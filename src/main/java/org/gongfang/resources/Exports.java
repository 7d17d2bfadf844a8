package org.gongfang.resources;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.gongfang.shared.Spoken;
import org.gongfang.shared.Words;
import org.gongfang.shared.tables.TableCell;
import org.gongfang.shared.tables.TableWriter;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a manager's own provider has, as files that can be handed in again, and templates for such files. */
@Service
@Transactional(readOnly = true)
public class Exports {

    private static final String WORDS = "resources.exchange.";
    private static final double COLUMN_WIDTH = 16;
    private static final List<Double> GUIDE_WIDTHS = List.of(24.0, 24.0, 10.0, 60.0, 60.0, 30.0);

    private final List<Exchanger> exchangers;
    private final Words words;
    private final Clock clock;

    Exports(List<Exchanger> exchangers, Words words, Clock clock) {
        this.exchangers = exchangers;
        this.words = words;
        this.clock = clock;
    }

    /** Everything that the provider has of the kind, in the language. */
    @PreAuthorize("hasRole('PROVIDER_MANAGER')")
    public byte[] export(ExchangeKind kind, ExchangeFormat format, Locale locale) {
        var exchanger = exchanger(kind);
        var rows = new ArrayList<List<TableCell>>();
        rows.add(headings(exchanger, kind, locale));
        rows.addAll(exchanger.rows(kind, locale));
        return format == ExchangeFormat.CSV ? TableWriter.csv(rows) : workbook(exchanger, kind, rows, locale);
    }

    /** An empty file with its headings, a row for example, and what each column means. */
    @PreAuthorize("hasRole('PROVIDER_MANAGER')")
    public byte[] template(ExchangeKind kind, ExchangeFormat format, Locale locale) {
        var exchanger = exchanger(kind);
        var rows = new ArrayList<List<TableCell>>();
        if (format == ExchangeFormat.CSV) {
            guide(exchanger, kind, locale).stream().skip(1).forEach(line -> rows.add(List.of(note(line))));
        }
        rows.add(headings(exchanger, kind, locale));
        var example = new ArrayList<>(exchanger.example(kind, locale));
        example.set(0, new TableCell.Text("# " + plain(example.getFirst())));
        rows.add(example);
        return format == ExchangeFormat.CSV ? TableWriter.csv(rows) : workbook(exchanger, kind, rows, locale);
    }

    /** The name under which a file is saved. */
    public String fileName(ExchangeKind kind, ExchangeFormat format, boolean template, Locale locale) {
        var what = template
                ? words.get(locale, WORDS + "template")
                : LocalDate.ofInstant(clock.instant(), Spoken.DISTRICT_ZONE).toString();
        return words.get(locale, WORDS + "kind." + kind) + "-" + what + "." + format.extension();
    }

    /** The example of a column as it stands in a file of the language. */
    static <T> TableCell example(Column<?, T> column, Locale locale) {
        return column.example().isEmpty()
                ? TableCell.EMPTY
                : column.form().write(column.form().read(column.example(), column.field()), locale);
    }

    private byte[] workbook(Exchanger exchanger, ExchangeKind kind, List<List<TableCell>> rows, Locale locale) {
        var widths =
                exchanger.columns(kind).stream().map(column -> COLUMN_WIDTH).toList();
        return TableWriter.xlsx(List.of(
                new TableWriter.SheetRows(words.get(locale, WORDS + "kind." + kind), widths, 1, rows),
                new TableWriter.SheetRows(
                        words.get(locale, WORDS + "guide"), GUIDE_WIDTHS, 1, guide(exchanger, kind, locale))));
    }

    private List<TableCell> headings(Exchanger exchanger, ExchangeKind kind, Locale locale) {
        return exchanger.columns(kind).stream()
                .map(column -> text(heading(column, locale)))
                .toList();
    }

    /** What each column means: heading, other heading, whether it is needed, meaning, what is allowed, an example. */
    private List<List<TableCell>> guide(Exchanger exchanger, ExchangeKind kind, Locale locale) {
        var other = Words.nearest(locale).equals(Words.ENGLISH) ? Words.CHINESE : Words.ENGLISH;
        var required = exchanger.required(kind).stream().map(Column::name).toList();
        var guide = new ArrayList<List<TableCell>>();
        guide.add(Stream.of("heading", "other", "required", "means", "allowed", "example")
                .map(head -> text(words.get(locale, WORDS + "guide." + head)))
                .toList());
        for (var column : exchanger.columns(kind)) {
            guide.add(List.of(
                    text(heading(column, locale)),
                    text(heading(column, other)),
                    text(words.get(locale, WORDS + (required.contains(column.name()) ? "form.yes" : "form.no"))),
                    text(words.get(locale, WORDS + "means." + column.name())),
                    text(column.form().allowed(locale)),
                    example(column, locale)));
        }
        return guide;
    }

    private TableCell note(List<TableCell> line) {
        return text("# "
                + Stream.of(plain(line.get(0)), plain(line.get(3)), plain(line.get(4)))
                        .filter(part -> !part.isBlank())
                        .reduce((first, second) -> first + " | " + second)
                        .orElse(""));
    }

    private static String plain(TableCell cell) {
        return cell instanceof TableCell.Text words ? words.text() : cell.plain();
    }

    private static TableCell text(String words) {
        return new TableCell.Text(words);
    }

    private String heading(Column<?, ?> column, Locale locale) {
        return words.get(locale, WORDS + "column." + column.name());
    }

    private Exchanger exchanger(ExchangeKind kind) {
        return exchangers.stream()
                .filter(exchanger -> exchanger.handles(kind))
                .findFirst()
                .orElseThrow();
    }
}
