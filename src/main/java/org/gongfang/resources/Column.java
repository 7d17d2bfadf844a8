package org.gongfang.resources;

import java.util.Locale;
import java.util.function.Function;
import org.gongfang.shared.tables.TableCell;
import org.jspecify.annotations.Nullable;

/**
 * A column of a file.
 *
 * @param name its name in the bundles, {@code resources.exchange.column.<name>}
 * @param field the field that refusals name
 * @param form how its cells are written and read
 * @param of what it shows of a thing
 * @param keeps whether an empty cell leaves what is there; otherwise it clears it
 * @param example what a template shows in it
 */
record Column<S, T>(
        String name, String field, CellForm<T> form, Function<S, @Nullable T> of, boolean keeps, String example) {

    Column(String name, String field, CellForm<T> form, Function<S, @Nullable T> of, String example) {
        this(name, field, form, of, false, example);
    }

    /** The same column, but an empty cell leaves what is there. */
    Column<S, T> kept() {
        return new Column<>(name, field, form, of, true, example);
    }

    TableCell write(S thing, Locale locale) {
        var shown = of.apply(thing);
        return shown == null ? TableCell.EMPTY : form.write(shown, locale);
    }
}
