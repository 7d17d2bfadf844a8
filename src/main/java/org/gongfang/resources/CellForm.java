package org.gongfang.resources;

import java.util.Locale;
import org.gongfang.shared.InvalidInput;
import org.gongfang.shared.tables.TableCell;

/** How a value stands in a cell. */
interface CellForm<T> {

    /**
     * The value of a cell that is not blank.
     *
     * @throws InvalidInput naming the field, when the cell holds no such value
     */
    T read(String cell, String field);

    TableCell write(T value, Locale locale);

    /** What may stand in the cell, in words. */
    String allowed(Locale locale);
}
