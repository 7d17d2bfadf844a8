package org.gongfang.shared.tables;

import java.util.List;

/** A row with the number that a spreadsheet shows beside it, and its cells as text. */
public record TableRow(int number, List<String> cells) {

    public TableRow {
        cells = List.copyOf(cells);
    }

    /** The cell at the place, counted from 0; empty beyond the last one. */
    public String cell(int place) {
        return place < cells.size() ? cells.get(place) : "";
    }

    /** Whether a person wrote it as a note to readers: its first cell begins with {@code #}. */
    public boolean isNote() {
        return cell(0).stripLeading().startsWith("#") || cell(0).stripLeading().startsWith("＃");
    }
}
