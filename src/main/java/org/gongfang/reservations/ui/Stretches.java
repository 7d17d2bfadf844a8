package org.gongfang.reservations.ui;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.gongfang.shared.TimeSlot;

/** Arithmetic on lists of slots that are in order and do not overlap one another. */
final class Stretches {

    private Stretches() {}

    /** The parts of the slots that lie in the window. */
    static List<TimeSlot> within(List<TimeSlot> slots, TimeSlot window) {
        return slots.stream()
                .flatMap(slot -> slot.intersection(window).stream())
                .toList();
    }

    /** What is left of the whole without the parts. */
    static List<TimeSlot> without(List<TimeSlot> whole, List<TimeSlot> parts) {
        var left = new ArrayList<TimeSlot>();
        for (var slot : whole) {
            Instant from = slot.startsAt();
            for (var part : within(parts, slot)) {
                add(left, from, part.startsAt());
                from = part.endsAt().isAfter(from) ? part.endsAt() : from;
            }
            add(left, from, slot.endsAt());
        }
        return left;
    }

    private static void add(List<TimeSlot> slots, Instant from, Instant to) {
        if (from.isBefore(to)) {
            slots.add(new TimeSlot(from, to));
        }
    }
}
