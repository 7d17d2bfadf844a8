package org.gongfang.reservations;

import java.util.Set;
import java.util.function.Consumer;
import org.gongfang.resources.ResourceId;
import org.springframework.stereotype.Component;

/**
 * Tells open screens which calendars have changed: those changed on this node as soon as the change is committed, those
 * changed elsewhere within about a second.
 */
@Component
public class CalendarFeed {

    /**
     * Calls the listener with those of the resources that changed, off the thread that changed them. The answer ends the
     * subscription when run; it may be run twice.
     */
    public Runnable subscribe(Set<ResourceId> resources, Consumer<Set<ResourceId>> listener) {
        throw new IllegalStateException("pending");
    }
}
