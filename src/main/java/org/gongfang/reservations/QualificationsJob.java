package org.gongfang.reservations;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.JobExecutionContext;
import org.springframework.scheduling.quartz.QuartzJobBean;

/** Tells people whose qualifications end soon. */
@DisallowConcurrentExecution
class QualificationsJob extends QuartzJobBean {

    private final QualificationWatch watch;

    QualificationsJob(QualificationWatch watch) {
        this.watch = watch;
    }

    @Override
    protected void executeInternal(JobExecutionContext context) {
        context.setResult(watch.tellEnding());
    }
}
