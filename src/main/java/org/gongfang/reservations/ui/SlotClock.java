package org.gongfang.reservations.ui;

import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.gongfang.reservations.Reservation;

/** Times of day in the time in which a reservation can have been used. */
final class SlotClock {

    private final Reservation reservation;

    SlotClock(Reservation reservation) {
        this.reservation = reservation;
    }

    /** What the clocks at the site show then, to the minute. */
    LocalTime time(Instant moment) {
        return moment.atZone(reservation.zone()).toLocalTime().truncatedTo(ChronoUnit.MINUTES);
    }

    /** The first moment at which the clocks show that; on the first day when they never do. */
    Instant first(LocalTime time) {
        return moments(time).getFirst();
    }

    /** The last moment at which the clocks show that; on the first day when they never do. */
    Instant last(LocalTime time) {
        return moments(time).getLast();
    }

    private List<Instant> moments(LocalTime time) {
        var zone = reservation.zone();
        var opens = reservation.checkInOpensAt();
        var ends = reservation.slot().endsAt();
        var first = opens.atZone(zone).toLocalDate();
        var possible = first.datesUntil(ends.atZone(zone).toLocalDate().plusDays(1))
                .map(date -> date.atTime(time).atZone(zone).toInstant())
                .filter(moment -> !moment.isBefore(opens) && !moment.isAfter(ends))
                .toList();
        return possible.isEmpty() ? List.of(first.atTime(time).atZone(zone).toInstant()) : possible;
    }
}
