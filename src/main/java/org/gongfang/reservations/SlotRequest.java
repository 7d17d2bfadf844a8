package org.gongfang.reservations;

import java.util.List;
import java.util.stream.Stream;
import org.gongfang.projects.ProjectId;
import org.gongfang.resources.ResourceId;
import org.gongfang.shared.TimeSlot;
import org.jspecify.annotations.Nullable;

/** What somebody wants to reserve: one or more resources of one provider for one slot, all of them or none. */
public record SlotRequest(
        List<Item> items, TimeSlot slot, @Nullable ProjectId project, String purpose) {

    public SlotRequest {
        items = List.copyOf(items);
    }

    /** A single unit of one resource. */
    public static SlotRequest of(ResourceId resource, TimeSlot slot, String purpose) {
        return new SlotRequest(List.of(new Item(resource, 1)), slot, null, purpose);
    }

    List<ResourceId> resources() {
        return items.stream().map(Item::resource).toList();
    }

    /** The same with one unit of another resource. */
    SlotRequest with(ResourceId resource) {
        return new SlotRequest(
                Stream.concat(items.stream(), Stream.of(new Item(resource, 1))).toList(), slot, project, purpose);
    }

    /** The same at another time. */
    SlotRequest at(TimeSlot other) {
        return new SlotRequest(items, other, project, purpose);
    }

    /** A resource and how many units of it. */
    public record Item(ResourceId resource, int units) {}
}
