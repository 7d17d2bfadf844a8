package org.gongfang.reservations;

import java.util.List;
import org.gongfang.shared.NotFound;
import org.springframework.stereotype.Component;

/** Brings a move through: tries again when the database gave the turn away, and offers others when the slot is taken. */
@Component
class MovingDesk {

    private static final int ALTERNATIVES = 5;

    private final MoveTransaction transaction;
    private final BookingRecords bookings;
    private final ReservationReader reader;
    private final ReservationAccess access;
    private final SlotFinder finder;

    MovingDesk(
            MoveTransaction transaction,
            BookingRecords bookings,
            ReservationReader reader,
            ReservationAccess access,
            SlotFinder finder) {
        this.transaction = transaction;
        this.bookings = bookings;
        this.reader = reader;
        this.access = access;
        this.finder = finder;
    }

    Reservation move(ReservationId id, Move to, String reason) {
        var asked = request(id, to);
        BookingCheck.form(asked);
        try {
            Contention.retried(() -> {
                var had = bookings.findTouched(id);
                return transaction.move(id, had, request(id, to), reason).id();
            });
        } catch (BookingTransaction.NoUnitLeft | BookedCells.CellTaken taken) {
            throw new SlotTaken(finder.alternatives(asked, ALTERNATIVES));
        }
        return reader.find(id).orElseThrow(NotFound::new);
    }

    /** The move as if it were booked anew, for the same project: with the resources that the reservation has, unless others are named. */
    private SlotRequest request(ReservationId id, Move to) {
        var reservation = bookings.findWithItems(id).filter(access::maySee).orElseThrow(NotFound::new);
        var items = to.items().isEmpty()
                ? reservation.items().stream()
                        .map(item -> new SlotRequest.Item(item.resourceId(), item.units()))
                        .toList()
                : List.copyOf(to.items());
        return new SlotRequest(items, to.slot(), reservation.project(), "");
    }
}
