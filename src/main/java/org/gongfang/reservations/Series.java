package org.gongfang.reservations;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.gongfang.identity.MemberId;
import org.gongfang.identity.OrganisationId;

/**
 * Reservations that were booked together, as people read them: in their order, whatever has become of each, without
 * histories; and the dates that were left out.
 */
public record Series(
        SeriesId id,
        MemberId holder,
        OrganisationId provider,
        int weeks,
        ZoneId zone,
        Instant bookedAt,
        List<Reservation> reservations,
        List<SkippedDate> skipped) {

    public Series {
        reservations = List.copyOf(reservations);
        skipped = List.copyOf(skipped);
    }

    /** Counts the changes of all its reservations that were committed: it only grows. */
    public int version() {
        return reservations.stream().mapToInt(Reservation::version).sum();
    }
}
