package org.gongfang.reservations;

import java.time.Clock;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.gongfang.resources.ResourceId;
import org.gongfang.resources.ResourceTies;
import org.gongfang.resources.TiedBookings;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Lets live bookings take the cells of parts and utilities anew when these have changed. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class TiedCells implements TiedBookings {

    private static final Set<ReservationStatus> LIVE = EnumSet.of(
            ReservationStatus.HELD, ReservationStatus.REQUESTED, ReservationStatus.CONFIRMED, ReservationStatus.IN_USE);

    private final BookingRecords bookings;
    private final ResourceTies ties;
    private final CellPlan plan;
    private final BookedCells cells;
    private final Clock clock;

    TiedCells(BookingRecords bookings, ResourceTies ties, CellPlan plan, BookedCells cells, Clock clock) {
        this.bookings = bookings;
        this.ties = ties;
        this.plan = plan;
        this.cells = cells;
        this.clock = clock;
    }

    @Override
    public void retie(Collection<ResourceId> resources) {
        var now = clock.instant();
        var live = resources.isEmpty()
                ? List.<Booking>of()
                : bookings.findOnResources(
                        resources.stream().map(ResourceId::value).toList(),
                        LIVE,
                        now.minus(BookingCheck.LONGEST),
                        now,
                        now.plus(BookingCheck.FARTHEST));
        live.forEach(booking -> cells.freeTied(booking.id(), booking.resources(), now));
        for (var booking : live) {
            try {
                cells.occupy(booking.id(), plan.tied(booking.items(), ties.of(booking.resources()), now));
            } catch (BookedCells.CellTaken taken) {
                throw new PartsBooked(booking.code());
            }
        }
    }
}
