package org.gongfang.notifications;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How an event fares on its way to a webhook; the event is the same for every webhook that is told of it. */
public record WebhookDelivery(
        UUID id,
        UUID event,
        String kind,
        MailStatus status,
        int attempts,
        Instant createdAt,
        @Nullable Instant sentAt,
        @Nullable String lastError,
        String body) {}
