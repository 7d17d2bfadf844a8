package org.gongfang.notifications;

import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** How one run of a job sends what is due: batch by batch, each claimed for longer than sending it can take. */
final class DueBatches {

    static final int SIZE = 10;

    /** How long a batch is nobody else's: longer than it takes when everybody answers at the last moment. */
    static final Duration LEASE = Duration.ofMinutes(15);

    /** Sent in one run; the rest is for the next, so that a run has an end. */
    private static final int MOST_PER_RUN = 200;

    private DueBatches() {}

    /**
     * Sends until nothing is due.
     *
     * @param claim the next batch, empty when nothing is due
     * @param send tells whether it arrived
     * @return how many arrived
     */
    static <T> int send(Supplier<List<T>> claim, Predicate<T> send) {
        int sent = 0;
        int tried = 0;
        List<T> batch;
        do {
            batch = claim.get();
            for (var one : batch) {
                sent += send.test(one) ? 1 : 0;
            }
            tried += batch.size();
        } while (!batch.isEmpty() && tried < MOST_PER_RUN);
        return sent;
    }
}
