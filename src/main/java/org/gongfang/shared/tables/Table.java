package org.gongfang.shared.tables;

import java.util.List;

/** What a file holds: its rows that are not blank. */
public record Table(List<TableRow> rows) {

    public Table {
        rows = List.copyOf(rows);
    }
}
