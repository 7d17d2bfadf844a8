package org.gongfang.reporting;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.JobExecutionContext;
import org.springframework.scheduling.quartz.QuartzJobBean;

/** Rolls up the days that are over. */
@DisallowConcurrentExecution
class DailyFiguresJob extends QuartzJobBean {

    private final DailyRollUp rollUp;

    DailyFiguresJob(DailyRollUp rollUp) {
        this.rollUp = rollUp;
    }

    @Override
    protected void executeInternal(JobExecutionContext context) {
        rollUp.rollUpDue();
    }
}
