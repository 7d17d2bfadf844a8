package org.gongfang.shared.tables;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.gongfang.shared.InvalidInput;

/** Reads the first sheet of an XLSX file; dates and times, which Excel keeps as numbers, become text again. */
final class XlsxReading {

    /** What a sheet with the most rows and columns may weigh unpacked; a bomb weighs more. */
    static final long MAX_UNPACKED = 120L * 1024 * 1024;

    private static final int MAX_ENTRIES = 1_000;
    private static final int HEAD = 1_024;

    private XlsxReading() {}

    static Table read(byte[] file) {
        weigh(file);
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(true, true));
                var rows = workbook.getFirstSheet().openStream()) {
            var gathering = new TableReader.Gathering();
            rows.forEach(row -> gathering.add(row.getRowNum(), cells(row, workbook.isDate1904())));
            return gathering.table();
        } catch (InvalidInput refused) {
            throw refused;
        } catch (IOException | RuntimeException broken) {
            // The reader meets files that are not what they seem with exceptions of any kind.
            throw broken(broken);
        }
    }

    /** Unpacks the file once without keeping anything, and stops as soon as it is more than a sheet can be. */
    private static void weigh(byte[] file) {
        long unpacked = 0;
        int entries = 0;
        var buffer = new byte[64 * 1024];
        try (var zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                .get()) {
            for (var entry : Collections.list(zip.getEntries())) {
                entries++;
                try (var content = zip.getInputStream(entry)) {
                    int length = content.readNBytes(buffer, 0, HEAD);
                    // Office writes no document types; one that is there would only define entities.
                    if (new String(buffer, 0, length, StandardCharsets.ISO_8859_1).contains("<!DOCTYPE")) {
                        throw new InvalidInput("table-broken-xlsx", "file");
                    }
                    while (length > 0) {
                        unpacked += length;
                        if (unpacked > MAX_UNPACKED || entries > MAX_ENTRIES) {
                            throw new InvalidInput("table-bomb", "file");
                        }
                        length = content.read(buffer);
                    }
                }
            }
        } catch (IOException broken) {
            throw broken(broken);
        }
    }

    private static InvalidInput broken(Exception cause) {
        var refusal = new InvalidInput("table-broken-xlsx", "file");
        refusal.initCause(cause);
        return refusal;
    }

    private static List<String> cells(Row row, boolean since1904) {
        var cells = new ArrayList<String>();
        for (int place = 0; place < row.getCellCount(); place++) {
            cells.add(row.getOptionalCell(place)
                    .map(cell -> text(cell, since1904))
                    .orElse(""));
        }
        return cells;
    }

    private static String text(Cell cell, boolean since1904) {
        var kept = cell.getValue();
        if (cell.getType() == CellType.ERROR || kept == null) {
            return cell.getRawValue() == null ? "" : cell.getRawValue();
        }
        if (kept instanceof BigDecimal number) {
            return ExcelNumber.text(number, cell.getDataFormatId(), cell.getDataFormatString(), since1904);
        }
        return kept.toString();
    }
}
