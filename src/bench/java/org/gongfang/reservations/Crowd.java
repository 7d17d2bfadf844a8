package org.gongfang.reservations;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/** Clients that do one thing after another at the same time, each on a thread of its own, as long as it is said. */
final class Crowd {

    private static final OperatingSystemMXBean MACHINE =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private Crowd() {}

    /**
     * What a crowd has done.
     *
     * @param answers how often each answer came
     * @param nanos how long each answer took, in order
     * @param jvm which share of the machine's processors this process used meanwhile
     * @param machine which share all processes did
     */
    record Done(Duration time, Map<String, Integer> answers, long[] nanos, double jvm, double machine) {

        int count(String answer) {
            return answers.getOrDefault(answer, 0);
        }

        double perSecond(String answer) {
            return count(answer) * 1e9 / time.toNanos();
        }

        /** How long processors worked for this process, in milliseconds. */
        double processorMillis() {
            return jvm * Runtime.getRuntime().availableProcessors() * time.toMillis();
        }

        /** How long that share of the answers took at most, in milliseconds. */
        double millis(double share) {
            return nanos.length == 0 ? 0 : nanos[(int) Math.min(nanos.length - 1, nanos.length * share)] / 1e6;
        }
    }

    private record Own(List<String> answers, List<Long> nanos) {}

    static Done press(List<Callable<String>> clients, Duration time) throws InterruptedException, ExecutionException {
        var ready = new CyclicBarrier(clients.size());
        MACHINE.getCpuLoad();
        long cpu = MACHINE.getProcessCpuTime();
        long from = System.nanoTime();
        long until = from + time.toNanos();
        var all = new ArrayList<Own>();
        try (var threads = Executors.newFixedThreadPool(clients.size())) {
            var running = clients.stream()
                    .map(client -> threads.submit(() -> {
                        ready.await();
                        return repeat(client, until);
                    }))
                    .toList();
            for (var one : running) {
                all.add(one.get());
            }
        }
        long took = System.nanoTime() - from;
        double machine = MACHINE.getCpuLoad();
        double jvm = (MACHINE.getProcessCpuTime() - cpu)
                / ((double) took * Runtime.getRuntime().availableProcessors());
        var answers = new TreeMap<String, Integer>();
        all.forEach(own -> own.answers().forEach(answer -> answers.merge(answer, 1, Integer::sum)));
        var nanos = all.stream()
                .flatMapToLong(own -> own.nanos().stream().mapToLong(Long::longValue))
                .sorted()
                .toArray();
        return new Done(Duration.ofNanos(took), answers, nanos, jvm, machine);
    }

    private static Own repeat(Callable<String> client, long until) throws Exception {
        var own = new Own(new ArrayList<>(), new ArrayList<>());
        long now = System.nanoTime();
        while (now < until) {
            own.answers().add(client.call());
            long after = System.nanoTime();
            own.nanos().add(after - now);
            now = after;
        }
        return own;
    }
}
