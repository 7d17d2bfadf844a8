package org.gongfang.reservations.ui;

import com.vaadin.flow.component.UI;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.gongfang.reservations.CalendarFeed;
import org.gongfang.resources.ResourceId;
import org.springframework.stereotype.Component;

/** Brings changes of calendars to an open screen, several at once when they come faster than the screen takes them. */
@Component
class LiveCalendars {

    private final CalendarFeed feed;

    LiveCalendars(CalendarFeed feed) {
        this.feed = feed;
    }

    /** Calls the screen with what changed, with its session locked; the answer ends that when run. */
    Runnable follow(UI ui, Set<ResourceId> resources, Consumer<Set<ResourceId>> onChange) {
        var waiting = ConcurrentHashMap.<ResourceId>newKeySet();
        var planned = new AtomicBoolean();
        return feed.subscribe(resources, changed -> {
            waiting.addAll(changed);
            if (planned.compareAndSet(false, true)) {
                ui.access(() -> {
                    planned.set(false);
                    var taken = new HashSet<>(waiting);
                    waiting.removeAll(taken);
                    onChange.accept(taken);
                });
            }
        });
    }
}
