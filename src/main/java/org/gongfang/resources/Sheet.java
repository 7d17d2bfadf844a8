package org.gongfang.resources;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongfang.shared.InvalidInput;
import org.gongfang.shared.Named;
import org.gongfang.shared.Words;
import org.gongfang.shared.tables.Table;
import org.gongfang.shared.tables.TableRow;
import org.gongfang.shared.tables.TableText;

/**
 * A file whose headings have been understood.
 *
 * @param unread headings that belong to no column
 */
record Sheet(List<TableRow> rows, Map<String, Integer> places, List<String> unread) {

    private static final String HEADING = "resources.exchange.column.";

    /** What stands behind a heading in brackets, such as its unit, and a star. */
    private static final Pattern ASIDE = Pattern.compile("\\([^)]*\\)|\\[[^]]*]|\\*");

    /** @throws InvalidInput when the file has no rows, or not the headings of these columns */
    static Sheet of(Table table, List<Column<?, ?>> columns, List<Column<?, ?>> required, Words words) {
        var rows = table.rows().stream().filter(row -> !row.isNote()).toList();
        if (rows.isEmpty()) {
            throw new InvalidInput("import-empty", "file");
        }
        var known = new HashMap<String, Column<?, ?>>();
        columns.forEach(column -> names(column, words).forEach(name -> known.put(bare(name), column)));
        var places = new HashMap<String, Integer>();
        var unread = new ArrayList<String>();
        var headings = rows.getFirst().cells();
        for (int place = 0; place < headings.size(); place++) {
            var heading = headings.get(place);
            var column = Optional.ofNullable(known.get(bare(heading)));
            if (column.isEmpty() && !heading.isBlank()) {
                unread.add(heading.strip());
            }
            if (column.isPresent() && places.putIfAbsent(column.get().name(), place) != null) {
                throw new InvalidInput("import-heading-twice", "file", heading.strip());
            }
        }
        if (places.isEmpty()) {
            throw new InvalidInput("import-headings", "file", rows.getFirst().number());
        }
        for (var column : required) {
            if (!places.containsKey(column.name())) {
                throw new InvalidInput(
                        "import-heading-missing",
                        "file",
                        new Named(
                                words.get(Words.CHINESE, HEADING + column.name()),
                                words.get(Words.ENGLISH, HEADING + column.name())));
            }
        }
        if (rows.size() == 1) {
            throw new InvalidInput("import-empty", "file");
        }
        return new Sheet(rows.subList(1, rows.size()), places, unread);
    }

    List<SheetRow> read() {
        return rows.stream().map(row -> new SheetRow(row, places)).toList();
    }

    private static Stream<String> names(Column<?, ?> column, Words words) {
        return Stream.concat(
                Stream.of(column.name()),
                Words.LOCALES.stream().map(locale -> words.get(locale, HEADING + column.name())));
    }

    private static String bare(String heading) {
        return ASIDE.matcher(TableText.bare(heading)).replaceAll("");
    }
}
