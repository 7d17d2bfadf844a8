package org.gongfang.reservations;

import java.time.Instant;
import org.gongfang.identity.MemberId;
import org.gongfang.shared.TimeSlot;
import org.jspecify.annotations.Nullable;

/**
 * Used and billed time as a manager corrected it.
 *
 * @param former what was used before the correction, or null when nothing was
 */
public record HourCorrection(
        TimeSlot used,
        long billedMinutes,
        @Nullable TimeSlot former,
        long formerBilledMinutes,
        String reason,
        MemberId by,
        String byName,
        Instant at) {}
