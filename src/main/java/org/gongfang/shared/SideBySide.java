package org.gongfang.shared;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does pieces of work that do not touch each other on several threads, and waits for all of them. */
public final class SideBySide {

    private SideBySide() {}

    /**
     * Starts the pieces in order, so many at once; returns when the last has ended.
     *
     * @throws IllegalStateException when a piece fails, with its failure as cause; the others are still finished
     */
    public static void run(int threads, List<Runnable> pieces) {
        try (var pool = Executors.newFixedThreadPool(threads)) {
            pieces.stream().<Future<?>>map(pool::submit).toList().forEach(SideBySide::await);
        }
    }

    private static void await(Future<?> piece) {
        try {
            piece.get();
        } catch (ExecutionException failure) {
            throw new IllegalStateException("A piece of work has failed", failure.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
