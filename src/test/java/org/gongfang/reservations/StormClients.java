package org.gongfang.reservations;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import org.gongfang.reservations.StormLedger.Entry;
import org.gongfang.reservations.StormWorld.Town;
import org.gongfang.resources.ResourceId;
import org.gongfang.shared.TimeSlot;
import org.jspecify.annotations.Nullable;

/**
 * Many people who book, move and cancel over REST, each at whichever node is there. Whose booking is not answered sends it
 * again with the same key until it is; whose step is not answered does not know whether it was taken.
 */
final class StormClients {

    private static final int STATUS_CREATED = 201;
    private static final int STATUS_UNAVAILABLE = 503;
    private static final Duration STEP = Duration.ofMinutes(30);
    private static final int STEPS = 60;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient client;
    private final Nodes nodes;
    private final Town town;
    private final List<String> tokens;
    private final Instant first;
    private final StormLedger ledger = new StormLedger();
    private final Map<String, LongAdder> answers = new ConcurrentHashMap<>();
    private final Queue<String> unexpected = new ConcurrentLinkedQueue<>();
    private final LongAdder cutOff = new LongAdder();

    /**
     * @param tokens of the town's holders, in their order
     * @param first when the slots begin that are booked
     */
    StormClients(HttpClient client, Nodes nodes, Town town, List<String> tokens, Instant first) {
        this.client = client;
        this.nodes = nodes;
        this.town = town;
        this.tokens = tokens;
        this.first = first;
    }

    /** The nodes that may be asked; one of them may be dead. */
    static final class Nodes {

        private final List<Node> all;

        Nodes(List<Node> all) {
            this.all = new CopyOnWriteArrayList<>(all);
        }

        Node some(Random luck) {
            return all.get(luck.nextInt(all.size()));
        }

        void replace(Node gone, Node back) {
            all.set(all.indexOf(gone), back);
        }
    }

    StormLedger ledger() {
        return ledger;
    }

    List<String> unexpected() {
        return List.copyOf(unexpected);
    }

    /** How many calls ended without an answer. */
    long cutOff() {
        return cutOff.sum();
    }

    String figures() {
        return "%s, cut off %d".formatted(new TreeMap<>(answers), cutOff.sum());
    }

    void rage(int calls) throws InterruptedException {
        rage(calls, () -> {});
    }

    /** Makes so many calls, and does that when half of them have been made. */
    void rage(int calls, Runnable halfWay) throws InterruptedException {
        var left = new AtomicInteger(calls);
        var half = new CountDownLatch(calls / 2);
        try (var threads = Executors.newFixedThreadPool(Storm.THREADS)) {
            var running = IntStream.range(0, Storm.THREADS)
                    .mapToObj(thread -> threads.submit(() -> {
                        var luck = new Random(calls * 31L + thread);
                        while (left.getAndDecrement() > 0) {
                            once(luck);
                            half.countDown();
                        }
                        return thread;
                    }))
                    .toList();
            half.await();
            halfWay.run();
            for (var one : running) {
                one.get();
            }
        } catch (ExecutionException broken) {
            throw new AssertionError(broken.getCause());
        }
    }

    private void once(Random luck) throws InterruptedException {
        switch (luck.nextInt(6)) {
            case 0 -> cancel(luck);
            case 1 -> move(luck);
            default -> book(luck);
        }
    }

    private void book(Random luck) throws InterruptedException {
        int who = luck.nextInt(tokens.size());
        var request = new SlotRequest(items(luck), slot(luck), null, "");
        var key = UUID.randomUUID().toString();
        for (int attempt = 0; attempt < 50; attempt++) {
            var answer = post("", who, key, body(request), luck);
            if (answer != null) {
                if (answer.statusCode() == STATUS_CREATED) {
                    ledger.booked(new Entry(
                            new ReservationId(UUID.fromString(JsonPath.read(answer.body(), "$.id"))),
                            town.holders().get(who),
                            ReservationStatus.valueOf(JsonPath.read(answer.body(), "$.status")),
                            request,
                            key));
                }
                return;
            }
        }
        unexpected.add("nobody answered the booking " + key);
    }

    private List<SlotRequest.Item> items(Random luck) {
        return switch (luck.nextInt(5)) {
            case 0 -> List.of(new SlotRequest.Item(any(town.pools(), luck), 1 + luck.nextInt(2)));
            case 1 ->
                List.of(
                        new SlotRequest.Item(any(town.machines(), luck), 1),
                        new SlotRequest.Item(any(town.technicians(), luck), 1));
            case 2 -> List.of(new SlotRequest.Item(luck.nextBoolean() ? town.hall() : town.attended(), 1));
            case 3 -> List.of(new SlotRequest.Item(luck.nextBoolean() ? town.scarce() : any(town.hungry(), luck), 1));
            default -> List.of(new SlotRequest.Item(any(town.machines(), luck), 1));
        };
    }

    private static ResourceId any(List<ResourceId> those, Random luck) {
        return those.get(luck.nextInt(those.size()));
    }

    private TimeSlot slot(Random luck) {
        return TimeSlot.of(first.plus(STEP.multipliedBy(luck.nextInt(STEPS))), STEP.multipliedBy(1L + luck.nextInt(4)));
    }

    private void cancel(Random luck) throws InterruptedException {
        var some = ledger.some(luck, entry -> true);
        if (some.isPresent()) {
            var entry = some.get();
            var answer = step(entry, "cancel", "{}", luck);
            if (answer == null) {
                entry.unanswered(ReservationStatus.CANCELLED.name());
            } else if (answer.statusCode() == 200) {
                entry.answered(ReservationStatus.CANCELLED);
            }
        }
    }

    private void move(Random luck) throws InterruptedException {
        var some = ledger.some(luck, entry -> true);
        if (some.isPresent()) {
            var entry = some.get();
            var to = slot(luck);
            var answer = step(entry, "move", "{%s}".formatted(times(to)), luck);
            if (answer == null) {
                entry.unanswered(StormLedger.moved(to));
            } else if (answer.statusCode() == 200) {
                entry.movedTo(to);
            }
        }
    }

    private @Nullable HttpResponse<String> step(Entry entry, String step, String body, Random luck)
            throws InterruptedException {
        return post(
                "/" + entry.id + "/" + step,
                town.holders().indexOf(entry.holder),
                UUID.randomUUID().toString(),
                body,
                luck);
    }

    private static String body(SlotRequest request) {
        var items = request.items().stream()
                .map(item -> "{\"id\": \"%s\", \"units\": %d}".formatted(item.resource(), item.units()))
                .toList();
        return "{\"resources\": %s, %s}".formatted(items, times(request.slot()));
    }

    private static String times(TimeSlot slot) {
        return "\"start\": \"%s\", \"end\": \"%s\"".formatted(slot.startsAt(), slot.endsAt());
    }

    /** The answer, or null when there was none. */
    private @Nullable HttpResponse<String> post(String path, int who, String key, String body, Random luck)
            throws InterruptedException {
        var request = HttpRequest.newBuilder(nodes.some(luck).uri("/api/v1/reservations" + path))
                .header("Authorization", "Bearer " + tokens.get(who))
                .header("Idempotency-Key", key)
                .header("Content-Type", "application/json")
                .timeout(PATIENCE)
                .POST(BodyPublishers.ofString(body))
                .build();
        try {
            var answer = client.send(request, BodyHandlers.ofString());
            if (answer.statusCode() == STATUS_UNAVAILABLE) {
                // The database gave no connection in time: whoever asked knows as little as after a death.
                cutOff.increment();
                return null;
            }
            answers.computeIfAbsent(told(answer), first -> new LongAdder()).increment();
            if (answer.statusCode() >= 500 || answer.statusCode() == 400 || answer.statusCode() == 401) {
                unexpected.add(answer.statusCode() + " " + path + " " + answer.body());
            }
            return answer;
        } catch (IOException died) {
            cutOff.increment();
            return null;
        }
    }

    private static String told(HttpResponse<String> answer) {
        return answer.statusCode() < 300
                ? String.valueOf(answer.statusCode())
                : answer.statusCode() + " " + JsonPath.read(answer.body(), "$.code");
    }
}
