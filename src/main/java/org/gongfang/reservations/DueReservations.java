package org.gongfang.reservations;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongfang.identity.MemberId;
import org.gongfang.resources.ResourceId;
import org.gongfang.shared.TimeSlot;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reservations as the system itself reads them, for reminders, mails and calendar feeds: nobody is signed in there. */
@Service
@Transactional(readOnly = true)
public class DueReservations {

    private static final Set<ReservationStatus> SHOWN_IN_CALENDARS = EnumSet.of(
            ReservationStatus.REQUESTED,
            ReservationStatus.CONFIRMED,
            ReservationStatus.IN_USE,
            ReservationStatus.COMPLETED);

    private final BookingRecords bookings;
    private final ReservationReader reader;
    private final Clock clock;

    DueReservations(BookingRecords bookings, ReservationReader reader, Clock clock) {
        this.bookings = bookings;
        this.reader = reader;
        this.clock = clock;
    }

    /** The reservation with its history, whoever asks. */
    public Optional<Reservation> find(ReservationId id) {
        return reader.find(id);
    }

    /** All reservations of the series in their order, with their histories. */
    public List<Reservation> ofSeries(SeriesId series) {
        return bookings.findOfSeries(series.value()).stream().map(reader::whole).toList();
    }

    /** Confirmed reservations that start after now and no later than so far ahead, the earliest first. */
    public List<Reservation> startingWithin(Duration ahead) {
        var now = clock.instant();
        return reader.list(bookings.findStarting(ReservationStatus.CONFIRMED, now, now.plus(ahead)));
    }

    /** A person's requested, confirmed, running and completed reservations that touch the window, the earliest first. */
    public List<Reservation> ofHolder(MemberId holder, TimeSlot window) {
        var earliestFirst = Sort.by("slot.startsAt", "id.value");
        return reader.list(bookings.findOfHolder(
                holder, SHOWN_IN_CALENDARS, window.startsAt(), window.endsAt(), Pageable.unpaged(earliestFirst)));
    }

    /** Requested, confirmed, running and completed reservations on any of the resources that touch the window. */
    public List<Reservation> onResources(Collection<ResourceId> resources, TimeSlot window) {
        return resources.isEmpty()
                ? List.of()
                : reader.list(bookings.findOnResources(
                        resources.stream().map(ResourceId::value).toList(),
                        SHOWN_IN_CALENDARS,
                        window.startsAt().minus(BookingCheck.LONGEST),
                        window.startsAt(),
                        window.endsAt()));
    }
}
