package org.gongfang.reservations.ui;

import static java.util.stream.Collectors.toUnmodifiableSet;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.gongfang.identity.OrganisationId;
import org.gongfang.reservations.CalendarFeed;
import org.gongfang.resources.BookingTerms;
import org.gongfang.resources.ResourceId;
import org.gongfang.resources.Resources;

/** Brings changes of calendars to an open screen, several at once when they come faster than the screen takes them. */
@org.springframework.stereotype.Component
class LiveCalendars {

    private final CalendarFeed feed;
    private final Resources resources;

    LiveCalendars(CalendarFeed feed, Resources resources) {
        this.feed = feed;
        this.resources = resources;
    }

    /** What a screen follows. */
    private record Following(Runnable end) {}

    /** Calls the screen with what changed at the provider; see {@link #follow(Component, Set, Consumer)}. */
    void follow(Component screen, OrganisationId provider, Consumer<Set<ResourceId>> onChange) {
        var its = resources.termsOfProvider(provider).stream().map(BookingTerms::id);
        follow(screen, its.collect(toUnmodifiableSet()), onChange);
    }

    /** Calls the screen with what changed, with its session locked, until it follows others, stops or is left. */
    void follow(Component screen, Set<ResourceId> followed, Consumer<Set<ResourceId>> onChange) {
        stop(screen);
        var ui = UI.getCurrentOrThrow();
        var waiting = ConcurrentHashMap.<ResourceId>newKeySet();
        var planned = new AtomicBoolean();
        var end = feed.subscribe(followed, changed -> {
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
        var left = screen.addDetachListener(detached -> stop(screen));
        ComponentUtil.setData(screen, Following.class, new Following(() -> {
            left.remove();
            end.run();
        }));
    }

    /** Follows nothing any more. */
    void stop(Component screen) {
        var following = ComponentUtil.getData(screen, Following.class);
        if (following != null) {
            ComponentUtil.setData(screen, Following.class, null);
            following.end().run();
        }
    }
}
