package org.gongfang.notifications;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gongfang.identity.AuditTrail;
import org.gongfang.shared.NotFound;
import org.springframework.data.domain.Pageable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The outbox as admins see it; in the demo everyone signed in may read it, since nothing there is real. */
@Service
public class MailOutbox {

    private final OutboxMails mails;
    private final AuditTrail audit;
    private final Clock clock;

    MailOutbox(OutboxMails mails, AuditTrail audit, Clock clock) {
        this.mails = mails;
        this.audit = audit;
        this.clock = clock;
    }

    /** One page of the mails in these states, the newest first. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasRole('ADMIN') or @openOutbox.forEveryone()")
    public List<MailSummary> list(Set<MailStatus> statuses, Pageable page) {
        return mails.list(statuses, page).stream().map(OutboxMail::summary).toList();
    }

    @Transactional(readOnly = true)
    @PreAuthorize("hasRole('ADMIN') or @openOutbox.forEveryone()")
    public Optional<MailText> find(UUID id) {
        return mails.findById(id).map(OutboxMail::read);
    }

    /** Lets a mail that was given up go out again. */
    @Transactional
    @PreAuthorize("hasRole('ADMIN')")
    public void resend(UUID id) {
        var mail = mails.findById(id).orElseThrow(NotFound::new);
        mail.resend(clock.instant());
        audit.record("mail-resent", id.toString(), "");
    }
}
