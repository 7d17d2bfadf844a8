package org.gongfang.resources;

import java.util.List;
import java.util.Set;

/** Patterns of one resource that are taken back, and hours that are published, all at once. */
public record OpeningsChange(ResourceId resource, Set<PatternId> removed, List<NewOpening> added) {

    public OpeningsChange {
        removed = Set.copyOf(removed);
        added = List.copyOf(added);
    }

    /** Whether the resource may be open for less time than before. */
    boolean mayTakeHours() {
        return !removed.isEmpty() || added.stream().anyMatch(NewOpening::replacesDay);
    }

    public static OpeningsChange none(ResourceId resource) {
        return new OpeningsChange(resource, Set.of(), List.of());
    }

    public static OpeningsChange adding(ResourceId resource, List<NewOpening> added) {
        return new OpeningsChange(resource, Set.of(), added);
    }

    public static OpeningsChange removing(OpeningPattern pattern) {
        return new OpeningsChange(pattern.resource(), Set.of(pattern.id()), List.of());
    }

    /** Other hours in the place of a pattern; none of them to take it back. */
    public static OpeningsChange replacing(OpeningPattern pattern, List<NewOpening> added) {
        return new OpeningsChange(pattern.resource(), Set.of(pattern.id()), added);
    }
}
