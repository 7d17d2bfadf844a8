package org.gongfang.reporting;

import org.gongfang.shared.Jobs;
import org.gongfang.shared.Spoken;
import org.quartz.JobDetail;
import org.quartz.Trigger;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When the figures are rolled up: every half hour, because 00:30 comes at another moment in every time zone. */
@Configuration
class ReportingJobs {

    @Bean
    JobDetail dailyFiguresDetail() {
        return Jobs.detail("daily-figures", DailyFiguresJob.class);
    }

    @Bean
    Trigger dailyFiguresTrigger(JobDetail dailyFiguresDetail) {
        return Jobs.cron("0 0/30 * * * ?", Spoken.DISTRICT_ZONE, dailyFiguresDetail);
    }
}
