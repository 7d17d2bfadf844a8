package org.gongfang.shared;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ends the threads of a part of the application that works by itself. */
public final class Workers {

    private static final Logger LOG = LoggerFactory.getLogger(Workers.class);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Workers() {}

    /**
     * Takes no more work, waits for what has begun, and drops what was planned for later. Nothing is interrupted: the file
     * of an embedded database is closed under a thread that is interrupted while it reads, and what others have not
     * written yet is lost.
     */
    public static void finish(ExecutorService workers) {
        if (workers instanceof ScheduledThreadPoolExecutor scheduled) {
            scheduled.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        }
        workers.shutdown();
        try {
            if (!workers.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("Work goes on although the application ends");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
