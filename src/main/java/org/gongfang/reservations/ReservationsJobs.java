package org.gongfang.reservations;

import java.time.Duration;
import org.gongfang.shared.Jobs;
import org.gongfang.shared.Spoken;
import org.quartz.JobDetail;
import org.quartz.Trigger;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What happens to reservations every minute, and to qualifications every morning. */
@Configuration(proxyBeanMethods = false)
class ReservationsJobs {

    private static final String EVERY_MORNING = "0 0 8 * * ?";
    private static final Duration EVERY_MINUTE = Duration.ofMinutes(1);

    @Bean
    JobDetail holdsJob() {
        return Jobs.detail("holds", HoldsJob.class);
    }

    @Bean
    Trigger holdsTrigger(JobDetail holdsJob) {
        return Jobs.every(EVERY_MINUTE, holdsJob);
    }

    @Bean
    JobDetail lifecycleJob() {
        return Jobs.detail("lifecycle", LifecycleJob.class);
    }

    @Bean
    Trigger lifecycleTrigger(JobDetail lifecycleJob) {
        return Jobs.every(EVERY_MINUTE, lifecycleJob);
    }

    @Bean
    JobDetail qualificationsJob() {
        return Jobs.detail("qualifications", QualificationsJob.class);
    }

    @Bean
    Trigger qualificationsTrigger(JobDetail qualificationsJob) {
        return Jobs.cron(EVERY_MORNING, Spoken.DISTRICT_ZONE, qualificationsJob);
    }
}
