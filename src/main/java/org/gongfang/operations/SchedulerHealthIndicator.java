package org.gongfang.operations;

import org.quartz.Scheduler;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/** Whether this node's scheduler runs; a node that is told not to run jobs is healthy without. */
@Component
class SchedulerHealthIndicator extends AbstractHealthIndicator {

    private final Scheduler scheduler;
    private final JobRuns runs;
    private final boolean wanted;

    SchedulerHealthIndicator(
            Scheduler scheduler, JobRuns runs, @Value("${spring.quartz.auto-startup:true}") boolean wanted) {
        this.scheduler = scheduler;
        this.runs = runs;
        this.wanted = wanted;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) throws Exception {
        boolean runsJobs = scheduler.isStarted() && !scheduler.isInStandbyMode() && !scheduler.isShutdown();
        if (runsJobs || !wanted) {
            builder.up();
        } else {
            builder.down();
        }
        builder.withDetail("started", runsJobs);
        runs.lastStart().ifPresent(start -> builder.withDetail("lastRun", start));
    }
}
