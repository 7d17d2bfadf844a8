package org.gongfang.shared;

import java.security.SecureRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Makes UUIDs of version 7 (RFC 9562, section 5.7): 48 bits of Unix milliseconds, then 12 bits that count within the
 * millisecond, then 62 random bits. Ids made by one process sort in the order in which they were made.
 */
public final class TimeOrderedId {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int COUNTER_BITS = 12;
    private static final AtomicLong LAST = new AtomicLong();

    private TimeOrderedId() {}

    /** A new id, greater than every one made before by this process. */
    public static UUID next() {
        // The machine's time, not the business clock: ids must stay ordered while a test moves its clock.
        long now = System.currentTimeMillis() << COUNTER_BITS;
        long ticket = LAST.updateAndGet(last -> Math.max(last + 1, now));
        long millis = ticket >>> COUNTER_BITS;
        long counter = ticket & ((1L << COUNTER_BITS) - 1);
        long high = (millis << 16) | 0x7000L | counter;
        long low = (RANDOM.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low);
    }
}
