package org.gongfang.shared.tables;

import java.util.ArrayList;
import java.util.List;
import org.gongfang.shared.InvalidInput;

/** Reads a file of rows, telling by its content what it is. */
public final class TableReader {

    /** The largest file that is read. */
    public static final int MAX_BYTES = 10 * 1024 * 1024;

    public static final int MAX_ROWS = 20_000;
    public static final int MAX_COLUMNS = 200;

    private static final int MEGABYTE = 1024 * 1024;

    private TableReader() {}

    /** @throws InvalidInput with the field {@code file} when the file is too large, or no table */
    public static Table read(byte[] file) {
        if (file.length > MAX_BYTES) {
            throw new InvalidInput("table-too-large", "file", MAX_BYTES / MEGABYTE);
        }
        if (startsWith(file, 'P', 'K', 3, 4)) {
            return XlsxReading.read(file);
        }
        if (startsWith(file, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw new InvalidInput("table-old-excel", "file");
        }
        return CsvReading.read(file);
    }

    private static boolean startsWith(byte[] file, int... signature) {
        if (file.length < signature.length) {
            return false;
        }
        for (int i = 0; i < signature.length; i++) {
            if ((file[i] & 0xFF) != signature[i]) {
                return false;
            }
        }
        return true;
    }

    /** Rows being gathered: blank ones are left out, and too many are refused. */
    static final class Gathering {

        private final List<TableRow> rows = new ArrayList<>();

        /** Takes the row; the list is cut behind its last cell that is not blank. */
        void add(int number, List<String> cells) {
            int length = cells.size();
            while (length > 0 && cells.get(length - 1).isBlank()) {
                length--;
            }
            if (length == 0) {
                return;
            }
            if (length > MAX_COLUMNS) {
                throw new InvalidInput("table-too-many-columns", "file", MAX_COLUMNS);
            }
            if (rows.size() == MAX_ROWS) {
                throw new InvalidInput("table-too-many-rows", "file", MAX_ROWS);
            }
            rows.add(new TableRow(
                    number,
                    cells.subList(0, length).stream().map(TableText::meant).toList()));
        }

        Table table() {
            return new Table(rows);
        }
    }
}
