package org.gongfang.resources;

import org.gongfang.shared.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * A row read as a thing of one sort.
 *
 * @param standing what is there already: it holds where the file has no such column
 * @param blank what an empty cell means
 * @param sound what stands in for a cell that is wrong, so that the rest of the row can be looked at
 */
record RowReading<S>(SheetRow row, S standing, S blank, S sound) {

    /** What the row says in the column. */
    <T> T it(Column<S, T> column) {
        var said = itOrNull(column);
        if (said == null) {
            throw new IllegalStateException("Nothing stands in for an empty " + column.name());
        }
        return said;
    }

    /** What the row says in the column, or null when that is nothing. */
    <T> @Nullable T itOrNull(Column<S, T> column) {
        if (row.isGivenUp(column)) {
            return column.of().apply(sound);
        }
        if (!row.has(column) || column.keeps() && row.isBlank(column)) {
            return column.of().apply(standing);
        }
        if (row.isBlank(column)) {
            return column.of().apply(blank);
        }
        try {
            return column.form().read(row.cell(column), column.field());
        } catch (InvalidInput unreadable) {
            row.complain(column, unreadable);
            return column.of().apply(sound);
        }
    }

    boolean isBlank(Column<S, ?> column) {
        return row.isBlank(column);
    }

    boolean isGivenUp(Column<S, ?> column) {
        return row.isGivenUp(column);
    }
}
