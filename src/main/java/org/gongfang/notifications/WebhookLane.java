package org.gongfang.notifications;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Brings one webhook what is due for it, the oldest event first and one at a time: claimed, sent without any lock, and
 * marked after. An attempt that was cut off is made again, so whoever is called may hear of an event twice, by the same id.
 */
@Component
class WebhookLane {

    private static final Logger LOG = LoggerFactory.getLogger(WebhookLane.class);

    /** Events before it is others' turn. */
    private static final int MOST_AT_ONCE = 100;

    /** Besides what the calls of a run may take. */
    private static final Duration MARGIN = Duration.ofMinutes(10);

    private final StoredDeliveries deliveries;
    private final StoredWebhooks webhooks;
    private final WebhookCall call;
    private final WebhookSettings settings;
    private final TransactionOperations transaction;
    private final Clock clock;

    WebhookLane(
            StoredDeliveries deliveries,
            StoredWebhooks webhooks,
            WebhookCall call,
            WebhookSettings settings,
            TransactionOperations transaction,
            Clock clock) {
        this.deliveries = deliveries;
        this.webhooks = webhooks;
        this.call = call;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** How long a node has a webhook, or an event, for itself: longer than a run can last. */
    Duration lease() {
        return settings.timeout().plus(MARGIN);
    }

    /**
     * Sends while it may; whoever does not take an event gets the others in another run. Gives the webhook back in any case.
     *
     * @return how many events were taken
     */
    int serve(StoredWebhook hook, BooleanSupplier goesOn) {
        int sent = 0;
        boolean failed = false;
        try {
            while (!failed && sent < MOST_AT_ONCE && goesOn.getAsBoolean()) {
                var next = next(hook.id());
                if (next.isEmpty()) {
                    break;
                }
                failed = !send(hook, next.get());
                sent++;
            }
        } finally {
            release(hook, sent, failed);
        }
        return failed ? sent - 1 : sent;
    }

    /** One whose turn did not come keeps its place. */
    private void release(StoredWebhook hook, int sent, boolean failed) {
        var now = clock.instant();
        var servedAt = sent == 0 ? hook.servedAt() : now;
        var failedBefore = sent == 0 ? hook.failedAt() : null;
        var failedAt = failed ? now : failedBefore;
        transaction.executeWithoutResult(status -> webhooks.release(hook.id(), servedAt, failedAt));
    }

    private Optional<WebhookDelivery> next(UUID hook) {
        var now = clock.instant();
        return transaction.execute(status -> deliveries.lockNext(hook, now).map(delivery -> {
            delivery.attempt(now, lease());
            return delivery.read();
        }));
    }

    private boolean send(StoredWebhook hook, WebhookDelivery event) {
        try {
            call.send(hook.address(), hook.secret(), event.event(), event.body(), clock.instant());
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
