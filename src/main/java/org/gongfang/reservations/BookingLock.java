package org.gongfang.reservations;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gongfang.resources.ResourceCalendars;
import org.gongfang.resources.ResourceId;
import org.gongfang.resources.ResourceTies;
import org.gongfang.resources.Ties;
import org.gongfang.shared.NotFound;
import org.springframework.stereotype.Component;

/**
 * How a transaction that gives a booking other cells begins: the calendars of what the booking has and of what it shall
 * have are locked in one statement, before anything is read.
 */
@Component
class BookingLock {

    private final ResourceCalendars calendars;
    private final ResourceTies ties;
    private final BookingRecords bookings;
    private final Clock clock;

    BookingLock(ResourceCalendars calendars, ResourceTies ties, BookingRecords bookings, Clock clock) {
        this.calendars = calendars;
        this.ties = ties;
        this.bookings = bookings;
        this.clock = clock;
    }

    /**
     * A booking whose cells nobody else can change until the transaction ends.
     *
     * @param ties what the wanted resources were tied to, as this node remembers it
     * @param calendars all that are locked
     * @param at the moment of the change
     */
    record Locked(Booking booking, Map<ResourceId, Ties> ties, List<ResourceId> calendars, Instant at) {

        /** @throws NothingToMove when the booking has that slot on those resources */
        void requireChange(SlotRequest to) {
            var has = booking.request();
            if (has.slot().equals(to.slot()) && has.items().equals(to.items())) {
                throw new NothingToMove();
            }
        }

        /** @throws SeveralProviders when the booking would come to another provider */
        void requireProvider(Agreement terms) {
            if (!terms.provider().equals(booking.provider())) {
                throw new SeveralProviders();
            }
        }
    }

    /**
     * Locks; it has to be the transaction's first act.
     *
     * @param had what the booking occupies, read before the transaction
     * @param wanted what it shall occupy, without parts and utilities
     * @throws CalendarsChanged when it has moved to others meanwhile: read them again and try again
     * @throws NotFound when there is none
     */
    Locked take(ReservationId id, Collection<ResourceId> had, List<ResourceId> wanted) {
        var remembered = ties.remembered(wanted);
        var touched = Stream.concat(had.stream(), BookingTransaction.withTied(wanted, remembered).stream())
                .distinct()
                .toList();
        calendars.lock(touched);

        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var booking = bookings.findById(id).orElseThrow(NotFound::new);
        ReservationSteps.requireLocked(booking, had);
        return new Locked(booking, remembered, touched, at);
    }
}
