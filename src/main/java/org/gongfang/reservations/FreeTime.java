package org.gongfang.reservations;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongfang.resources.Openings;
import org.gongfang.resources.ResourceId;
import org.gongfang.shared.TimeSlot;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How much of the published time of resources can still be booked, for overviews that name no slot. */
@Service
@Transactional(readOnly = true)
public class FreeTime {

    private final Openings openings;
    private final Occupancy occupancy;

    FreeTime(Openings openings, Occupancy occupancy) {
        this.openings = openings;
        this.occupancy = occupancy;
    }

    /**
     * The published time in the window in which at least one unit is free, for any number of resources in at most six
     * statements.
     *
     * @param units how many units each of the resources has
     */
    public Map<ResourceId, Duration> in(TimeSlot window, Map<ResourceId, Integer> units) {
        var occupied = occupancy.of(units, window);
        var free = new HashMap<ResourceId, Duration>();
        openings.published(units.keySet(), window).forEach((resource, published) -> {
            var occupation = occupied.get(resource);
            var full = occupation == null ? List.<TimeSlot>of() : occupation.full();
            free.put(resource, length(published).minus(shared(published, full)));
        });
        return free;
    }

    private static Duration length(List<TimeSlot> slots) {
        return slots.stream().map(TimeSlot::length).reduce(Duration.ZERO, Duration::plus);
    }

    private static Duration shared(List<TimeSlot> slots, List<TimeSlot> others) {
        return slots.stream()
                .flatMap(slot -> others.stream().flatMap(other -> slot.intersection(other).stream()))
                .map(TimeSlot::length)
                .reduce(Duration.ZERO, Duration::plus);
    }
}
