package org.gongfang.reservations.ui;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.gongfang.reservations.FreeSlot;
import org.gongfang.resources.ResourceCard;
import org.gongfang.resources.ResourceId;

/** The free slots of one resource on one day, in their order. */
record SlotGroup(LocalDate day, ResourceCard resource, List<FreeSlot> slots) {

    private record Place(LocalDate day, ResourceId resource) {}

    /** Gathers slots without changing the order of the days and of the first slots in them. */
    static List<SlotGroup> of(List<FreeSlot> slots) {
        var places = new LinkedHashMap<Place, List<FreeSlot>>();
        for (var free : slots) {
            var day =
                    free.slot().startsAt().atZone(free.resource().site().zone()).toLocalDate();
            places.computeIfAbsent(new Place(day, free.resource().id()), place -> new ArrayList<>())
                    .add(free);
        }
        return places.entrySet().stream()
                .map(entry -> new SlotGroup(
                        entry.getKey().day(), entry.getValue().getFirst().resource(), entry.getValue()))
                .toList();
    }
}
