package org.gongfang.reservations;

import java.util.List;
import org.gongfang.shared.TimeSlot;

/** Where a reservation shall go: to another slot, on the resources it has when no others are named. */
public record Move(TimeSlot slot, List<SlotRequest.Item> items) {

    public Move {
        items = List.copyOf(items);
    }

    /** The same resources at another time. */
    public static Move to(TimeSlot slot) {
        return new Move(slot, List.of());
    }

    /** What a search has found free, operator included. */
    public static Move to(FreeSlot free, int units) {
        var operator = free.operator();
        var machine = new SlotRequest.Item(free.resource().id(), units);
        return new Move(
                free.slot(),
                operator == null ? List.of(machine) : List.of(machine, new SlotRequest.Item(operator.id(), 1)));
    }
}
