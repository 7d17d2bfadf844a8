package org.gongfang.reservations;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.gongfang.identity.MemberId;
import org.gongfang.shared.NotFound;
import org.springframework.stereotype.Component;

/**
 * Checks people in and out. A step that was taken already is not taken again: the second call is answered as the first,
 * whoever of those who may sends it.
 */
@Component
class UseDesk {

    private final ReservationSteps steps;
    private final BookingRecords bookings;
    private final ReservationAccess access;
    private final Clock clock;

    UseDesk(ReservationSteps steps, BookingRecords bookings, ReservationAccess access, Clock clock) {
        this.steps = steps;
        this.bookings = bookings;
        this.access = access;
        this.clock = clock;
    }

    void checkIn(ReservationId id) {
        take(id, booking -> {
            var by = access.requireUser(booking);
            return booking.status() == ReservationStatus.IN_USE
                    ? Optional.empty()
                    : Optional.of(booking.checkIn(by, now()));
        });
    }

    void checkOut(ReservationId id) {
        checkOut(id, (booking, by) -> {});
    }

    /** Checks out, and then does something more in the same transaction, whether or not it was done before. */
    void checkOut(ReservationId id, BiConsumer<Booking, MemberId> then) {
        take(id, booking -> {
            var by = access.requireUser(booking);
            var step = booking.status() == ReservationStatus.COMPLETED
                    ? Optional.<Step>empty()
                    : Optional.of(booking.checkOut(by, now()));
            then.accept(booking, by);
            return step;
        });
    }

    /** Checks in whoever stands at the door and knows the code: the caller has seen to that, and nobody is signed in. */
    void checkInAtDoor(ReservationId id) {
        take(
                id,
                booking -> booking.status() == ReservationStatus.IN_USE
                        ? Optional.empty()
                        : Optional.of(booking.checkIn(null, now())));
    }

    /** Checks out in the same way. */
    void checkOutAtDoor(ReservationId id) {
        take(
                id,
                booking -> booking.status() == ReservationStatus.COMPLETED
                        ? Optional.empty()
                        : Optional.of(booking.checkOut(null, now())));
    }

    /** Does something about a booking that changes no calendar, with its calendars locked as for a step. */
    void with(ReservationId id, Consumer<Booking> deed) {
        take(id, booking -> {
            deed.accept(booking);
            return Optional.empty();
        });
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private void take(ReservationId id, Function<Booking, Optional<Step>> step) {
        Contention.retried(() -> {
            var touched = bookings.findTouched(id);
            if (touched.isEmpty()) {
                throw new NotFound();
            }
            steps.takeUnlessDone(id, touched, step);
            return id;
        });
    }
}
