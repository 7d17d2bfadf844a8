package org.gongfang.reservations;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gongfang.identity.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * Reservations of a series took a step together. Each of them publishes its own event, too, which names the series: what
 * people are to be told is told once, by this one. Without {@code by} it was the system.
 */
public record SeriesChanged(
        SeriesId series,
        What what,
        MemberId holder,
        List<UUID> reservations,
        Instant firstStartsAt,
        Instant lastEndsAt,
        @Nullable MemberId by,
        String reason,
        Instant at) {

    /** The steps that are told of a series as a whole. */
    public enum What {
        /** The provider is asked. */
        REQUESTED,
        /** The slots are the holder's. */
        CONFIRMED,
        /** The provider said no. */
        DECLINED,
        /** Holder or provider took them back. */
        CANCELLED,
        /** Nobody answered in time. */
        EXPIRED,
        /** They are at another time. */
        MOVED;

        static What of(ReservationStatus status) {
            return valueOf(status.name());
        }
    }

    static SeriesChanged of(List<Booking> bookings, What what, @Nullable MemberId by, String reason, Instant at) {
        var first = bookings.getFirst();
        return new SeriesChanged(
                first.requireSeries().series(),
                what,
                first.holder(),
                bookings.stream().map(booking -> booking.id().value()).toList(),
                first.slot().startsAt(),
                bookings.getLast().slot().endsAt(),
                by,
                reason,
                at);
    }
}
