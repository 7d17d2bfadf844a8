package org.gongfang.resources;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.gongfang.identity.MemberId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** The imports of this node: at work two at a time, remembered for two hours. */
@Component
class ImportRuns implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(ImportRuns.class);
    private static final int AT_ONCE = 2;
    private static final int MAX_REMEMBERED = 200;
    private static final int PATIENCE_SECONDS = 20;
    private static final Duration REMEMBERED = Duration.ofHours(2);

    private final Cache<MemberId, ImportRun> runs = Caffeine.newBuilder()
            .maximumSize(MAX_REMEMBERED)
            .expireAfterAccess(REMEMBERED)
            .build();
    private final ExecutorService workers = Executors.newFixedThreadPool(
            AT_ONCE, Thread.ofPlatform().daemon().name("import-", 1).factory());

    /** @throws ImportRunning while the person's import before is at work */
    void begin(ImportRun run) {
        var kept =
                runs.asMap().compute(run.member(), (member, before) -> before != null && isBusy(before) ? before : run);
        if (kept != run) {
            throw new ImportRunning();
        }
    }

    Optional<ImportRun> find(MemberId member) {
        return Optional.ofNullable(runs.getIfPresent(member));
    }

    /** Forgets the person's import unless it is at work. */
    void forget(MemberId member) {
        runs.asMap().computeIfPresent(member, (same, run) -> isBusy(run) ? run : null);
    }

    void execute(Runnable work) {
        workers.execute(work);
    }

    /** Stops what is at work, so that it is undone before the database goes. */
    @Override
    public void destroy() throws InterruptedException {
        runs.asMap().values().forEach(ImportRun::stop);
        workers.shutdown();
        if (!workers.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            LOG.warn("An import is still being undone");
        }
    }

    private static boolean isBusy(ImportRun run) {
        return run.state().phase().isBusy();
    }
}
