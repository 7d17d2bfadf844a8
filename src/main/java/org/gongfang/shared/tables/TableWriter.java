package org.gongfang.shared.tables;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes rows as files that spreadsheets open without being told how. */
public final class TableWriter {

    private static final String HEAD_COLOUR = "E8EEF4";
    private static final String DATE = "yyyy-mm-dd";

    /** Without it Excel takes UTF-8 for the code page of its country. */
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private TableWriter() {}

    /**
     * A sheet to be written.
     *
     * @param headings how many of its first rows are headings, which stay in sight
     */
    public record SheetRows(String name, List<Double> widths, int headings, List<List<TableCell>> rows) {}

    /** The rows as CSV: UTF-8 with a byte order mark, commas, and the line ends of RFC 4180. */
    public static byte[] csv(List<List<TableCell>> rows) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(String.valueOf(BYTE_ORDER_MARK).getBytes(StandardCharsets.UTF_8));
        try (var writer = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(bytes, StandardCharsets.UTF_8)) {
            rows.forEach(
                    row -> writer.writeRecord(row.stream().map(TableCell::plain).toList()));
        } catch (IOException unwritable) {
            throw new UncheckedIOException("The table cannot be written", unwritable);
        }
        return bytes.toByteArray();
    }

    /** The sheets as one XLSX workbook; readers take the first. */
    public static byte[] xlsx(List<SheetRows> sheets) {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Gongfang", "1.0")) {
            for (var sheet : sheets) {
                write(workbook.newWorksheet(sheet.name()), sheet);
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException("The workbook cannot be written", unwritable);
        }
        return bytes.toByteArray();
    }

    private static void write(Worksheet sheet, SheetRows content) {
        for (int column = 0; column < content.widths().size(); column++) {
            sheet.width(column, content.widths().get(column));
        }
        for (int line = 0; line < content.rows().size(); line++) {
            var row = content.rows().get(line);
            for (int column = 0; column < row.size(); column++) {
                write(sheet, line, column, row.get(column));
            }
            if (line < content.headings()) {
                sheet.range(line, 0, line, Math.max(0, row.size() - 1))
                        .style()
                        .bold()
                        .fillColor(HEAD_COLOUR)
                        .wrapText(true)
                        .verticalAlignment("top")
                        .set();
            }
        }
        if (content.headings() > 0) {
            sheet.freezePane(1, content.headings());
        }
    }

    private static void write(Worksheet sheet, int line, int column, TableCell cell) {
        switch (cell) {
            case TableCell.Text text when text.text().isEmpty() -> {}
            case TableCell.Text text -> sheet.value(line, column, text.plain());
            case TableCell.Figure figure -> sheet.value(line, column, figure.figure());
            case TableCell.Day day -> {
                sheet.value(line, column, day.date());
                sheet.style(line, column).format(DATE).set();
            }
        }
    }
}
