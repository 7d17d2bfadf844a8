package org.gongfang.reservations;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.gongfang.shared.TimeSlot;
import org.jspecify.annotations.Nullable;

/** Which quarters of a window the units of one resource are occupied: a bit each. */
final class Occupation {

    private final long first;
    private final int quarters;
    private final List<BitSet> units;
    /** How many units can be booked in each quarter; absent as long as no utility limits them. */
    private int @Nullable [] most;

    Occupation(int units, TimeSlot window) {
        this.first = Quarters.numberOf(window.startsAt());
        this.quarters = Math.toIntExact(Quarters.numberAfter(window.endsAt()) - first);
        this.units =
                IntStream.range(0, units).mapToObj(unit -> new BitSet(quarters)).toList();
    }

    /** Notes that the unit is occupied in that quarter; what lies outside the window does not matter. */
    void mark(int unit, long quarter) {
        if (unit < units.size() && quarter >= first && quarter < first + quarters) {
            units.get(unit).set((int) (quarter - first));
        }
    }

    /** How many units are free all through the slot; the window has to enclose it. */
    int unitsFreeIn(TimeSlot slot) {
        int from = (int) (Quarters.numberOf(slot.startsAt()) - first);
        int until = (int) (Quarters.numberAfter(slot.endsAt()) - first);
        int free = units.size() - unitsTakenIn(slot).cardinality();
        return most == null
                ? free
                : Math.min(free, Arrays.stream(most, from, until).min().orElse(0));
    }

    /** The numbers of the units that are not free all through the slot; the window has to enclose it. */
    BitSet unitsTakenIn(TimeSlot slot) {
        int from = (int) (Quarters.numberOf(slot.startsAt()) - first);
        int until = (int) (Quarters.numberAfter(slot.endsAt()) - first);
        var taken = new BitSet(units.size());
        for (int unit = 0; unit < units.size(); unit++) {
            int next = units.get(unit).nextSetBit(from);
            taken.set(unit, next >= 0 && next < until);
        }
        return taken;
    }

    /** The numbers of the units that are free in the quarter, lowest first; the window has to hold it. */
    List<Integer> unitsFreeAt(long quarter) {
        int at = (int) (quarter - first);
        return IntStream.range(0, units.size())
                .filter(unit -> !units.get(unit).get(at))
                .boxed()
                .toList();
    }

    /** Nothing of it is free where any unit of the part is occupied. */
    void blockWhere(Occupation part) {
        part.units.forEach(occupied -> units.forEach(own -> own.or(occupied)));
    }

    /** No more units can be booked than the utility still feeds. */
    void limitBy(Occupation utility, int perUnit) {
        var limits = most;
        if (limits == null) {
            limits = new int[quarters];
            Arrays.fill(limits, units.size());
            most = limits;
        }
        for (int at = 0; at < quarters; at++) {
            int free = utility.units.size();
            for (var unit : utility.units) {
                free -= unit.get(at) ? 1 : 0;
            }
            limits[at] = Math.min(limits[at], free / perUnit);
        }
    }

    /** Whether no utility limits it. */
    boolean isFed() {
        return most == null;
    }

    /** The occupied quarters of the unit as words; the window has to begin with a word. */
    long[] words(int unit) {
        return units.get(unit).toLongArray();
    }

    /** The quarters in which fewer units than that can be fed, as words. */
    long[] wordsBelow(int level) {
        var below = new BitSet(quarters);
        for (int at = 0; most != null && at < quarters; at++) {
            below.set(at, most[at] < level);
        }
        return below.toLongArray();
    }

    /** How many quarters are occupied, all units together. */
    int load() {
        return units.stream().mapToInt(BitSet::cardinality).sum();
    }

    /** The stretches of the window in which no unit is free, merged and in order. */
    List<TimeSlot> full() {
        var full = (BitSet) units.getFirst().clone();
        units.forEach(full::and);
        for (int at = 0; at < quarters; at++) {
            if (most != null && most[at] == 0) {
                full.set(at);
            }
        }
        var stretches = new ArrayList<TimeSlot>();
        for (int from = full.nextSetBit(0); from >= 0; from = full.nextSetBit(from)) {
            int until = full.nextClearBit(from);
            stretches.add(new TimeSlot(Quarters.startOf(first + from), Quarters.startOf(first + until)));
            from = until;
        }
        return stretches;
    }
}
