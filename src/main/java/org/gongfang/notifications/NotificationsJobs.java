package org.gongfang.notifications;

import java.time.Duration;
import org.gongfang.shared.Jobs;
import org.gongfang.shared.SweepJob;
import org.quartz.JobDetail;
import org.quartz.Trigger;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

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

    @Bean
    JobDetail webhooksJob() {
        return Jobs.detail("webhooks", WebhooksJob.class);
    }

    @Bean
    Trigger webhooksTrigger(JobDetail webhooksJob) {
        return Jobs.every(Duration.ofSeconds(10), webhooksJob);
    }

    /** Sends what waits for webhooks. */
    static class WebhooksJob extends SweepJob {

        WebhooksJob(WebhookSender sender) {
            super(sender::sendDue);
        }
    }

    /** Sends what waits in the outbox. */
    static class DeliveryJob extends SweepJob {

        DeliveryJob(MailDelivery delivery) {
            super(delivery::deliverDue);
        }
    }

    /** Tells those whose reservation comes near. */
    static class RemindersJob extends SweepJob {

        RemindersJob(Reminders reminders) {
            super(reminders::sendDue);
        }
    }
}
