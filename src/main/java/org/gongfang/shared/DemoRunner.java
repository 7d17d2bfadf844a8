package org.gongfang.shared;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Tells the modules' demo stories once per database, in order. It runs before the web server listens and before the
 * scheduler starts, so that nobody sees half a story and no sweep judges a past that is still being told. An interrupted
 * telling begins again on an empty database: see {@link DemoMigration}.
 */
@Component
@Profile("demo")
class DemoRunner implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DemoRunner.class);

    private final List<DemoStory> stories;
    private final DemoData demoData;
    private volatile boolean running;

    DemoRunner(List<DemoStory> stories, DemoData demoData) {
        this.stories = stories.stream()
                .sorted(Comparator.comparingInt(DemoStory::order))
                .toList();
        this.demoData = demoData;
    }

    @Override
    public void start() {
        if (!running) {
            running = true;
            demoData.progress().ifPresentOrElse(this::explain, this::tell);
        }
    }

    private void explain(DemoData.Progress progress) {
        if (progress == DemoData.Progress.UNWANTED) {
            LOG.warn("This database was first used without demo data, so none is put into it");
        }
    }

    private void tell() {
        if (!demoData.begin(DemoData.Progress.BEGUN)) {
            throw new IllegalStateException("Another node is putting demo data into this database; start again later");
        }
        var begun = System.nanoTime();
        for (var story : stories) {
            var storyBegun = System.nanoTime();
            story.tell();
            LOG.info("Demo data: {} took {} ms", story.getClass().getSimpleName(), millisSince(storyBegun));
        }
        demoData.finish();
        LOG.info("Demo data: {} stories took {} ms", stories.size(), millisSince(begun));
    }

    private static long millisSince(long nanoTime) {
        return Duration.ofNanos(System.nanoTime() - nanoTime).toMillis();
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before everything that serves people or runs jobs, which all stand at the far end. */
    @Override
    public int getPhase() {
        return 0;
    }
}
