package org.gongfang.notifications;

import java.time.Clock;
import java.time.Duration;
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

    private static final int BATCH = 10;

    /** Events of one run; the rest is for the next, so that a run has an end. */
    private static final int MOST_PER_RUN = 200;

    /** Longer than a batch can take when everybody answers at the last moment. */
    static final Duration LEASE = Duration.ofMinutes(15);

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
        int taken = 0;
        int tried = 0;
        List<Owed> batch;
        do {
            batch = transaction.execute(status -> claim());
            for (var owed : batch) {
                taken += send(owed) ? 1 : 0;
            }
            tried += batch.size();
        } while (!batch.isEmpty() && tried < MOST_PER_RUN);
        return taken;
    }

    private List<Owed> claim() {
        var now = clock.instant();
        return deliveries.lockDue(now, BATCH).stream()
                .flatMap(delivery -> webhooks.findById(delivery.webhook()).stream()
                        .map(hook -> {
                            delivery.claim(now, LEASE);
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
