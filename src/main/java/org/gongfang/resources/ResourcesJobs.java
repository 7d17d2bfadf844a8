package org.gongfang.resources;

import java.time.Duration;
import org.gongfang.shared.Jobs;
import org.gongfang.shared.Spoken;
import org.quartz.JobDetail;
import org.quartz.Trigger;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What happens to resources every hour, and to timetables when the turn of their sources comes. */
@Configuration(proxyBeanMethods = false)
class ResourcesJobs {

    private static final String EVERY_HOUR = "0 7 * * * ?";

    /** How often is looked for sources whose turn it is; how often each is asked is a setting. */
    private static final Duration EVERY_FEW_MINUTES = Duration.ofMinutes(5);

    @Bean
    JobDetail maintenanceJob() {
        return Jobs.detail("maintenance", MaintenanceJob.class);
    }

    @Bean
    Trigger maintenanceTrigger(JobDetail maintenanceJob) {
        return Jobs.cron(EVERY_HOUR, Spoken.DISTRICT_ZONE, maintenanceJob);
    }

    @Bean
    JobDetail timetablesJob() {
        return Jobs.detail("timetables", TimetablesJob.class);
    }

    @Bean
    Trigger timetablesTrigger(JobDetail timetablesJob) {
        return Jobs.every(EVERY_FEW_MINUTES, timetablesJob);
    }
}
