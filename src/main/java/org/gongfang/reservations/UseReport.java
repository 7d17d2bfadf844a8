package org.gongfang.reservations;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.gongfang.identity.MemberId;
import org.gongfang.resources.FaultId;
import org.gongfang.resources.PictureId;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has said of a use, as its holder and the provider's people read it.
 *
 * @param usedFrom since when the resource was used by this report, or null when it says nothing of it
 * @param counter what the machine's counter said, in hours and tenths, or null
 * @param writableUntil until when its writer may change it
 */
public record UseReport(
        ReservationId reservation,
        UseResult result,
        @Nullable Instant usedFrom,
        @Nullable Instant usedUntil,
        String note,
        String material,
        String amount,
        @Nullable BigDecimal counter,
        List<PictureId> pictures,
        @Nullable FaultId fault,
        MemberId writtenBy,
        String writerName,
        Instant writtenAt,
        Instant changedAt,
        Instant writableUntil) {

    public UseReport {
        pictures = List.copyOf(pictures);
    }
}
