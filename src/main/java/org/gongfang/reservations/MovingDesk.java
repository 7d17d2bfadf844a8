package org.gongfang.reservations;

import java.util.List;
import org.gongfang.resources.BookingTerms;
import org.gongfang.resources.ResourceCard;
import org.gongfang.resources.ResourceKind;
import org.gongfang.resources.Resources;
import org.gongfang.shared.NotFound;
import org.gongfang.shared.TimeSlot;
import org.jspecify.annotations.Nullable;
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
    private final Resources resources;

    MovingDesk(
            MoveTransaction transaction,
            BookingRecords bookings,
            ReservationReader reader,
            ReservationAccess access,
            SlotFinder finder,
            Resources resources) {
        this.transaction = transaction;
        this.bookings = bookings;
        this.reader = reader;
        this.access = access;
        this.finder = finder;
        this.resources = resources;
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
    SlotRequest request(ReservationId id, Move to) {
        var reservation = bookings.findWithItems(id).filter(access::maySee).orElseThrow(NotFound::new);
        var items = to.items().isEmpty() ? same(reservation, to.slot()) : List.copyOf(to.items());
        return new SlotRequest(items, to.slot(), reservation.project(), "");
    }

    /** What the reservation has; of those who may run its machine another one, when theirs is busy at that time. */
    private List<SlotRequest.Item> same(Booking reservation, TimeSlot slot) {
        var items = reservation.request().items();
        var terms = resources.terms(reservation.resources());
        var machine = reservation.resources().stream()
                .filter(id -> !isOperator(terms.get(id)))
                .findFirst();
        boolean run = reservation.resources().stream().anyMatch(id -> isOperator(terms.get(id)));
        if (machine.isEmpty() || !run) {
            return items;
        }
        var free = finder.freeOperators(machine.get(), slot).stream()
                .map(ResourceCard::id)
                .toList();
        return items.stream()
                .map(item ->
                        isOperator(terms.get(item.resource())) && !free.isEmpty() && !free.contains(item.resource())
                                ? new SlotRequest.Item(free.getFirst(), item.units())
                                : item)
                .toList();
    }

    private static boolean isOperator(@Nullable BookingTerms terms) {
        return terms != null && terms.kind() == ResourceKind.TECHNICIAN;
    }
}
