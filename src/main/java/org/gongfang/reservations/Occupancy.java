package org.gongfang.reservations;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.gongfang.resources.ResourceId;
import org.gongfang.resources.ResourceTies;
import org.gongfang.resources.Ties;
import org.gongfang.shared.TimeSlot;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** When resources cannot be booked because of bookings: their own, those of their parts, those that draw on their utilities. */
@Component
@Transactional(readOnly = true)
class Occupancy {

    private final BookedCells cells;
    private final ResourceTies ties;

    Occupancy(BookedCells cells, ResourceTies ties) {
        this.cells = cells;
        this.ties = ties;
    }

    /** The occupied quarters of the resources in the window, given how many units each has: at most four statements. */
    Map<ResourceId, Occupation> of(Map<ResourceId, Integer> units, TimeSlot window) {
        var tied = ties.of(units.keySet());
        var all = new HashMap<>(units);
        var utilities = new HashMap<ResourceId, Integer>();
        for (var its : tied.values()) {
            its.parts().forEach(part -> all.putIfAbsent(part.id(), part.units()));
            its.draws().forEach(draw -> utilities.put(draw.utility().calendar(), draw.capacity()));
        }
        var occupied = cells.of(all, window);
        var drawn = cells.of(utilities, window);
        tied.values().forEach(its -> combine(its, occupied, drawn));
        occupied.keySet().retainAll(units.keySet());
        return occupied;
    }

    private static void combine(Ties ties, Map<ResourceId, Occupation> occupied, Map<ResourceId, Occupation> drawn) {
        var own = occupied.get(ties.resource());
        if (own == null) {
            return;
        }
        ties.parts().forEach(part -> with(occupied, part.id(), own::blockWhere));
        ties.draws()
                .forEach(draw -> with(drawn, draw.utility().calendar(), utility -> own.limitBy(utility, draw.units())));
    }

    private static void with(Map<ResourceId, Occupation> all, ResourceId id, Consumer<Occupation> work) {
        var found = all.get(id);
        if (found != null) {
            work.accept(found);
        }
    }
}
