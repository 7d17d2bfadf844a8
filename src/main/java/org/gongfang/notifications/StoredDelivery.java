package org.gongfang.notifications;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** An event on its way to a webhook; an attempt that was cut off is made again. */
@Entity
@Table(name = "webhook_delivery")
class StoredDelivery extends Outgoing {

    private UUID webhookId;
    private UUID eventId;
    private String kind;
    private String body;

    StoredDelivery(UUID webhook, UUID event, String kind, String body, Instant now) {
        super(now);
        this.webhookId = webhook;
        this.eventId = event;
        this.kind = kind;
        this.body = body;
    }

    protected StoredDelivery() {}

    UUID webhook() {
        return webhookId;
    }

    WebhookDelivery read() {
        return new WebhookDelivery(id(), eventId, kind, status(), attempts(), createdAt(), sentAt(), lastError(), body);
    }
}
