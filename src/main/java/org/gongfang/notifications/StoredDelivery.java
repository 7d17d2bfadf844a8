package org.gongfang.notifications;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.gongfang.shared.TimeOrderedId;
import org.jspecify.annotations.Nullable;

/** An event on its way to a webhook. */
@Entity
@Table(name = "webhook_delivery")
class StoredDelivery {

    /** Attempts after which it is given up: with the pauses between them about a day. */
    static final int MOST_ATTEMPTS = 8;

    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(8);
    private static final int PAUSE_FACTOR = 4;
    private static final int LONGEST_ERROR = 500;

    @Id
    private UUID id;

    private UUID webhookId;
    private UUID eventId;
    private String kind;
    private String body;

    @Enumerated(EnumType.STRING)
    private MailStatus status;

    private int attempts;
    private Instant nextAttemptAt;
    private @Nullable String lastError;
    private Instant createdAt;
    private @Nullable Instant sentAt;

    @Version
    private @Nullable Integer version;

    StoredDelivery(UUID webhook, UUID event, String kind, String body, Instant now) {
        this.id = TimeOrderedId.next();
        this.webhookId = webhook;
        this.eventId = event;
        this.kind = kind;
        this.body = body;
        this.status = MailStatus.WAITING;
        this.createdAt = now;
        this.nextAttemptAt = now;
    }

    protected StoredDelivery() {}

    UUID id() {
        return id;
    }

    UUID webhook() {
        return webhookId;
    }

    /** Takes it for one attempt until the lease ends; cut off in the middle of one, it is sent again. */
    void claim(Instant now, Duration lease) {
        status = MailStatus.SENDING;
        attempts++;
        nextAttemptAt = now.plus(lease);
    }

    void sent(Instant now) {
        requireSending();
        status = MailStatus.SENT;
        sentAt = now;
        lastError = null;
    }

    /** Waits longer after each failure, and is given up in the end. */
    void failed(String error, Instant now) {
        requireSending();
        lastError = error.length() <= LONGEST_ERROR ? error : error.substring(0, LONGEST_ERROR);
        status = attempts >= MOST_ATTEMPTS ? MailStatus.DEAD : MailStatus.WAITING;
        nextAttemptAt = now.plus(pause());
    }

    /** Begins anew, delivered before or not. */
    void sendAgain(Instant now) {
        status = MailStatus.WAITING;
        attempts = 0;
        nextAttemptAt = now;
    }

    WebhookDelivery read() {
        return new WebhookDelivery(id, eventId, kind, status, attempts, createdAt, sentAt, lastError, body);
    }

    boolean isBeingSent() {
        return status == MailStatus.SENDING;
    }

    private void requireSending() {
        if (status != MailStatus.SENDING) {
            throw new IllegalStateException("It is not being sent but " + status);
        }
    }

    private Duration pause() {
        var pause = FIRST_PAUSE;
        for (int i = 1; i < attempts && pause.compareTo(LONGEST_PAUSE) < 0; i++) {
            pause = pause.multipliedBy(PAUSE_FACTOR);
        }
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }
}
