package org.gongfang.reservations;

import java.time.Clock;
import org.gongfang.shared.Housekeeping;
import org.springframework.stereotype.Component;

/** Forgets idempotency keys when nobody can be about to send the same request again. */
@Component
class OldKeys implements Housekeeping {

    private final IdempotencyKeys keys;
    private final ReservationsSettings settings;
    private final Clock clock;

    OldKeys(IdempotencyKeys keys, ReservationsSettings settings, Clock clock) {
        this.keys = keys;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public int tidyUp() {
        return keys.forgetBefore(clock.instant().minus(settings.keysKept()));
    }
}
