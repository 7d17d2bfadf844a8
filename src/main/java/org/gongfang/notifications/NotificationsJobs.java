package org.gongfang.notifications;

import java.time.Duration;
import org.gongfang.shared.Jobs;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.JobDetail;
import org.quartz.JobExecutionContext;
import org.quartz.Trigger;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.quartz.QuartzJobBean;

/** When mails go out and when reminders are due. */
@Configuration(proxyBeanMethods = false)
class NotificationsJobs {

    @Bean
    JobDetail deliveryJob() {
        return Jobs.detail("delivery", DeliveryJob.class);
    }

    @Bean
    Trigger deliveryTrigger(JobDetail deliveryJob) {
        return Jobs.every(Duration.ofSeconds(10), deliveryJob);
    }

    @Bean
    JobDetail remindersJob() {
        return Jobs.detail("reminders", RemindersJob.class);
    }

    @Bean
    Trigger remindersTrigger(JobDetail remindersJob) {
        return Jobs.every(Duration.ofMinutes(1), remindersJob);
    }

    /** Sends what waits in the outbox. */
    @DisallowConcurrentExecution
    static class DeliveryJob extends QuartzJobBean {

        private final MailDelivery delivery;

        DeliveryJob(MailDelivery delivery) {
            this.delivery = delivery;
        }

        @Override
        protected void executeInternal(JobExecutionContext context) {
            context.setResult(delivery.deliverDue());
        }
    }

    /** Tells those whose reservation comes near. */
    @DisallowConcurrentExecution
    static class RemindersJob extends QuartzJobBean {

        private final Reminders reminders;

        RemindersJob(Reminders reminders) {
            this.reminders = reminders;
        }

        @Override
        protected void executeInternal(JobExecutionContext context) {
            context.setResult(reminders.sendDue());
        }
    }
}
