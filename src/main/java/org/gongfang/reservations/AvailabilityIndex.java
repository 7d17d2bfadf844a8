package org.gongfang.reservations;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.gongfang.resources.ResourceId;
import org.gongfang.shared.TimeSlot;
import org.gongfang.shared.Workers;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The time of all published resources in memory, a bit for each quarter of the coming half year, kept true by the feed of
 * changed calendars. It is a cache: searches read it without a lock, and the database decides when somebody books. See
 * src/docs/decisions/0029-a-bit-for-each-quarter.md.
 */
@Component
class AvailabilityIndex implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(AvailabilityIndex.class);

    static final Duration HORIZON = Duration.ofDays(180);

    /** So that a new day finds the index ready while it is read anew. */
    private static final Duration SPARE = Duration.ofDays(7);

    /** Bookings come in bursts; what nobody asks for meanwhile is read together. */
    private static final Duration SOON = Duration.ofMillis(100);

    private static final Duration LATER = Duration.ofSeconds(5);
    private static final Duration ROLL_LOOKED_FOR = Duration.ofMinutes(1);

    /** What a search itself reads of what has just changed; more is left to the index's own thread. */
    private static final int MOST_READ_BY_SEARCH = 40;

    private static final int LOT = 250;

    private final IndexLoader loader;
    private final IndexBuild build;
    private final CalendarFeed feed;
    private final Clock clock;
    private final IndexRows rows = new IndexRows();
    private final GridLines lines = new GridLines();
    /** What has been committed here and not been read yet; searches read it themselves. */
    private final Map<ResourceId, Long> stale = new ConcurrentHashMap<>();

    /** What polling has found, which is everything once more; no search waits for it. */
    private final Map<ResourceId, Long> heard = new ConcurrentHashMap<>();

    private final AtomicLong changes = new AtomicLong();
    private final AtomicBoolean refreshing = new AtomicBoolean();
    private final ScheduledThreadPoolExecutor keeper;
    private volatile WordRange range;
    private volatile @Nullable WordRange ready;
    private @Nullable Runnable unsubscribe;

    AvailabilityIndex(IndexLoader loader, IndexBuild build, CalendarFeed feed, Clock clock) {
        this.loader = loader;
        this.build = build;
        this.feed = feed;
        this.clock = clock;
        this.range = rangeNow();
        this.keeper = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().daemon().name("availability-index").factory());
    }

    private WordRange rangeNow() {
        return WordRange.ahead(clock.instant(), HORIZON, SPARE);
    }

    /** Begins to read everything; searches are answered otherwise until that is done. */
    @EventListener(ApplicationReadyEvent.class)
    void start() {
        unsubscribe = feed.watchAll(calendars -> changed(calendars, stale), calendars -> changed(calendars, heard));
        long minute = ROLL_LOOKED_FOR.toMillis();
        keeper.execute(this::buildAll);
        keeper.scheduleWithFixedDelay(this::roll, minute, minute, TimeUnit.MILLISECONDS);
    }

    private void roll() {
        if (!rangeNow().equals(ready)) {
            buildAll();
        }
    }

    /** Reads every published resource for the half year from today; what was read before answers meanwhile. */
    void buildAll() {
        var target = rangeNow();
        // From now on whatever has changed is read for the new stretch.
        range = target;
        try {
            if (build.run(target, rows)) {
                ready = target;
            }
        } catch (RuntimeException failure) {
            LOG.warn("The availability index could not be read; it is tried again", failure);
            if (!keeper.isShutdown()) {
                keeper.schedule(this::roll, LATER.toMillis(), TimeUnit.MILLISECONDS);
            }
        }
    }

    private void changed(Collection<ResourceId> calendars, Map<ResourceId, Long> noted) {
        calendars.forEach(calendar -> noted.put(calendar, changes.incrementAndGet()));
        if (!keeper.isShutdown() && refreshing.compareAndSet(false, true)) {
            keeper.schedule(this::refreshSoon, SOON.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void refreshSoon() {
        refreshing.set(false);
        try {
            refresh();
            read(heard);
        } catch (RuntimeException failure) {
            LOG.warn("Changed calendars could not be read; it is tried again", failure);
            if (!keeper.isShutdown() && refreshing.compareAndSet(false, true)) {
                keeper.schedule(this::refreshSoon, LATER.toMillis(), TimeUnit.MILLISECONDS);
            }
        }
    }

    /** Reads what has been committed here; two threads may do so at once, and what was read later stays. */
    void refresh() {
        read(stale);
    }

    private void read(Map<ResourceId, Long> changed) {
        var noted = Map.copyOf(changed);
        if (noted.isEmpty()) {
            return;
        }
        var concerned = List.copyOf(rows.concernedBy(noted.keySet()));
        WordRange used;
        do {
            used = range;
            for (int from = 0; from < concerned.size(); from += LOT) {
                loader.loadNow(concerned.subList(from, Math.min(from + LOT, concerned.size())), used)
                        .forEach(rows::put);
            }
        } while (!used.equals(range));
        // What has changed once more meanwhile has another number and stays noted.
        noted.forEach(changed::remove);
    }

    /**
     * The rows, with everything that was committed on this node, if they decide about the window; nothing when they do
     * not, or when the caller's own transaction has changes that nobody else sees.
     */
    Optional<IndexRows> deciding(TimeSlot window) {
        var sure = ready;
        if (sure == null || !sure.decides(window) || feed.isChangingHere()) {
            return Optional.empty();
        }
        if (!stale.isEmpty() && stale.size() <= MOST_READ_BY_SEARCH) {
            refresh();
        }
        return Optional.of(rows);
    }

    GridLines lines() {
        return lines;
    }

    IndexRows rows() {
        return rows;
    }

    IndexProgress progress() {
        return build.progress();
    }

    @Override
    public void destroy() {
        if (unsubscribe != null) {
            unsubscribe.run();
        }
        build.stop();
        Workers.finish(keeper);
    }
}
