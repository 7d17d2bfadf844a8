package org.gongfang.reporting;

/** In which order the rows of a report come. */
public enum RowOrder {
    /** Most booked first. */
    BUSIEST("sum(f.booked_minutes) desc, sum(f.published_minutes) desc, group_key"),
    /** Lowest utilisation first, the larger offer first among equals; only what published something. */
    IDLEST("sum(f.booked_minutes) * 1.0 / sum(f.published_minutes), sum(f.published_minutes) desc, group_key"),
    /** By key, so that a cursor can go on where a page ended. */
    KEY("group_key");

    private final String clause;

    RowOrder(String clause) {
        this.clause = clause;
    }

    String clause() {
        return clause;
    }
}
