package org.gongfang.notifications;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.gongfang.shared.TimeOrderedId;
import org.jspecify.annotations.Nullable;

/** A mail on its way. */
@Entity
@Table(name = "outbox_mail")
class OutboxMail {

    /** Attempts after which a mail is given up: with the pauses between them about a day. */
    static final int MOST_ATTEMPTS = 8;

    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(8);
    private static final int PAUSE_FACTOR = 4;
    private static final int LONGEST_ERROR = 500;

    @Id
    private UUID id;

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

    @Enumerated(EnumType.STRING)
    private MailStatus status;

    private int attempts;
    private Instant nextAttemptAt;
    private @Nullable Instant uselessAfter;
    private @Nullable String lastError;
    private Instant createdAt;
    private @Nullable Instant sentAt;
    private String dedupeKey;

    @Version
    private @Nullable Integer version;

    OutboxMail(Notice notice, String actionLink, Instant now) {
        this.id = TimeOrderedId.next();
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
        this.status = MailStatus.WAITING;
        this.nextAttemptAt = now;
        this.uselessAfter = notice.uselessAfter();
        this.createdAt = now;
        this.dedupeKey = notice.dedupeKey();
    }

    protected OutboxMail() {}

    UUID id() {
        return id;
    }

    /**
     * Takes the mail for one attempt until the lease ends; the answer tells whether it is to be sent. A mail whose last
     * attempt was cut off may have arrived: it goes out again under the same Message-ID, unless it must not repeat.
     */
    boolean claim(Instant now, Duration lease) {
        if (uselessAfter != null && !now.isBefore(uselessAfter)) {
            giveUp("Too late to be of use");
            return false;
        }
        if (status == MailStatus.SENDING && (!kind.mayRepeat() || attempts >= MOST_ATTEMPTS)) {
            giveUp("Interrupted while it was being sent; it may have arrived");
            return false;
        }
        status = MailStatus.SENDING;
        attempts++;
        nextAttemptAt = now.plus(lease);
        return true;
    }

    void sent(Instant now) {
        requireSending();
        status = MailStatus.SENT;
        sentAt = now;
        lastError = null;
        if (kind.carriesSecret()) {
            actionLink = "";
        }
    }

    /** Waits longer after each failure, and is given up in the end. */
    void failed(String error, Instant now) {
        requireSending();
        if (attempts >= MOST_ATTEMPTS) {
            giveUp(error);
            return;
        }
        lastError = shortened(error);
        status = MailStatus.WAITING;
        nextAttemptAt = now.plus(pause());
    }

    /** Begins anew after it was given up. */
    void resend(Instant now) {
        if (status != MailStatus.DEAD) {
            throw new MailNotDead();
        }
        status = MailStatus.WAITING;
        attempts = 0;
        nextAttemptAt = now;
        uselessAfter = null;
    }

    MailSummary summary() {
        return new MailSummary(id, kind, recipient, subject, status, attempts, createdAt, sentAt);
    }

    MailText read() {
        var method = calendarMethod;
        var text = calendar;
        return new MailText(
                id,
                recipient,
                Locale.forLanguageTag(languageTag),
                subject,
                body,
                actionLabel,
                actionLink,
                method == null || text == null ? Optional.empty() : Optional.of(new CalendarFile(method, text)),
                status,
                attempts,
                createdAt,
                Optional.ofNullable(sentAt),
                Optional.ofNullable(lastError));
    }

    private void giveUp(String error) {
        status = MailStatus.DEAD;
        lastError = shortened(error);
    }

    private void requireSending() {
        if (status != MailStatus.SENDING) {
            throw new IllegalStateException("The mail is not being sent but " + status);
        }
    }

    private Duration pause() {
        var pause = FIRST_PAUSE;
        for (int i = 1; i < attempts && pause.compareTo(LONGEST_PAUSE) < 0; i++) {
            pause = pause.multipliedBy(PAUSE_FACTOR);
        }
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }

    private static String shortened(String error) {
        return error.length() <= LONGEST_ERROR ? error : error.substring(0, LONGEST_ERROR);
    }
}
