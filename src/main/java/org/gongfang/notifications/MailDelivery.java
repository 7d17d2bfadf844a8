package org.gongfang.notifications;

import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Sends what waits in the outbox.
 *
 * <p>A mail server cannot take part in our transaction, so a mail is claimed first, sent without any lock, and marked
 * after. The claim is committed, so that no other node or run touches the mail before its lease ends. If the node dies
 * between the server's yes and the mark, nobody can know whether the mail arrived. Most mails then go out again under
 * the same Message-ID: a lost link is worse than a second copy. Reminders do not: they are never sent twice, and the
 * interrupted one is left to an admin.
 */
@Component
class MailDelivery {

    private static final Logger LOG = LoggerFactory.getLogger(MailDelivery.class);

    private static final int BATCH = 10;

    /** Mails of one run; the rest is for the next, so that a run has an end. */
    private static final int MOST_PER_RUN = 200;

    /** Longer than a batch can take when the server answers each mail at its last moment. */
    static final Duration LEASE = Duration.ofMinutes(15);

    private final OutboxMails outbox;
    private final SmtpSender smtp;
    private final TransactionOperations transaction;
    private final Clock clock;

    MailDelivery(OutboxMails outbox, SmtpSender smtp, TransactionOperations transaction, Clock clock) {
        this.outbox = outbox;
        this.smtp = smtp;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Sends what is due and answers how many mails went out; without a mail server everything waits. */
    int deliverDue() {
        if (!smtp.isConfigured()) {
            return 0;
        }
        int sent = 0;
        int tried = 0;
        List<MailText> batch;
        do {
            batch = transaction.execute(status -> claim());
            for (var mail : batch) {
                sent += send(mail) ? 1 : 0;
            }
            tried += batch.size();
        } while (!batch.isEmpty() && tried < MOST_PER_RUN);
        return sent;
    }

    private List<MailText> claim() {
        var now = clock.instant();
        return outbox.lockDue(now, BATCH).stream()
                .filter(mail -> mail.claim(now, LEASE))
                .map(OutboxMail::read)
                .toList();
    }

    private boolean send(MailText mail) {
        try {
            smtp.send(mail);
        } catch (MailException | MessagingException refused) {
            LOG.warn("Mail {} could not be sent: {}", mail.id(), refused.getMessage());
            mark(mail.id(), claimed -> claimed.failed(String.valueOf(refused.getMessage()), clock.instant()));
            return false;
        }
        mark(mail.id(), claimed -> claimed.sent(clock.instant()));
        return true;
    }

    private void mark(UUID id, java.util.function.Consumer<OutboxMail> change) {
        transaction.executeWithoutResult(status -> outbox.findById(id).ifPresent(change));
    }
}
