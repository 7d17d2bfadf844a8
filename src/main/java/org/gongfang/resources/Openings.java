package org.gongfang.resources;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.gongfang.shared.TimeSlot;
import org.springframework.stereotype.Service;

/** The hours that providers publish. */
@Service
public class Openings {

    /** Publishes one more pattern of hours. */
    public PatternId add(NewOpening opening) {
        throw new IllegalStateException("pending");
    }

    /** Publishes several patterns at once, all or none. */
    public List<PatternId> addAll(List<NewOpening> openings) {
        throw new IllegalStateException("pending");
    }

    /** Takes a pattern back. */
    public void remove(PatternId pattern) {
        throw new IllegalStateException("pending");
    }

    /** The resource's patterns, those that begin first coming first. */
    public List<OpeningPattern> list(ResourceId resource) {
        throw new IllegalStateException("pending");
    }

    /**
     * When the resources are open within the window: their patterns minus closures, merged and in order. Nothing for a
     * resource that is not published. At most two statements for any number of resources.
     */
    public Map<ResourceId, List<TimeSlot>> published(Collection<ResourceId> resources, TimeSlot window) {
        throw new IllegalStateException("pending");
    }

    /** When the resource would be open with these patterns as well, whatever its status. */
    public List<TimeSlot> preview(ResourceId resource, List<NewOpening> more, TimeSlot window) {
        throw new IllegalStateException("pending");
    }
}
