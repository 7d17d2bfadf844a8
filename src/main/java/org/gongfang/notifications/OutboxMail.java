package org.gongfang.notifications;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A mail on its way. */
@Entity
@Table(name = "outbox_mail")
class OutboxMail extends Outgoing {

    @Enumerated(EnumType.STRING)
    private NoticeKind kind;

    private String recipient;
    private String languageTag;
    private String subject;
    private String body;
    private String actionLabel;
    private String actionLink;
    private @Nullable String calendarMethod;
    private @Nullable String calendar;
    private @Nullable Instant uselessAfter;
    private String dedupeKey;

    OutboxMail(Notice notice, String actionLink, Instant now) {
        super(now);
        this.kind = notice.kind();
        this.recipient = notice.mail();
        this.languageTag = notice.locale().toLanguageTag();
        this.subject = notice.subject();
        this.body = notice.body();
        this.actionLabel = notice.actionLabel();
        this.actionLink = actionLink;
        var file = notice.calendar();
        if (file != null) {
            this.calendarMethod = file.method();
            this.calendar = file.text();
        }
        this.uselessAfter = notice.uselessAfter();
        this.dedupeKey = notice.dedupeKey();
    }

    protected OutboxMail() {}

    /**
     * Takes the mail for one attempt until the lease ends; the answer tells whether it is to be sent. A mail whose last
     * attempt was cut off may have arrived: it goes out again under the same Message-ID, unless it must not repeat.
     */
    boolean claim(Instant now, Duration lease) {
        if (uselessAfter != null && !now.isBefore(uselessAfter)) {
            giveUp("Too late to be of use");
            return false;
        }
        if (isBeingSent() && (!kind.mayRepeat() || attempts() >= MOST_ATTEMPTS)) {
            giveUp("Interrupted while it was being sent; it may have arrived");
            return false;
        }
        attempt(now, lease);
        return true;
    }

    @Override
    void sent(Instant now) {
        super.sent(now);
        if (kind.carriesSecret()) {
            actionLink = "";
        }
    }

    /** Begins anew after it was given up. */
    void resend(Instant now) {
        if (status() != MailStatus.DEAD) {
            throw new MailNotDead();
        }
        beginAnew(now);
        uselessAfter = null;
    }

    MailSummary summary() {
        return new MailSummary(id(), kind, recipient, subject, status(), attempts(), createdAt(), sentAt());
    }

    MailText read() {
        var method = calendarMethod;
        var text = calendar;
        return new MailText(
                id(),
                recipient,
                Locale.forLanguageTag(languageTag),
                subject,
                body,
                actionLabel,
                actionLink,
                method == null || text == null ? Optional.empty() : Optional.of(new CalendarFile(method, text)),
                status(),
                attempts(),
                createdAt(),
                Optional.ofNullable(sentAt()),
                Optional.ofNullable(lastError()));
    }
}
