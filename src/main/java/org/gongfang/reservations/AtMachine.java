package org.gongfang.reservations;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody finds who stands at a resource.
 *
 * @param own one's own reservations of it that run, are ahead within a week, or ended otherwise in their slot; the earliest first
 * @param comers what the provider's people see besides: who uses it, or comes within a day, the earliest first
 * @param takenUntil until when no unit of it is free, or null while one is
 */
public record AtMachine(
        List<Reservation> own,
        List<Reservation> comers,
        @Nullable Instant takenUntil) {

    public AtMachine {
        own = List.copyOf(own);
        comers = List.copyOf(comers);
    }
}
