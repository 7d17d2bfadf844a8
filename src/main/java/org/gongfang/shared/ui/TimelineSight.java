package org.gongfang.shared.ui;

/** A rectangle of a timeline: so many rows from one on, and so many days from one on. */
record TimelineSight(int firstRow, int rows, int firstDay, int days) {

    private static final int ROWS_AT_FIRST = 24;
    private static final int DAYS_AT_FIRST = 7;
    private static final int LEAST_SPARE_ROWS = 8;
    private static final int MOST_ROWS = 120;

    /** What is sent before the browser says what it has in sight. */
    static TimelineSight atFirst(int rows, int days) {
        return new TimelineSight(0, Math.min(rows, ROWS_AT_FIRST), 0, Math.min(days, DAYS_AT_FIRST));
    }

    static TimelineSight whole(int rows, int days) {
        return new TimelineSight(0, rows, 0, days);
    }

    /** What the browser has in sight and a margin around it, within what there is. */
    static TimelineSight around(int first, int last, int firstDay, int lastDay, int rows, int days) {
        int seen = Math.clamp(last - (long) first + 1, 1, MOST_ROWS);
        int spare = Math.max(LEAST_SPARE_ROWS, seen / 2);
        int from = Math.clamp(first - (long) spare, 0, Math.max(0, rows));
        int until = Math.clamp(first + (long) seen + spare, from, Math.max(from, rows));
        int fromDay = Math.clamp(firstDay - 1L, 0, days - 1);
        int untilDay = Math.clamp(lastDay + 2L, fromDay + 1, Math.max(fromDay + 1, days));
        return new TimelineSight(from, until - from, fromDay, untilDay - fromDay);
    }

    /** The same days, but no more rows than there are. */
    TimelineSight within(int all) {
        int first = Math.min(firstRow, Math.max(0, all - 1));
        return new TimelineSight(first, Math.min(rows, all - first), firstDay, days);
    }
}
