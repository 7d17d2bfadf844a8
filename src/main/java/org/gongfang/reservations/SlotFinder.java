package org.gongfang.reservations;

import java.util.List;
import org.springframework.stereotype.Service;

/** Finds slots that can be booked now, over all providers at once. */
@Service
public class SlotFinder {

    /** The free slots for the query, the earliest first and of those the cheapest first. */
    public List<FreeSlot> find(SlotQuery query) {
        throw new IllegalStateException("pending");
    }

    /** What is free instead of the slot asked for: the nearest slots of the same resources, then of their equivalents. */
    public List<FreeSlot> alternatives(SlotRequest request, int limit) {
        throw new IllegalStateException("pending");
    }
}
