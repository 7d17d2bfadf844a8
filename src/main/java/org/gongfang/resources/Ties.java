package org.gongfang.resources;

import java.util.List;
import java.util.stream.Stream;

/** What a booking of a resource takes besides its own units: all units of all its parts, and a share of utilities. */
public record Ties(ResourceId resource, List<Part> parts, List<Draw> draws) {

    public Ties {
        parts = List.copyOf(parts);
        draws = List.copyOf(draws);
    }

    /** A part, or a part's part, with how many units it has. */
    public record Part(ResourceId id, int units) {}

    /** How much each booked unit draws of a utility, and how much of that there is. */
    public record Draw(UtilityId utility, int units, int capacity, UtilityWords words) {}

    static Ties none(ResourceId resource) {
        return new Ties(resource, List.of(), List.of());
    }

    boolean isNone() {
        return parts.isEmpty() && draws.isEmpty();
    }

    /** The calendars that are locked along with the resource's own. */
    public Stream<ResourceId> calendars() {
        return Stream.concat(
                parts.stream().map(Part::id),
                draws.stream().map(draw -> draw.utility().calendar()));
    }

    public boolean contains(ResourceId part) {
        return parts.stream().anyMatch(one -> one.id().equals(part));
    }
}
