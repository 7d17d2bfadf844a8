package org.gongfang.reporting;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.gongfang.shared.Spoken;
import org.gongfang.shared.Words;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * A utilisation report as an XLSX workbook: its rows, its days, the week hour by hour, and a sheet that says what every
 * column counts and what each rate is measured against. Cells hold numbers and dates, not texts.
 */
@Service
@PreAuthorize("hasAnyRole('OFFICIAL', 'ADMIN', 'PROVIDER_MANAGER')")
public class UtilisationExport {

    /** The media type of the workbook. */
    public static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final int ROWS_AT_ONCE = 1000;
    private static final String HOURS = "#,##0.00";
    private static final String RATE = "0.0%";
    private static final String DATE = "yyyy-mm-dd";
    private static final String HEAD_COLOUR = "DDE7F0";
    private static final List<String> COLUMNS = List.of(
            "published",
            "booked",
            "used",
            "billed",
            "booked-of-published",
            "used-of-published",
            "used-of-booked",
            "billed-of-booked");

    private final Utilisation utilisation;
    private final Words words;

    UtilisationExport(Utilisation utilisation, Words words) {
        this.utilisation = utilisation;
        this.words = words;
    }

    /** The name of the file, with both days: {@code utilisation-2026-11-01-2026-11-30.xlsx}. */
    public String fileName(UtilisationQuery query, Locale locale) {
        return words.get(locale, "reporting.export.file") + "-" + query.period().from() + "-"
                + query.period().lastDay() + ".xlsx";
    }

    /** The whole workbook in the language. */
    public byte[] workbook(UtilisationQuery query, Locale locale) {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Gongfang", "1.0")) {
            var hours = utilisation.hours(query.period(), query.scope());
            writeRows(workbook, query, hours, locale);
            writeDays(workbook, hours, locale);
            writeWeek(workbook, hours, locale);
            writeDefinitions(workbook, query, locale);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("The workbook cannot be written", unwritable);
        }
        return bytes.toByteArray();
    }

    private void writeRows(Workbook workbook, UtilisationQuery query, List<HourTotal> hours, Locale locale) {
        var sheet = workbook.newWorksheet(words.get(locale, "reporting.export.sheet.rows"));
        head(sheet, 0, words.get(locale, "reporting.group-by." + query.groupBy()), 32);
        head(sheet, 1, words.get(locale, "reporting.column.code"), 14);
        figureHeads(sheet, 2, locale);
        int line = 1;
        for (var row : allRows(query)) {
            sheet.value(line, 0, row.name(locale));
            sheet.value(line, 1, row.code());
            figures(sheet, line, 2, row.figures());
            line++;
        }
        sheet.value(line, 0, words.get(locale, "reporting.total"));
        figures(sheet, line, 2, hours.stream().map(HourTotal::figures).reduce(Figures.NONE, Figures::plus));
        sheet.range(line, 0, line, 0).style().bold().set();
        sheet.freezePane(1, 1);
    }

    private List<UtilisationRow> allRows(UtilisationQuery query) {
        var all = new ArrayList<UtilisationRow>();
        List<UtilisationRow> part;
        do {
            part = utilisation.rows(query, RowOrder.BUSIEST, all.size(), ROWS_AT_ONCE);
            all.addAll(part);
        } while (part.size() == ROWS_AT_ONCE);
        return all;
    }

    private void writeDays(Workbook workbook, List<HourTotal> hours, Locale locale) {
        var sheet = workbook.newWorksheet(words.get(locale, "reporting.export.sheet.days"));
        head(sheet, 0, words.get(locale, "reporting.column.date"), 14);
        figureHeads(sheet, 1, locale);
        var days = new TreeMap<LocalDate, Figures>();
        hours.forEach(hour -> days.merge(hour.date(), hour.figures(), Figures::plus));
        int line = 1;
        for (var day : days.entrySet()) {
            sheet.value(line, 0, day.getKey());
            sheet.style(line, 0).format(DATE).set();
            figures(sheet, line, 1, day.getValue());
            line++;
        }
        sheet.freezePane(1, 1);
    }

    private void writeWeek(Workbook workbook, List<HourTotal> hours, Locale locale) {
        var sheet = workbook.newWorksheet(words.get(locale, "reporting.export.sheet.week"));
        var week = WeekHours.of(hours);
        head(sheet, 0, words.get(locale, "reporting.column.hour"), 14);
        for (var day : DayOfWeek.values()) {
            head(sheet, day.getValue(), day.getDisplayName(TextStyle.SHORT, Words.nearest(locale)), 10);
        }
        int line = 1;
        for (int hour = week.firstHour(); hour <= week.lastHour(); hour++, line++) {
            sheet.value(line, 0, WeekHours.label(hour));
            for (var day : DayOfWeek.values()) {
                rate(sheet, line, day.getValue(), week.at(day, hour).bookedOfPublished());
            }
        }
        sheet.freezePane(1, 1);
    }

    private void writeDefinitions(Workbook workbook, UtilisationQuery query, Locale locale) {
        var sheet = workbook.newWorksheet(words.get(locale, "reporting.export.sheet.definitions"));
        sheet.width(0, 24);
        sheet.width(1, 100);
        sheet.value(0, 0, words.get(locale, "reporting.period"));
        sheet.value(
                0,
                1,
                Spoken.fullDate(query.period().from(), locale) + " – "
                        + Spoken.fullDate(query.period().lastDay(), locale));
        int line = 2;
        for (var column : COLUMNS) {
            sheet.value(line, 0, words.get(locale, "reporting.column." + column));
            sheet.style(line, 0).bold().set();
            sheet.value(line, 1, words.get(locale, "reporting.definition." + column));
            sheet.style(line, 1).wrapText(true).set();
            line++;
        }
    }

    private void figureHeads(Worksheet sheet, int firstColumn, Locale locale) {
        for (int index = 0; index < COLUMNS.size(); index++) {
            head(sheet, firstColumn + index, words.get(locale, "reporting.column." + COLUMNS.get(index)), 16);
        }
    }

    private static void head(Worksheet sheet, int column, String text, double width) {
        sheet.value(0, column, text);
        sheet.style(0, column).bold().fillColor(HEAD_COLOUR).wrapText(true).set();
        sheet.width(column, width);
    }

    private static void figures(Worksheet sheet, int line, int firstColumn, Figures figures) {
        hours(sheet, line, firstColumn, figures.publishedHours());
        hours(sheet, line, firstColumn + 1, figures.bookedHours());
        hours(sheet, line, firstColumn + 2, figures.usedHours());
        hours(sheet, line, firstColumn + 3, figures.billedHours());
        rate(sheet, line, firstColumn + 4, figures.bookedOfPublished());
        rate(sheet, line, firstColumn + 5, figures.usedOfPublished());
        rate(sheet, line, firstColumn + 6, figures.usedOfBooked());
        rate(sheet, line, firstColumn + 7, figures.billedOfBooked());
    }

    private static void hours(Worksheet sheet, int line, int column, BigDecimal hours) {
        sheet.value(line, column, hours);
        sheet.style(line, column).format(HOURS).set();
    }

    private static void rate(Worksheet sheet, int line, int column, Optional<BigDecimal> rate) {
        rate.ifPresent(share -> {
            sheet.value(line, column, share);
            sheet.style(line, column).format(RATE).set();
        });
    }
}
