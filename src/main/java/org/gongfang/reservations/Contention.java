package org.gongfang.reservations;

import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.springframework.dao.ConcurrencyFailureException;

/**
 * Begins a transaction again when the database gave its turn to another one, a few times and after a short random wait.
 * That is no refusal: nothing was decided yet.
 */
final class Contention {

    private static final int TRIES = 8;
    private static final long LONGEST_FIRST_WAIT_MILLIS = 20;

    /** Deadlock, lock wait timeout, certification failure, commit refused; then H2's lock timeout and its deadlock. */
    private static final Set<Integer> TURN_LOST = Set.of(1213, 1205, 3101, 1180, 50200, 40001, 90131);

    private Contention() {}

    /** Does the work, which opens its own transaction. */
    static <T> T retried(Supplier<T> transaction) {
        for (int attempt = 1; ; attempt++) {
            try {
                return transaction.get();
            } catch (RuntimeException failure) {
                if (!isLostTurn(failure)) {
                    throw failure;
                }
                if (attempt == TRIES) {
                    throw new TooBusy();
                }
            }
            waitABit(attempt);
        }
    }

    static boolean isLostTurn(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConcurrencyFailureException
                    || cause instanceof SQLException refused && TURN_LOST.contains(refused.getErrorCode())
                    || isCodeCollision(cause)) {
                return true;
            }
        }
        return false;
    }

    /** Codes are drawn at random; one in use already means to draw again. */
    private static boolean isCodeCollision(Throwable cause) {
        var message = cause.getMessage();
        return cause instanceof SQLException && message != null && message.contains("uq_reservation_code");
    }

    private static void waitABit(int attempt) {
        long most = LONGEST_FIRST_WAIT_MILLIS * attempt;
        LockSupport.parkNanos(
                TimeUnit.MILLISECONDS.toNanos(1 + ThreadLocalRandom.current().nextLong(most)));
    }
}
