package org.gongfang.reservations;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.gongfang.shared.Grid;

/** The quarters on which slots of a grid may begin, as rows: the same for all resources of a zone. */
final class GridLines {

    private static final int MOST_REMEMBERED = 200;

    private final Map<Asked, BitRow> rows = new ConcurrentHashMap<>();

    private record Asked(Grid grid, ZoneId zone, WordRange range, int length) {}

    /** The lines of the grid in the stretch that have another line so many quarters behind them. */
    BitRow of(Grid grid, ZoneId zone, WordRange range, int length) {
        if (rows.size() > MOST_REMEMBERED) {
            rows.clear();
        }
        return rows.computeIfAbsent(new Asked(grid, zone, range, length), GridLines::read);
    }

    private static BitRow read(Asked asked) {
        var slot = asked.range().slot();
        long first = asked.range().firstWord() * WordRange.BITS;
        int bits = asked.range().words() * WordRange.BITS;
        var lines = new BitSet(bits);
        var day = LocalDate.ofInstant(slot.startsAt(), asked.zone());
        var last = LocalDate.ofInstant(slot.endsAt(), asked.zone());
        while (!day.isAfter(last)) {
            var midnight = day.atStartOfDay(asked.zone()).toInstant();
            day = day.plusDays(1);
            var next = day.atStartOfDay(asked.zone()).toInstant();
            for (var line = midnight;
                    line.isBefore(next);
                    line = line.plus(asked.grid().step())) {
                long at = Quarters.numberOf(line) - first;
                if (at >= 0 && at < bits && Quarters.startOf(at + first).equals(line)) {
                    lines.set((int) at);
                }
            }
        }
        var words = Arrays.copyOf(lines.toLongArray(), asked.range().words());
        Runs.and(words, words.length, asked.length());
        return BitRow.of(asked.range().firstWord(), words);
    }
}
