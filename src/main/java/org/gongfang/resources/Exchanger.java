package org.gongfang.resources;

import java.util.List;
import java.util.Locale;
import org.gongfang.shared.tables.Table;
import org.gongfang.shared.tables.TableCell;

/** Writes and reads files of some kinds for the signed-in manager's own provider. */
interface Exchanger {

    boolean handles(ExchangeKind kind);

    List<Column<?, ?>> columns(ExchangeKind kind);

    /** Those without which no row can be read. */
    List<Column<?, ?>> required(ExchangeKind kind);

    /** What the provider has, row by row, in the language. */
    List<List<TableCell>> rows(ExchangeKind kind, Locale locale);

    /** The row that a template shows. */
    List<TableCell> example(ExchangeKind kind, Locale locale);

    /** Keeps others from changing what plans build on, until the caller's transaction ends. */
    default void hold() {}

    /**
     * Finds out what the file would do.
     *
     * @param replace whether what the file does not hold any more is taken back; of openings only
     */
    Plan plan(ExchangeKind kind, Table table, boolean replace, ImportProgress progress);
}
