package org.gongfang.reservations;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.JobExecutionContext;
import org.springframework.scheduling.quartz.QuartzJobBean;

/** Frees what nobody came for, and completes what has ended. */
@DisallowConcurrentExecution
class LifecycleJob extends QuartzJobBean {

    private final ReservationLifecycle lifecycle;

    LifecycleJob(ReservationLifecycle lifecycle) {
        this.lifecycle = lifecycle;
    }

    @Override
    protected void executeInternal(JobExecutionContext context) {
        context.setResult(lifecycle.releaseNoShows() + lifecycle.completeEnded());
    }
}
