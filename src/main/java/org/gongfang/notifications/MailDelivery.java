package org.gongfang.notifications;

import jakarta.mail.MessagingException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
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
        return DueBatches.send(() -> transaction.execute(status -> claim()), this::send);
    }

    private List<MailText> claim() {
        var now = clock.instant();
        return outbox.lockDue(now, DueBatches.SIZE).stream()
                .filter(mail -> mail.claim(now, DueBatches.LEASE))
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

    private void mark(UUID id, Consumer<OutboxMail> change) {
        transaction.executeWithoutResult(status -> outbox.findById(id).ifPresent(change));
    }
}
