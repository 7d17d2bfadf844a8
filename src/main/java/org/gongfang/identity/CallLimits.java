package org.gongfang.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/**
 * Counts the calls of each token: a bucket that fills steadily and holds a minute's worth. Every node counts for itself
 * and asks nobody. See src/docs/decisions/0037-each-node-counts-calls-for-itself.md.
 */
@Component
class CallLimits {

    private static final Duration FILLED_IN = Duration.ofMinutes(1);
    private static final int MOST_REMEMBERED = 100_000;

    private final int most;
    private final TimeMeter time;
    private final Cache<ByteBuffer, Bucket> buckets = Caffeine.newBuilder()
            // Whoever was away for so long has a full bucket anyway.
            .expireAfterAccess(FILLED_IN.multipliedBy(2))
            .maximumSize(MOST_REMEMBERED)
            .build();

    CallLimits(SecuritySettings settings, Clock clock) {
        this.most = settings.callsPerMinute();
        this.time = new ClockMeter(clock);
    }

    /**
     * What is left to a token after a call.
     *
     * @param most how many calls a full bucket holds
     * @param left how many calls it may make at once from now on
     * @param pause how long until it may make the next one; nothing when this call is allowed
     * @param full how long until the bucket is full again
     */
    record Count(int most, long left, Duration pause, Duration full) {

        boolean isAllowed() {
            return pause.isZero();
        }
    }

    /** Counts a call of the token in. */
    Count count(String token) {
        var key = ByteBuffer.wrap(Secret.digest(token));
        var probe = buckets.get(key, first -> bucket()).tryConsumeAndReturnRemaining(1);
        return new Count(
                most, probe.getRemainingTokens(), pause(probe), Duration.ofNanos(probe.getNanosToWaitForReset()));
    }

    private static Duration pause(ConsumptionProbe probe) {
        return probe.isConsumed() ? Duration.ZERO : Duration.ofNanos(Math.max(1, probe.getNanosToWaitForRefill()));
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(most).refillGreedy(most, FILLED_IN))
                .withCustomTimePrecision(time)
                .build();
    }

    /** The application's own clock, as buckets read it. */
    private record ClockMeter(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            var now = clock.instant();
            return TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
