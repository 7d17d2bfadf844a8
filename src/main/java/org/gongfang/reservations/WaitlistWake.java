package org.gongfang.reservations;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.gongfang.resources.ResourceId;
import org.gongfang.shared.Workers;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Serves those who wait as soon as a change of calendars is committed on this node; the minute's sweep serves whomever
 * this leaves out. See src/docs/decisions/0044-the-waitlist-is-woken.md.
 */
@Component
class WaitlistWake implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(WaitlistWake.class);

    /** Changes come in bursts; by then the index has noted them, too. */
    private static final Duration SOON = Duration.ofMillis(200);

    private final WaitlistSweep sweep;
    private final CalendarFeed feed;
    private final WaitlistSettings settings;
    private final ScheduledThreadPoolExecutor waker;

    // Both belong to whoever holds the monitor of this.
    private Set<ResourceId> changed = new HashSet<>();
    private @Nullable Runnable unsubscribe;

    WaitlistWake(WaitlistSweep sweep, CalendarFeed feed, WaitlistSettings settings) {
        this.sweep = sweep;
        this.feed = feed;
        this.settings = settings;
        this.waker = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().daemon().name("waitlist").factory());
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        if (settings.atOnce()) {
            listen();
        }
    }

    /** Another node's changes are that node's business: whoever frees a slot offers it. */
    synchronized void listen() {
        if (unsubscribe == null) {
            unsubscribe = feed.watchAll(this::note, elsewhere -> {});
        }
    }

    /** Leaves it to the minute's sweep from now on. */
    synchronized void stopListening() {
        if (unsubscribe != null) {
            unsubscribe.run();
            unsubscribe = null;
        }
    }

    private synchronized void note(Set<ResourceId> calendars) {
        boolean first = changed.isEmpty();
        changed.addAll(calendars);
        if (first && unsubscribe != null) {
            waker.schedule(this::serve, SOON.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private synchronized Set<ResourceId> take() {
        var taken = changed;
        changed = new HashSet<>();
        return taken;
    }

    private void serve() {
        try {
            sweep.serve(take());
        } catch (RuntimeException failure) {
            LOG.warn("Who waits is served by the next sweep", failure);
        }
    }

    @Override
    public void destroy() {
        stopListening();
        Workers.finish(waker);
    }
}
