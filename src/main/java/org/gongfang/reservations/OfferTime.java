package org.gongfang.reservations;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * How long an offer of the waitlist lasts: the usual time, at most half of what remains until the start, and never less
 * than the shortest.
 */
record OfferTime(Duration usual, Duration shortest) {

    /** Until when a slot that starts then is offered; nothing when it starts too soon for any offer. */
    Optional<Instant> until(Instant now, Instant startsAt) {
        var remaining = Duration.between(now, startsAt);
        if (remaining.compareTo(shortest) < 0) {
            return Optional.empty();
        }
        var half = remaining.dividedBy(2);
        var length = half.compareTo(usual) < 0 ? half : usual;
        return Optional.of(
                now.plus(length.compareTo(shortest) < 0 ? shortest : length).truncatedTo(ChronoUnit.MICROS));
    }
}
