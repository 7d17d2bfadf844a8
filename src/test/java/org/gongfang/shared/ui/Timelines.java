package org.gongfang.shared.ui;

/** What a browser reports about a timeline, for tests without one. */
public final class Timelines {

    private Timelines() {}

    /** Rows and days come into sight. */
    public static void sees(ResourceTimeline timeline, int firstRow, int lastRow, int firstDay, int lastDay) {
        timeline.sightChanged(firstRow, lastRow, firstDay, lastDay);
    }

    /** A stretch of a row is marked, in minutes since the first midnight shown. */
    public static void marks(ResourceTimeline timeline, String row, int start, int end) {
        timeline.slotSelected(row, start, end);
    }

    /** A bar is dropped. */
    public static void moves(ResourceTimeline timeline, String bar, String row, int start, int end) {
        timeline.barMoved(bar, row, start, end);
    }

    /** The name of a group is pressed. */
    public static void toggles(ResourceTimeline timeline, String section) {
        timeline.sectionToggled(section);
    }
}
