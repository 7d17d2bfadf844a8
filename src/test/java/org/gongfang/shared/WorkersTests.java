package org.gongfang.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class WorkersTests {

    private final ScheduledThreadPoolExecutor workers = new ScheduledThreadPoolExecutor(1);

    @Test
    void whatHasBegunIsFinishedWithoutInterruption() throws Exception {
        var begun = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var work = workers.submit(() -> {
            begun.countDown();
            goOn.await();
            return "finished";
        });
        begun.await();

        var end = Thread.ofVirtual().start(() -> Workers.finish(workers));
        await().until(workers::isShutdown);
        goOn.countDown();
        end.join();

        assertThat(work.get()).isEqualTo("finished");
        assertThat(workers.isTerminated()).isTrue();
    }

    @Test
    void whatIsPlannedForLaterIsDropped() {
        var later = workers.schedule(() -> "late", 1, TimeUnit.HOURS);

        Workers.finish(workers);

        assertThat(later.isCancelled()).isTrue();
        assertThat(workers.isTerminated()).isTrue();
    }
}
