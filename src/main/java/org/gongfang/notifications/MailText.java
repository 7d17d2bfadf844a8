package org.gongfang.notifications;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** A whole mail of the outbox: paragraphs of plain text, one link to act on, perhaps a calendar file. */
public record MailText(
        UUID id,
        String recipient,
        Locale locale,
        String subject,
        String body,
        String actionLabel,
        String actionLink,
        Optional<CalendarFile> calendar,
        MailStatus status,
        int attempts,
        Instant createdAt,
        Optional<Instant> sentAt,
        Optional<String> lastError) {}
