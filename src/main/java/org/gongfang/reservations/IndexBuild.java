package org.gongfang.reservations;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.gongfang.resources.ResourceId;
import org.gongfang.resources.Resources;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Reads every published resource into an index, some hundreds at a time and several lots at once. */
@Component
class IndexBuild {

    private static final Logger LOG = LoggerFactory.getLogger(IndexBuild.class);

    private static final int LOT = 250;

    /** Few enough to leave connections to people. */
    private static final int MOST_AT_ONCE = 4;

    private final Resources resources;
    private final IndexLoader loader;
    private final AtomicInteger read = new AtomicInteger();
    private volatile int all;
    private volatile Instant until = Instant.EPOCH;
    private volatile @Nullable Duration took;
    private final AtomicBoolean goesOn = new AtomicBoolean(true);
    private volatile boolean failed;
    private volatile boolean stopped;

    IndexBuild(Resources resources, IndexLoader loader) {
        this.resources = resources;
        this.loader = loader;
    }

    /** Reads for the stretch; tells whether everything is in the rows, or it was stopped before. */
    synchronized boolean run(WordRange range, IndexRows rows) {
        long begun = System.nanoTime();
        failed = true;
        goesOn.set(!stopped);
        var ids = resources.publishedIds();
        read.set(0);
        all = ids.size();
        readLots(ids, range, rows);
        if (read.get() < all) {
            return false;
        }
        took = Duration.ofNanos(System.nanoTime() - begun);
        until = range.slot().endsAt().minus(WordRange.MARGIN);
        failed = false;
        LOG.info("Availability index: {} resources took {} ms", all, took.toMillis());
        return true;
    }

    /** Lets what is being read come to its end, and reads no more, now or later. */
    void stop() {
        stopped = true;
        goesOn.set(false);
    }

    private void readLots(List<ResourceId> ids, WordRange range, IndexRows rows) {
        int threads = Math.min(MOST_AT_ONCE, Runtime.getRuntime().availableProcessors());
        try (var readers = Executors.newFixedThreadPool(
                threads,
                Thread.ofPlatform().daemon().name("availability-index-", 0).factory())) {
            var lots = new ArrayList<Future<?>>();
            for (int from = 0; from < ids.size(); from += LOT) {
                var lot = ids.subList(from, Math.min(from + LOT, ids.size()));
                lots.add(readers.submit(() -> {
                    if (goesOn.get()) {
                        loader.loadNow(lot, range).forEach(rows::put);
                        read.addAndGet(lot.size());
                    }
                }));
            }
            try {
                for (var lot : lots) {
                    lot.get();
                }
            } catch (ExecutionException failure) {
                goesOn.set(false);
                throw new CompletionException(failure.getCause());
            } catch (InterruptedException stopped) {
                goesOn.set(false);
                Thread.currentThread().interrupt();
                throw new CompletionException(stopped);
            }
        }
    }

    IndexProgress progress() {
        return new IndexProgress(all, read.get(), took, until, failed);
    }
}
