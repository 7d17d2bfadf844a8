package org.gongfang.reservations;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.gongfang.shared.TimeSlot;

/**
 * A reservation as everybody at the entrance may read it: the holder by the first letter, and in lists only the beginning
 * of the code.
 */
public record KioskJob(
        String code,
        String holder,
        List<ReservedItem> items,
        TimeSlot slot,
        ZoneId zone,
        ReservationStatus status,
        Instant checkInOpensAt) {

    private static final int SHOWN = 4;

    static KioskJob of(Reservation reservation, boolean wholeCode) {
        var name = reservation.holderName();
        var code = reservation.code();
        return new KioskJob(
                wholeCode ? code : code.substring(0, SHOWN) + "··-··",
                name.isEmpty() ? "" : name.substring(0, name.offsetByCodePoints(0, 1)) + "*",
                reservation.items(),
                reservation.slot(),
                reservation.zone(),
                reservation.status(),
                reservation.checkInOpensAt());
    }
}
