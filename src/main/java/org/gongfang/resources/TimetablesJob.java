package org.gongfang.resources;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.JobExecutionContext;
import org.springframework.scheduling.quartz.QuartzJobBean;

/** Asks the sources of timetables whose turn it is. */
@DisallowConcurrentExecution
class TimetablesJob extends QuartzJobBean {

    private final TimetableRefresh refresh;

    TimetablesJob(TimetableRefresh refresh) {
        this.refresh = refresh;
    }

    @Override
    protected void executeInternal(JobExecutionContext context) {
        context.setResult(refresh.refreshDue());
    }
}
