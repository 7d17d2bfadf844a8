package org.gongfang.notifications;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Sends what waits for webhooks: several addresses at once, each served by one node, with one event at a time. A run ends
 * soon whoever does not answer, so nobody waits for somebody else's server. See
 * src/docs/decisions/0043-each-address-has-a-lane.md.
 */
@Component
class WebhookSender {

    /** No further call begins after so long; those that have begun end by their own limit. */
    private static final Duration RUN = Duration.ofSeconds(10);

    /** Addresses of one run; the rest is for the next. */
    private static final int MOST_PER_RUN = 200;

    private final StoredWebhooks webhooks;
    private final WebhookLane lane;
    private final WebhookSettings settings;
    private final TransactionOperations transaction;
    private final Clock clock;

    WebhookSender(
            StoredWebhooks webhooks,
            WebhookLane lane,
            WebhookSettings settings,
            TransactionOperations transaction,
            Clock clock) {
        this.webhooks = webhooks;
        this.lane = lane;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Sends what is due and answers how many events were taken. */
    int sendDue() {
        List<StoredWebhook> due = transaction.execute(status -> claim());
        if (due.isEmpty()) {
            return 0;
        }
        long begun = System.nanoTime();
        try (var workers = Executors.newFixedThreadPool(
                Math.min(settings.atOnce(), due.size()),
                Thread.ofVirtual().name("webhook-", 0).factory())) {
            var lanes = due.stream()
                    .map(hook ->
                            workers.submit(() -> lane.serve(hook, () -> System.nanoTime() - begun < RUN.toNanos())))
                    .toList();
            return lanes.stream().mapToInt(WebhookSender::taken).sum();
        }
    }

    private List<StoredWebhook> claim() {
        var now = clock.instant();
        var due = webhooks.lockDue(now, MOST_PER_RUN);
        if (!due.isEmpty()) {
            webhooks.occupy(due.stream().map(StoredWebhook::id).toList(), now.plus(lane.lease()));
        }
        return due;
    }

    private static int taken(Future<Integer> lane) {
        try {
            return lane.get();
        } catch (ExecutionException failure) {
            throw new CompletionException(failure.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CompletionException(stopped);
        }
    }
}
