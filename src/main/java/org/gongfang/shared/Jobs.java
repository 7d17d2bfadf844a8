package org.gongfang.shared;

import java.time.Duration;
import java.time.ZoneId;
import org.quartz.CronScheduleBuilder;
import org.quartz.Job;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;

/**
 * Builds the two Quartz beans of a recurring job. The job's name is its key in the jobs console, translated by {@code
 * job.<name>}; a run that was missed while no node was up is made up for once.
 */
public final class Jobs {

    private Jobs() {}

    public static JobDetail detail(String name, Class<? extends Job> job) {
        return JobBuilder.newJob(job)
                .withIdentity(name)
                .storeDurably()
                .requestRecovery()
                .build();
    }

    public static Trigger every(Duration period, JobDetail job) {
        return TriggerBuilder.newTrigger()
                .forJob(job)
                .withIdentity(job.getKey().getName())
                .withSchedule(SimpleScheduleBuilder.simpleSchedule()
                        .withIntervalInMilliseconds(period.toMillis())
                        .repeatForever()
                        .withMisfireHandlingInstructionNextWithRemainingCount())
                .build();
    }

    /** A trigger by a Quartz cron expression, read in the given time zone. */
    public static Trigger cron(String expression, ZoneId zone, JobDetail job) {
        return TriggerBuilder.newTrigger()
                .forJob(job)
                .withIdentity(job.getKey().getName())
                .withSchedule(CronScheduleBuilder.cronSchedule(expression)
                        .inTimeZone(java.util.TimeZone.getTimeZone(zone))
                        .withMisfireHandlingInstructionFireAndProceed())
                .build();
    }
}
