package org.gongfang.resources;

import org.gongfang.shared.Jobs;
import org.gongfang.shared.Spoken;
import org.quartz.JobDetail;
import org.quartz.Trigger;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What happens to resources every hour. */
@Configuration(proxyBeanMethods = false)
class ResourcesJobs {

    private static final String EVERY_HOUR = "0 7 * * * ?";

    @Bean
    JobDetail maintenanceJob() {
        return Jobs.detail("maintenance", MaintenanceJob.class);
    }

    @Bean
    Trigger maintenanceTrigger(JobDetail maintenanceJob) {
        return Jobs.cron(EVERY_HOUR, Spoken.DISTRICT_ZONE, maintenanceJob);
    }
}
