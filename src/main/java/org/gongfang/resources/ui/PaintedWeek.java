package org.gongfang.resources.ui;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.gongfang.resources.NewOpening;
import org.gongfang.resources.ResourceId;
import org.jspecify.annotations.Nullable;

/** Which halves of an hour of a week are painted, from Monday midnight on. */
record PaintedWeek(BitSet halves) {

    private static final int HALVES_OF_DAY = 48;
    private static final int HALVES = HALVES_OF_DAY * 7;

    static final PaintedWeek EMPTY = new PaintedWeek(new BitSet());

    /** Reads what the browser tells: one 0 or 1 for each half. Whatever is not that is taken as not painted. */
    static PaintedWeek read(String wire) {
        var halves = new BitSet(HALVES);
        for (int i = 0; i < Math.min(HALVES, wire.length()); i++) {
            halves.set(i, wire.charAt(i) == '1');
        }
        return new PaintedWeek(halves);
    }

    String wire() {
        var wire = new StringBuilder(HALVES);
        for (int i = 0; i < HALVES; i++) {
            wire.append(halves.get(i) ? '1' : '0');
        }
        return wire.toString();
    }

    boolean isEmpty() {
        return halves.isEmpty();
    }

    /** This week with those hours of those days painted as well; midnight as the end is the end of the day. */
    PaintedWeek with(Set<DayOfWeek> days, LocalTime from, LocalTime until) {
        var more = (BitSet) halves.clone();
        int first = from.toSecondOfDay() / 1800;
        int last = until.equals(LocalTime.MIDNIGHT) ? HALVES_OF_DAY : until.toSecondOfDay() / 1800;
        days.forEach(day -> more.set(offset(day) + first, offset(day) + last));
        return new PaintedWeek(more);
    }

    /** The fewest weekly openings that are open exactly when the week is painted. */
    List<NewOpening> openings(ResourceId resource, LocalDate first, @Nullable LocalDate last) {
        var days = new LinkedHashMap<Stretch, Set<DayOfWeek>>();
        for (var day : DayOfWeek.values()) {
            for (var stretch : stretches(day)) {
                days.computeIfAbsent(stretch, any -> EnumSet.noneOf(DayOfWeek.class))
                        .add(day);
            }
        }
        return days.entrySet().stream()
                .map(entry -> NewOpening.weekly(
                        resource,
                        entry.getValue(),
                        entry.getKey().from(),
                        entry.getKey().until(),
                        first,
                        last))
                .toList();
    }

    private List<Stretch> stretches(DayOfWeek day) {
        var stretches = new ArrayList<Stretch>();
        int end = offset(day) + HALVES_OF_DAY;
        int from = halves.nextSetBit(offset(day));
        while (from >= 0 && from < end) {
            int until = Math.min(halves.nextClearBit(from), end);
            stretches.add(new Stretch(from - offset(day), until - offset(day)));
            from = halves.nextSetBit(until);
        }
        return stretches;
    }

    private static int offset(DayOfWeek day) {
        return day.ordinal() * HALVES_OF_DAY;
    }

    /** From one half of a day to another. */
    private record Stretch(int first, int last) {

        LocalTime from() {
            return LocalTime.MIDNIGHT.plusMinutes(first * 30L);
        }

        LocalTime until() {
            return LocalTime.MIDNIGHT.plusMinutes(last * 30L);
        }
    }
}
