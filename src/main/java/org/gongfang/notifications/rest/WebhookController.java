package org.gongfang.notifications.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.gongfang.notifications.MailStatus;
import org.gongfang.notifications.Webhook;
import org.gongfang.notifications.WebhookDelivery;
import org.gongfang.notifications.Webhooks;
import org.gongfang.shared.CursorPage;
import org.gongfang.shared.IdempotencyKey;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Addresses that are told of reservations, and what they were told. */
@RestController
@RequestMapping("/api/v1/webhooks")
class WebhookController {

    private final Webhooks webhooks;

    WebhookController(Webhooks webhooks) {
        this.webhooks = webhooks;
    }

    /** An address, and whether it is told of all reservations at the caller's organisation. */
    record WebhookRequest(@NotNull String url, @Nullable Boolean organisation) {}

    /** A webhook; the secret is there only when it is new. */
    record WebhookBody(
            UUID id,
            String url,
            boolean organisation,
            Instant createdAt,
            @Nullable String secret) {

        static WebhookBody of(Webhook webhook, @Nullable String secret) {
            return new WebhookBody(
                    webhook.id(), webhook.address(), webhook.ofOrganisation(), webhook.createdAt(), secret);
        }
    }

    /** An event on its way to a webhook. */
    record DeliveryBody(
            UUID event,
            String type,
            MailStatus status,
            int attempts,
            Instant createdAt,
            @Nullable Instant sentAt,
            @Nullable String lastError) {

        static DeliveryBody of(WebhookDelivery delivery) {
            return new DeliveryBody(
                    delivery.event(),
                    delivery.kind(),
                    delivery.status(),
                    delivery.attempts(),
                    delivery.createdAt(),
                    delivery.sentAt(),
                    delivery.lastError());
        }
    }

    @GetMapping
    CursorPage<WebhookBody> list() {
        return new CursorPage<>(
                webhooks.list().stream()
                        .map(webhook -> WebhookBody.of(webhook, null))
                        .toList(),
                null);
    }

    @PostMapping
    ResponseEntity<WebhookBody> add(
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody WebhookRequest request) {
        var issued = webhooks.add(
                request.url(),
                Boolean.TRUE.equals(request.organisation()),
                key == null ? null : new IdempotencyKey(key));
        return ResponseEntity.created(
                        URI.create("/api/v1/webhooks/" + issued.webhook().id()))
                .body(WebhookBody.of(issued.webhook(), issued.secret()));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable UUID id) {
        webhooks.remove(id);
    }

    @GetMapping("/{id}/deliveries")
    CursorPage<DeliveryBody> deliveries(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int size) {
        return webhooks.deliveries(id, cursor, size).map(DeliveryBody::of);
    }

    @PostMapping("/{id}/events/{event}/replay")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void replay(@PathVariable UUID id, @PathVariable UUID event) {
        webhooks.sendAgain(id, event);
    }
}
