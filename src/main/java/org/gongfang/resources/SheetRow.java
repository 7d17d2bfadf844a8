package org.gongfang.resources;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongfang.shared.Refusal;
import org.gongfang.shared.tables.TableRow;
import org.jspecify.annotations.Nullable;

/** A row of a file whose headings are known, with what is wrong in it. */
final class SheetRow {

    private final TableRow row;
    private final Map<String, Integer> places;
    private final Set<String> givenUp = new HashSet<>();
    private final List<RowProblem> problems = new ArrayList<>();

    SheetRow(TableRow row, Map<String, Integer> places) {
        this.row = row;
        this.places = places;
    }

    int number() {
        return row.number();
    }

    /** Whether the file has the column. */
    boolean has(Column<?, ?> column) {
        return places.containsKey(column.name());
    }

    String cell(Column<?, ?> column) {
        var place = places.get(column.name());
        return place == null ? "" : row.cell(place);
    }

    boolean isBlank(Column<?, ?> column) {
        return cell(column).isBlank();
    }

    /** Whether a complaint about the cell has been made; it is read no more. */
    boolean isGivenUp(Column<?, ?> column) {
        return givenUp.contains(column.name());
    }

    /** Notes what is wrong with the cell, the first time; answers whether it was that. */
    boolean complain(Column<?, ?> column, Refusal reason) {
        if (!givenUp.add(column.name())) {
            return false;
        }
        problems.add(new RowProblem(number(), column.name(), cell(column).strip(), reason));
        return true;
    }

    /** Notes what is wrong with the row as a whole. */
    void complain(Refusal reason) {
        problems.add(new RowProblem(number(), null, "", reason));
    }

    /** Reads the cell no more, without a complaint. */
    boolean giveUp(Column<?, ?> column) {
        return givenUp.add(column.name());
    }

    List<RowProblem> problems() {
        return problems;
    }

    @Nullable
    Integer place(Column<?, ?> column) {
        return places.get(column.name());
    }
}
