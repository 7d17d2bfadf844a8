package org.gongfang.reservations;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator may set about reservations.
 *
 * @param feedPeriod how often other nodes' changes are looked for while screens are open
 * @param reportWithin how long after its end a use may be reported
 * @param reportChangeable how long after it was written a report may be changed by whoever wrote it
 * @param seriesMost how many dates a series may have
 * @param keysKept how long a request may be sent again under the same idempotency key; two days at least
 * @param formHold how long a slot is kept for whoever fills in the booking form
 */
@ConfigurationProperties("gongfang.reservations")
record ReservationsSettings(
        @DefaultValue("1s") Duration feedPeriod,
        @DefaultValue("14d") Duration reportWithin,
        @DefaultValue("24h") Duration reportChangeable,
        @DefaultValue("52") int seriesMost,
        @DefaultValue("72h") Duration keysKept,
        @DefaultValue("5m") Duration formHold) {

    private static final Duration KEYS_KEPT_AT_LEAST = Duration.ofHours(48);

    ReservationsSettings {
        if (keysKept.compareTo(KEYS_KEPT_AT_LEAST) < 0) {
            throw new IllegalArgumentException("gongfang.reservations.keys-kept must be 48h or longer");
        }
    }
}
