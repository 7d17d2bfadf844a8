package org.gongfang.reservations;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.gongfang.resources.CapabilityCode;
import org.gongfang.resources.ResourceId;
import org.gongfang.shared.TimeSlot;
import org.jspecify.annotations.Nullable;

/** A wish in line, as far as it matters to others: what it wants, when, and where it stands. */
record InLine(
        WaitlistId id,
        @Nullable ResourceId resource,
        @Nullable CapabilityCode capability,
        TimeSlot window,
        Duration length,
        Standing standing) {

    /** Whether a slot of a resource with these capabilities is among what is wished. */
    boolean wants(ResourceId offered, Set<CapabilityCode> capabilities, TimeSlot slot) {
        return window.encloses(slot)
                && (resource == null
                        ? capability == null || capabilities.contains(capability)
                        : resource.equals(offered));
    }

    /** Whether one of the resources, which can do these things between them, may be what is wished. */
    boolean mayTakeOneOf(Set<ResourceId> freed, Set<CapabilityCode> able) {
        return resource == null ? capability == null || able.contains(capability) : freed.contains(resource);
    }

    /** Whether both might be offered the same slot. */
    boolean competesWith(InLine other) {
        return window.overlaps(other.window)
                && (resource != null && resource.equals(other.resource)
                        || capability != null && capability.equals(other.capability));
    }

    /** Which place among all who wait for the slot, counted from one. */
    static int place(
            InLine one, List<InLine> line, ResourceId resource, Set<CapabilityCode> capabilities, TimeSlot slot) {
        return 1
                + (int) line.stream()
                        .filter(other -> other.standing.compareTo(one.standing) < 0)
                        .filter(other -> other.wants(resource, capabilities, slot))
                        .count();
    }

    /** Which place among all who wait for the like, counted from one. */
    static int place(InLine one, List<InLine> line) {
        return 1
                + (int) line.stream()
                        .filter(other -> other.standing.compareTo(one.standing) < 0)
                        .filter(one::competesWith)
                        .count();
    }
}
