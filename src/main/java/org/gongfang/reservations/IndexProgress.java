package org.gongfang.reservations;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a building of the index has come.
 *
 * @param resources how many resources there are to read
 * @param read how many have been read
 * @param took how long it took, or null as long as it is not done
 * @param until until when searches can be answered
 * @param failed whether it was given up and will be tried again
 */
record IndexProgress(int resources, int read, @Nullable Duration took, Instant until, boolean failed) {

    boolean isDone() {
        return took != null;
    }
}
