package org.gongfang.reservations;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.JobExecutionContext;
import org.springframework.scheduling.quartz.QuartzJobBean;

/** Ends holds and requests that nobody answered in time. */
@DisallowConcurrentExecution
class HoldsJob extends QuartzJobBean {

    private final ReservationLifecycle lifecycle;

    HoldsJob(ReservationLifecycle lifecycle) {
        this.lifecycle = lifecycle;
    }

    @Override
    protected void executeInternal(JobExecutionContext context) {
        context.setResult(lifecycle.expireHolds());
    }
}
