package org.gongfang.shared.tables;

import java.math.BigDecimal;
import java.time.LocalDate;

/** A cell to be written. */
public sealed interface TableCell {

    /** A cell without content. */
    TableCell EMPTY = new Text("");

    /** The cell as CSV writes it. */
    String plain();

    /** Words; whatever a spreadsheet would take for a formula is made harmless when it is written. */
    record Text(String text) implements TableCell {

        @Override
        public String plain() {
            return TableText.harmless(text);
        }
    }

    /** A number, which a spreadsheet can add up. */
    record Figure(BigDecimal figure) implements TableCell {

        @Override
        public String plain() {
            return figure.toPlainString();
        }
    }

    /** A date, which a spreadsheet shows as its owner is used to. */
    record Day(LocalDate date) implements TableCell {

        @Override
        public String plain() {
            return date.toString();
        }
    }
}
