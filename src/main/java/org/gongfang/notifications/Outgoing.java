package org.gongfang.notifications;

import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.gongfang.shared.TimeOrderedId;
import org.jspecify.annotations.Nullable;

/** Something on its way to somebody outside: tried again with growing pauses, and given up in the end. */
@MappedSuperclass
abstract class Outgoing {

    /** Attempts after which it is given up: with the pauses between them about a day. */
    static final int MOST_ATTEMPTS = 8;

    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(8);
    private static final int PAUSE_FACTOR = 4;
    private static final int LONGEST_ERROR = 500;

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private MailStatus status;

    private int attempts;
    private Instant nextAttemptAt;
    private @Nullable String lastError;
    private Instant createdAt;
    private @Nullable Instant sentAt;

    @Version
    private @Nullable Integer version;

    Outgoing(Instant now) {
        this.id = TimeOrderedId.next();
        this.status = MailStatus.WAITING;
        this.nextAttemptAt = now;
        this.createdAt = now;
    }

    protected Outgoing() {}

    UUID id() {
        return id;
    }

    MailStatus status() {
        return status;
    }

    int attempts() {
        return attempts;
    }

    Instant createdAt() {
        return createdAt;
    }

    @Nullable
    Instant sentAt() {
        return sentAt;
    }

    @Nullable
    String lastError() {
        return lastError;
    }

    /** Whether an attempt is under way, or was cut off in the middle. */
    boolean isBeingSent() {
        return status == MailStatus.SENDING;
    }

    /** Begins an attempt, which nobody else makes until the lease ends. */
    void attempt(Instant now, Duration lease) {
        status = MailStatus.SENDING;
        attempts++;
        nextAttemptAt = now.plus(lease);
    }

    void sent(Instant now) {
        requireBeingSent();
        status = MailStatus.SENT;
        sentAt = now;
        lastError = null;
    }

    /** Waits longer after each failure, and is given up in the end. */
    void failed(String error, Instant now) {
        requireBeingSent();
        if (attempts >= MOST_ATTEMPTS) {
            giveUp(error);
            return;
        }
        lastError = shortened(error);
        status = MailStatus.WAITING;
        nextAttemptAt = now.plus(pause());
    }

    void giveUp(String error) {
        status = MailStatus.DEAD;
        lastError = shortened(error);
    }

    /** Is due at once, as if it had never been tried. */
    void beginAnew(Instant now) {
        status = MailStatus.WAITING;
        attempts = 0;
        nextAttemptAt = now;
    }

    private void requireBeingSent() {
        if (!isBeingSent()) {
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

    private static String shortened(String error) {
        return error.length() <= LONGEST_ERROR ? error : error.substring(0, LONGEST_ERROR);
    }
}
