package org.gongfang.shared;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Arithmetic on sets of slots. A set is in normal form when its slots are in order and neither overlap nor touch. */
public final class TimeSlots {

    private TimeSlots() {}

    /** The normal form of all moments that lie in any of the slots. */
    public static List<TimeSlot> merge(Collection<TimeSlot> slots) {
        var merged = new ArrayList<TimeSlot>(slots.size());
        for (var slot : slots.stream().sorted().toList()) {
            var last = merged.isEmpty() ? null : merged.getLast();
            if (last == null || last.endsAt().isBefore(slot.startsAt())) {
                merged.add(slot);
            } else if (last.endsAt().isBefore(slot.endsAt())) {
                merged.set(merged.size() - 1, new TimeSlot(last.startsAt(), slot.endsAt()));
            }
        }
        return List.copyOf(merged);
    }

    /** The normal form of all moments that lie in any of the slots and in none of the others. */
    public static List<TimeSlot> subtract(Collection<TimeSlot> slots, Collection<TimeSlot> taken) {
        var holes = merge(taken);
        var left = new ArrayList<TimeSlot>();
        int first = 0;
        for (var slot : merge(slots)) {
            while (first < holes.size() && !holes.get(first).endsAt().isAfter(slot.startsAt())) {
                first++;
            }
            var from = slot.startsAt();
            for (int i = first; i < holes.size() && holes.get(i).startsAt().isBefore(slot.endsAt()); i++) {
                if (from.isBefore(holes.get(i).startsAt())) {
                    left.add(new TimeSlot(from, holes.get(i).startsAt()));
                }
                from = holes.get(i).endsAt();
            }
            if (from.isBefore(slot.endsAt())) {
                left.add(new TimeSlot(from, slot.endsAt()));
            }
        }
        return List.copyOf(left);
    }
}
