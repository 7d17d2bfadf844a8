package org.gongfang.reservations;

import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.gongfang.resources.CalendarWatch;
import org.gongfang.resources.ResourceCalendars;
import org.gongfang.resources.ResourceId;
import org.gongfang.shared.Workers;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells open screens and the index which calendars have changed: those changed on this node as soon as the change is
 * committed, those changed elsewhere within about a second.
 */
@Component
public class CalendarFeed implements CalendarWatch, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(CalendarFeed.class);

    /** A change is stamped before its transaction ends, and nodes' clocks differ a little. */
    private static final Duration LOOK_BACK = Duration.ofSeconds(15);

    private final ResourceCalendars calendars;
    private final ReservationsSettings settings;
    private final Clock clock;
    private final List<Subscription> subscriptions = new CopyOnWriteArrayList<>();
    private final List<Watch> watches = new CopyOnWriteArrayList<>();
    private final ScheduledThreadPoolExecutor teller;

    // Both belong to whoever holds the monitor of this.
    private @Nullable ScheduledFuture<?> polling;
    private Map<ResourceId, Long> known = Map.of();

    CalendarFeed(ResourceCalendars calendars, ReservationsSettings settings, Clock clock) {
        this.calendars = calendars;
        this.settings = settings;
        this.clock = clock;
        this.teller = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().daemon().name("calendar-feed").factory());
        this.teller.setRemoveOnCancelPolicy(true);
    }

    private record Subscription(Set<ResourceId> resources, Consumer<Set<ResourceId>> listener) {}

    private record Watch(Consumer<Set<ResourceId>> here, Consumer<Set<ResourceId>> elsewhere) {}

    /**
     * Calls the listener with those of the resources that changed, off the thread that changed them. The answer ends the
     * subscription when run; it may be run twice.
     */
    public Runnable subscribe(Set<ResourceId> resources, Consumer<Set<ResourceId>> listener) {
        var subscription = new Subscription(Set.copyOf(resources), listener);
        subscriptions.add(subscription);
        startPolling();
        return () -> {
            // Two screens may ask for the same with the same listener: only this very one ends.
            subscriptions.removeIf(other -> other == subscription);
            stopPollingWhenAlone();
        };
    }

    /**
     * Calls the first listener with every calendar that changes on this node, on the thread that changed it and as soon
     * as that is committed, and the second one with those that changed elsewhere. The answer ends it when run.
     */
    Runnable watchAll(Consumer<Set<ResourceId>> here, Consumer<Set<ResourceId>> elsewhere) {
        var watch = new Watch(here, elsewhere);
        watches.add(watch);
        startPolling();
        return () -> {
            watches.remove(watch);
            stopPollingWhenAlone();
        };
    }

    /** Says that the current transaction changes these calendars; it is heard of once that is committed. */
    @Override
    public void changing(Collection<ResourceId> calendars) {
        if (TransactionSynchronizationManager.getResource(this) instanceof Changes changes) {
            changes.which.addAll(calendars);
            return;
        }
        var changes = new Changes(new HashSet<>(calendars));
        TransactionSynchronizationManager.bindResource(this, changes);
        TransactionSynchronizationManager.registerSynchronization(changes);
    }

    /** The same, for those who have locked the calendars elsewhere than in this transaction. */
    void changed(Collection<ResourceId> resources) {
        changing(resources);
    }

    /** Whether the current transaction has changed calendars, which nobody else knows yet. */
    boolean isChangingHere() {
        return TransactionSynchronizationManager.hasResource(this);
    }

    /** What one transaction changes. */
    private final class Changes implements TransactionSynchronization {

        private final Set<ResourceId> which;

        private Changes(Set<ResourceId> which) {
            this.which = which;
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(CalendarFeed.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(CalendarFeed.this, this);
        }

        @Override
        public void afterCommit() {
            watches.forEach(watch -> watch.here().accept(which));
            if (!subscriptions.isEmpty() && !teller.isShutdown()) {
                teller.execute(() -> tell(which));
            }
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(CalendarFeed.this);
        }
    }

    private synchronized void startPolling() {
        if (polling == null && !teller.isShutdown()) {
            known = calendars.revisionsSince(clock.instant().minus(LOOK_BACK));
            var period = settings.feedPeriod().toMillis();
            polling = teller.scheduleWithFixedDelay(this::poll, period, period, TimeUnit.MILLISECONDS);
        }
    }

    private synchronized void stopPollingWhenAlone() {
        if (subscriptions.isEmpty() && watches.isEmpty() && polling != null) {
            polling.cancel(false);
            polling = null;
        }
    }

    private void poll() {
        try {
            var news = news();
            if (!news.isEmpty()) {
                watches.forEach(watch -> watch.elsewhere().accept(news));
                tell(news);
            }
        } catch (RuntimeException failure) {
            // An exception would end the schedule; the next round asks again from where this one began.
            LOG.warn("Changes of calendars could not be looked for", failure);
        }
    }

    private synchronized Set<ResourceId> news() {
        var before = known;
        var now = calendars.revisionsSince(clock.instant().minus(LOOK_BACK));
        known = now;
        return now.entrySet().stream()
                .filter(entry -> !entry.getValue().equals(before.get(entry.getKey())))
                .map(Map.Entry::getKey)
                .collect(toSet());
    }

    private void tell(Set<ResourceId> changed) {
        for (var subscription : subscriptions) {
            var concerned =
                    changed.stream().filter(subscription.resources()::contains).collect(toSet());
            if (!concerned.isEmpty()) {
                tell(subscription, concerned);
            }
        }
    }

    private static void tell(Subscription subscription, Set<ResourceId> concerned) {
        try {
            subscription.listener().accept(concerned);
        } catch (RuntimeException failure) {
            LOG.warn("A listener to calendars failed", failure);
        }
    }

    @Override
    public void destroy() {
        Workers.finish(teller);
    }
}
