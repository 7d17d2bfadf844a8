package org.gongfang.reservations;

import static java.util.stream.Collectors.toMap;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongfang.resources.ResourceId;
import org.gongfang.resources.Resources;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which desk or printer of a pool is whose: said once a reservation is confirmed, because until then it may change. */
@Service
@Transactional(readOnly = true)
public class BoundUnits {

    private static final Set<ReservationStatus> BOUND =
            EnumSet.of(ReservationStatus.CONFIRMED, ReservationStatus.IN_USE, ReservationStatus.COMPLETED);

    private final BookingRecords bookings;
    private final BookedCells cells;
    private final ReservationAccess access;
    private final Resources resources;

    BoundUnits(BookingRecords bookings, BookedCells cells, ReservationAccess access, Resources resources) {
        this.bookings = bookings;
        this.cells = cells;
        this.access = access;
        this.resources = resources;
    }

    /**
     * The numbers, counted from one, of the units that the reservation has of each of its pools; nothing for what has one
     * unit only, before it is confirmed, or for whoever may not see it.
     */
    public Map<ResourceId, List<Integer>> of(ReservationId reservation) {
        var booking = bookings.findById(reservation).filter(access::maySee).filter(one -> BOUND.contains(one.status()));
        if (booking.isEmpty()) {
            return Map.of();
        }
        var pools = new HashMap<>(resources.terms(booking.get().resources()));
        pools.values().removeIf(terms -> terms.units() == 1);
        return pools.isEmpty()
                ? Map.of()
                : cells.unitsOf(reservation).entrySet().stream()
                        .filter(entry -> pools.containsKey(entry.getKey()))
                        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
