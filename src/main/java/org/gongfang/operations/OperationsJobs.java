package org.gongfang.operations;

import java.time.Duration;
import org.gongfang.shared.Jobs;
import org.gongfang.shared.Spoken;
import org.gongfang.shared.SweepJob;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.JobDetail;
import org.quartz.JobExecutionContext;
import org.quartz.Trigger;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.quartz.QuartzJobBean;

/** When the house is tidied, and when work that listeners still owe is tried again. */
@Configuration(proxyBeanMethods = false)
class OperationsJobs {

    @Bean
    JobDetail housekeepingJob() {
        return Jobs.detail("housekeeping", HousekeepingJob.class);
    }

    @Bean
    Trigger housekeepingTrigger(JobDetail housekeepingJob) {
        return Jobs.cron("0 10 3 * * ?", Spoken.DISTRICT_ZONE, housekeepingJob);
    }

    @Bean
    JobDetail owedEventsJob() {
        return Jobs.detail("owed-events", OwedEventsJob.class);
    }

    @Bean
    Trigger owedEventsTrigger(JobDetail owedEventsJob) {
        return Jobs.every(Duration.ofMinutes(5), owedEventsJob);
    }

    /** Removes what is old, module by module. */
    static class HousekeepingJob extends SweepJob {

        HousekeepingJob(NightlyTidying tidying) {
            super(tidying::tidyAll);
        }
    }

    /** Hands events to listeners that have not managed them yet. */
    @DisallowConcurrentExecution
    static class OwedEventsJob extends QuartzJobBean {

        private final OwedEvents owed;

        OwedEventsJob(OwedEvents owed) {
            this.owed = owed;
        }

        @Override
        protected void executeInternal(JobExecutionContext context) {
            owed.handOutAgain();
        }
    }
}
