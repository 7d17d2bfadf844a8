package org.gongfang.notifications;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Sends what waits for webhooks, as mails are sent: claimed first, called without any lock, and marked after. An attempt
 * that was cut off is made again, so whoever is called may hear of an event twice, by the same id.
 */
@Component
class WebhookSender {

    private static final Logger LOG = LoggerFactory.getLogger(WebhookSender.class);

    private final StoredDeliveries deliveries;
    private final StoredWebhooks webhooks;
    private final WebhookCall call;
    private final TransactionOperations transaction;
    private final Clock clock;

    WebhookSender(
            StoredDeliveries deliveries,
            StoredWebhooks webhooks,
            WebhookCall call,
            TransactionOperations transaction,
            Clock clock) {
        this.deliveries = deliveries;
        this.webhooks = webhooks;
        this.call = call;
        this.transaction = transaction;
        this.clock = clock;
    }

    private record Owed(WebhookDelivery event, String address, String secret) {}

    /** Sends what is due and answers how many events were taken. */
    int sendDue() {
        return DueBatches.send(() -> transaction.execute(status -> claim()), this::send);
    }

    private List<Owed> claim() {
        var now = clock.instant();
        return deliveries.lockDue(now, DueBatches.SIZE).stream()
                .flatMap(delivery -> webhooks.findById(delivery.webhook()).stream()
                        .map(hook -> {
                            delivery.attempt(now, DueBatches.LEASE);
                            return new Owed(delivery.read(), hook.address(), hook.secret());
                        }))
                .toList();
    }

    private boolean send(Owed owed) {
        var event = owed.event();
        try {
            call.send(owed.address(), owed.secret(), event.event(), event.body(), clock.instant());
        } catch (WebhookCall.NotTaken refused) {
            LOG.info("Event {} was not taken: {}", event.event(), refused.getMessage());
            mark(event.id(), one -> one.failed(String.valueOf(refused.getMessage()), clock.instant()));
            return false;
        }
        mark(event.id(), one -> one.sent(clock.instant()));
        return true;
    }

    /** Notes what came of it, unless its owner has sent it again meanwhile: then that is what counts. */
    private void mark(UUID id, Consumer<StoredDelivery> change) {
        try {
            transaction.executeWithoutResult(status ->
                    deliveries.findById(id).filter(StoredDelivery::isBeingSent).ifPresent(change));
        } catch (ConcurrencyFailureException meanwhile) {
            LOG.info("Delivery {} was sent again while it was on its way", id);
        }
    }
}
