package org.gongfang.notifications;

import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/**
 * Whether mails go out: with a mail server, none should be given up or wait for long. The application serves people
 * all the same, so the worst it says is {@code DEGRADED}, which takes no node out of service.
 */
@Component
class OutboxHealthIndicator extends AbstractHealthIndicator {

    private static final Status DEGRADED = new Status("DEGRADED");
    private static final Duration LONG = Duration.ofMinutes(30);

    private final OutboxMails mails;
    private final SmtpSender smtp;
    private final Clock clock;

    OutboxHealthIndicator(OutboxMails mails, SmtpSender smtp, Clock clock) {
        this.mails = mails;
        this.smtp = smtp;
        this.clock = clock;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        long dead = mails.countByStatus(MailStatus.DEAD);
        var oldest = mails.oldestWaiting();
        boolean late = smtp.isConfigured()
                && oldest.filter(since -> since.isBefore(clock.instant().minus(LONG)))
                        .isPresent();
        builder.status(dead > 0 || late ? DEGRADED : Status.UP)
                .withDetail("server", smtp.isConfigured())
                .withDetail("waiting", mails.countByStatus(MailStatus.WAITING))
                .withDetail("dead", dead);
        oldest.ifPresent(since -> builder.withDetail("oldestWaiting", since));
    }
}
