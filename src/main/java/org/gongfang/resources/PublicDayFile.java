package org.gongfang.resources;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gongfang.shared.InvalidInput;
import org.gongfang.shared.Words;
import org.jspecify.annotations.Nullable;

/**
 * The public days of one year as a CSV file: what it holds, and each row that is wrong. Headings and words may be Chinese
 * or English; nothing is imported here.
 */
public record PublicDayFile(int year, List<PublicDay> days, List<Problem> problems) {

    /** No year has more days. */
    private static final int ROWS_AT_MOST = 366;

    private static final Pattern DATE = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?");

    /** A column by its headings; the field is what refusals call it. */
    private enum Column {
        DATE("date", "日期", "date"),
        KIND("kind", "类型", "kind"),
        STANDS_FOR("standsFor", "按星期几上班", "stands for"),
        NAME_ZH("nameZh", "名称", "name (Chinese)"),
        NAME_EN("nameEn", "英文名称", "name (English)");

        private final String field;
        private final String zh;
        private final String en;

        Column(String field, String zh, String en) {
            this.field = field;
            this.zh = zh;
            this.en = en;
        }

        String heading(boolean english) {
            return english ? en : zh;
        }
    }

    /** What is wrong with a row: its line, counted from one with the heading, and the refusal with its field. */
    public record Problem(int line, InvalidInput reason) {}

    public PublicDayFile {
        days = List.copyOf(days);
        problems = List.copyOf(problems);
    }

    /** Whether it can be imported. */
    public boolean isGood() {
        return problems.isEmpty();
    }

    /** Reads the file as the days of the year. */
    public static PublicDayFile read(int year, byte[] bytes) {
        var lines = CsvText.read(bytes);
        var problems = new ArrayList<Problem>();
        var days = new ArrayList<PublicDay>();
        if (lines.size() < 2) {
            problems.add(new Problem(1, new InvalidInput("csv-empty", "file")));
        } else if (lines.size() > ROWS_AT_MOST + 1) {
            problems.add(new Problem(
                    lines.get(ROWS_AT_MOST + 1).number(), new InvalidInput("csv-too-long", "file", ROWS_AT_MOST)));
        } else {
            var columns = columns(lines.getFirst(), problems);
            if (problems.isEmpty()) {
                var seen = new HashSet<LocalDate>();
                lines.subList(1, lines.size()).forEach(line -> {
                    try {
                        var day = day(year, line, columns);
                        if (!seen.add(day.date())) {
                            throw new InvalidInput("public-day-twice", Column.DATE.field);
                        }
                        days.add(day);
                    } catch (InvalidInput wrong) {
                        problems.add(new Problem(line.number(), wrong));
                    }
                });
            }
        }
        return new PublicDayFile(year, days, problems);
    }

    /** The days as a file in the language; for a year without any, two rows that show how it is written. */
    public static byte[] write(int year, List<PublicDay> days, Locale locale) {
        boolean english = Words.nearest(locale).equals(Words.ENGLISH);
        var text = new StringBuilder(CsvText.line(Arrays.stream(Column.values())
                .map(column -> column.heading(english))
                .toList()));
        var shown = days.isEmpty() ? example(year) : days;
        for (var day : shown) {
            var standsFor = day.standsFor();
            text.append(CsvText.line(List.of(
                    day.date().toString(),
                    word(day.kind(), english),
                    standsFor == null ? "" : standsFor.getDisplayName(TextStyle.FULL, Words.nearest(locale)),
                    day.nameZh(),
                    day.nameEn())));
        }
        return CsvText.bytes(text.toString());
    }

    private static List<PublicDay> example(int year) {
        var newYear = LocalDate.of(year, 1, 1);
        return List.of(
                PublicDay.holiday(newYear, "元旦", "New Year’s Day"),
                PublicDay.workday(newYear.plusDays(3), DayOfWeek.FRIDAY, "元旦调休", "Make-up day for New Year"));
    }

    private static Map<Column, Integer> columns(CsvText.Line headings, List<Problem> problems) {
        var columns = new EnumMap<Column, Integer>(Column.class);
        for (var column : Column.values()) {
            for (int i = 0; i < headings.cells().size(); i++) {
                var heading = headings.cell(i);
                if (heading.equals(column.zh)
                        || heading.equalsIgnoreCase(column.en)
                        || heading.equalsIgnoreCase(column.field)) {
                    columns.put(column, i);
                }
            }
            boolean needed = column != Column.NAME_EN && column != Column.STANDS_FOR;
            if (needed && !columns.containsKey(column)) {
                problems.add(new Problem(
                        headings.number(),
                        new InvalidInput("csv-column-missing", column.field, column.zh + " / " + column.en)));
            }
        }
        return columns;
    }

    private static PublicDay day(int year, CsvText.Line line, Map<Column, Integer> columns) {
        var date = date(cell(line, columns, Column.DATE));
        if (date.getYear() != year) {
            throw new InvalidInput("public-day-other-year", Column.DATE.field, Integer.toString(year));
        }
        var kind = kind(cell(line, columns, Column.KIND));
        var standsFor = weekday(cell(line, columns, Column.STANDS_FOR));
        return PublicDays.checked(new PublicDay(
                date,
                kind,
                kind == PublicDayKind.HOLIDAY ? null : standsFor,
                cell(line, columns, Column.NAME_ZH),
                cell(line, columns, Column.NAME_EN)));
    }

    private static String cell(CsvText.Line line, Map<Column, Integer> columns, Column column) {
        return line.cell(columns.getOrDefault(column, -1));
    }

    private static LocalDate date(String cell) {
        var parts = DATE.matcher(cell);
        if (parts.matches()) {
            try {
                return LocalDate.of(
                        Integer.parseInt(parts.group(1)),
                        Integer.parseInt(parts.group(2)),
                        Integer.parseInt(parts.group(3)));
            } catch (DateTimeException noSuchDay) {
                throw unreadable(noSuchDay, Column.DATE, cell);
            }
        }
        throw unreadable(null, Column.DATE, cell);
    }

    private static PublicDayKind kind(String cell) {
        return Arrays.stream(PublicDayKind.values())
                .filter(kind -> cell.equalsIgnoreCase(kind.name())
                        || cell.equalsIgnoreCase(word(kind, true))
                        || cell.equals(word(kind, false)))
                .findFirst()
                .orElseThrow(() -> unreadable(null, Column.KIND, cell));
    }

    private static @Nullable DayOfWeek weekday(String cell) {
        if (cell.isEmpty()) {
            return null;
        }
        return Optional.of(cell.replace("周", "星期").replace("星期天", "星期日"))
                .flatMap(name -> Arrays.stream(DayOfWeek.values())
                        .filter(day -> name.equalsIgnoreCase(day.name())
                                || name.equalsIgnoreCase(day.getDisplayName(TextStyle.SHORT, Words.ENGLISH))
                                || name.equals(day.getDisplayName(TextStyle.FULL, Words.CHINESE)))
                        .findFirst())
                .orElseThrow(() -> unreadable(null, Column.STANDS_FOR, cell));
    }

    private static String word(PublicDayKind kind, boolean english) {
        return switch (kind) {
            case HOLIDAY -> english ? "holiday" : "放假";
            case WORKDAY -> english ? "workday" : "上班";
        };
    }

    private static InvalidInput unreadable(@Nullable Exception cause, Column column, String cell) {
        var refusal = new InvalidInput("csv-unreadable", column.field, cell);
        if (cause != null) {
            refusal.addSuppressed(cause);
        }
        return refusal;
    }
}
