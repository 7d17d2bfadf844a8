package org.gongfang.reservations;

import java.time.Instant;
import org.gongfang.resources.SiteId;
import org.jspecify.annotations.Nullable;

/**
 * A tablet at the entrance of a site, as its managers see it.
 *
 * @param linkUntil until when its link sets it up, if that has not happened
 * @param setUpAt when a device took it, or null
 */
public record Kiosk(
        KioskId id,
        SiteId site,
        String label,
        Instant createdAt,
        Instant linkUntil,
        @Nullable Instant setUpAt) {}
