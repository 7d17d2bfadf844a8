package org.gongfang.notifications;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A mail of the outbox as a line of a list. */
public record MailSummary(
        UUID id,
        NoticeKind kind,
        String recipient,
        String subject,
        MailStatus status,
        int attempts,
        Instant createdAt,
        @Nullable Instant sentAt) {}
