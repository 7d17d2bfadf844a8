package org.gongfang.reservations;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import org.gongfang.reservations.StormOperations.Turn;
import org.gongfang.shared.Refusal;

/** Lets many threads do random operations on several nodes at once, and counts what comes of them. */
final class Storm {

    static final int THREADS = 16;

    private final StormOperations operations;
    private final List<StormNode> nodes;
    private final Random seeds;
    private final Map<String, LongAdder> done = new ConcurrentHashMap<>();
    private final Map<String, LongAdder> refused = new ConcurrentHashMap<>();
    private final Queue<Throwable> unexpected = new ConcurrentLinkedQueue<>();
    private int all;
    private Duration spent = Duration.ZERO;

    Storm(StormOperations operations, List<StormNode> nodes, long seed) {
        this.operations = operations;
        this.nodes = nodes;
        this.seeds = new Random(seed);
    }

    /** Does so many operations; when this answers, none is under way. */
    void rage(int count) {
        var left = new AtomicInteger(count);
        var ready = new CountDownLatch(THREADS);
        long before = System.nanoTime();
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            var running = IntStream.range(0, THREADS)
                    .mapToObj(thread -> {
                        var turn = new Turn(nodes.get(thread % nodes.size()), new Random(seeds.nextLong()));
                        return threads.submit(() -> {
                            ready.countDown();
                            ready.await();
                            while (left.getAndDecrement() > 0) {
                                once(turn);
                            }
                            return thread;
                        });
                    })
                    .toList();
            for (var one : running) {
                one.get();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        } catch (ExecutionException broken) {
            throw new AssertionError(broken.getCause());
        }
        all += count;
        spent = spent.plusNanos(System.nanoTime() - before);
    }

    private void once(Turn turn) {
        var operation = operations.draw(turn.luck());
        try {
            operation.work().accept(turn);
            count(done, operation.name());
        } catch (Refusal refusal) {
            count(refused, refusal.code());
        } catch (RuntimeException | AssertionError other) {
            unexpected.add(new AssertionError(operation.name(), other));
        }
    }

    private static void count(Map<String, LongAdder> counts, String what) {
        counts.computeIfAbsent(what, first -> new LongAdder()).increment();
    }

    /** What neither a rule nor the town can explain. */
    List<Throwable> unexpected() {
        return List.copyOf(unexpected);
    }

    long done(String operation) {
        var count = done.get(operation);
        return count == null ? 0 : count.sum();
    }

    /** The figures in one line each: how fast, what was done, what was refused. */
    String figures() {
        return "%d operations in %.1f s, %.0f/s%ndone %s%nrefused %s"
                .formatted(
                        all,
                        spent.toMillis() / 1_000d,
                        all * 1_000d / Math.max(1, spent.toMillis()),
                        new TreeMap<>(done),
                        new TreeMap<>(refused));
    }
}
