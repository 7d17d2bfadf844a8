package org.gongfang.shared;

import java.util.function.IntSupplier;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.JobExecutionContext;
import org.springframework.scheduling.quartz.QuartzJobBean;

/** A job that runs a sweep, one run at a time, and keeps as its result how many things the sweep did. */
@DisallowConcurrentExecution
public abstract class SweepJob extends QuartzJobBean {

    private final IntSupplier sweep;

    protected SweepJob(IntSupplier sweep) {
        this.sweep = sweep;
    }

    @Override
    protected final void executeInternal(JobExecutionContext context) {
        context.setResult(sweep.getAsInt());
    }
}
