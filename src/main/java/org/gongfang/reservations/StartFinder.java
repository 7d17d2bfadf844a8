package org.gongfang.reservations;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.gongfang.shared.Grid;
import org.jspecify.annotations.Nullable;

/** Finds the quarters at which slots may begin on a resource by its own rules and bookings. Belongs to one search. */
final class StartFinder {

    private final GridLines lines;
    private final Instant now;
    private long[] work = new long[0];

    StartFinder(GridLines lines, Instant now) {
        this.lines = lines;
        this.now = now;
    }

    /** The first quarter that its lead time allows. */
    long earliest(Indexed resource) {
        long moment = now.getEpochSecond() + resource.rules().leadTime().toSeconds();
        return Math.ceilDiv(now.getNano() == 0 ? moment : moment + 1, Quarters.STEP.toSeconds());
    }

    /** The last quarter that its horizon allows. */
    long latest(Indexed resource) {
        return Math.floorDiv(now.getEpochSecond() + resource.rules().horizon().toSeconds(), Quarters.STEP.toSeconds());
    }

    /**
     * Leaves in the words, of which the first holds the quarter {@code from}, a bit for each start of a slot of that
     * length from one quarter to another, both included.
     *
     * @param within the quarters in which the slot has to lie, or null for any
     * @return whether there is any
     */
    boolean find(Indexed resource, int length, long from, long last, @Nullable BitRow within, long[] into) {
        long first = WordRange.wordOf(from);
        int count = (int) (WordRange.wordOf(last) - first) + 1;
        boolean any = begin(resource.rows().units(), length, first, count, within, into);
        if (!any) {
            return false;
        }
        var grid = resource.rules().grid();
        if (grid != Grid.QUARTER_HOUR) {
            lines.of(grid, resource.site().zone(), resource.range(), length).retainIn(into, count, first);
        }
        return clip(into, first, count, from, last);
    }

    /** Whether the resource is open so long at all, booked or not. */
    boolean isOpen(Indexed resource, int length, long from, long last, @Nullable BitRow within) {
        long first = WordRange.wordOf(from);
        int count = (int) (WordRange.wordOf(last) - first) + 1;
        var into = new long[count];
        var open = List.of(resource.rows().open());
        return begin(open, length, first, count, within, into) && clip(into, first, count, from, last);
    }

    private boolean begin(List<BitRow> units, int length, long first, int count, @Nullable BitRow within, long[] into) {
        int room = count + Runs.lookAhead(length);
        if (work.length < room) {
            work = new long[room];
        }
        Arrays.fill(into, 0, count, 0);
        boolean any = false;
        for (int unit = 0; unit < units.size(); unit++) {
            var row = units.get(unit);
            if (row.longestRun() >= length && row.copyTo(work, room, first)) {
                if (within != null) {
                    within.retainIn(work, room, first);
                }
                Runs.begin(work, room, length);
                for (int i = 0; i < count; i++) {
                    into[i] |= work[i];
                }
                any = true;
            }
        }
        return any;
    }

    private static boolean clip(long[] into, long first, int count, long from, long last) {
        into[0] &= BitRow.mask(first, from, last + 1);
        into[count - 1] &= BitRow.mask(first + count - 1, from, last + 1);
        long any = 0;
        for (int i = 0; i < count; i++) {
            any |= into[i];
        }
        return any != 0;
    }
}
