package org.gongfang.reservations;

import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.gongfang.identity.CurrentMember;
import org.gongfang.resources.ResourceId;
import org.gongfang.shared.TimeSlot;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people want to know who stand at a machine and have scanned its label: whether it is theirs now, or when. */
@Service
@Transactional(readOnly = true)
public class OnTheSpot {

    private static final Duration OWN_AHEAD = Duration.ofDays(7);
    private static final Duration COMERS_AHEAD = Duration.ofDays(1);
    private static final int MOST = 5;
    private static final Set<ReservationStatus> OWN = EnumSet.of(
            ReservationStatus.CONFIRMED,
            ReservationStatus.IN_USE,
            ReservationStatus.COMPLETED,
            ReservationStatus.NO_SHOW);
    private static final Set<ReservationStatus> COMING =
            EnumSet.of(ReservationStatus.CONFIRMED, ReservationStatus.IN_USE);

    private final BookingRecords bookings;
    private final Reservations reservations;
    private final ReservationReader reader;
    private final ReservationAccess access;
    private final CurrentMember currentMember;
    private final Clock clock;

    OnTheSpot(
            BookingRecords bookings,
            Reservations reservations,
            ReservationReader reader,
            ReservationAccess access,
            CurrentMember currentMember,
            Clock clock) {
        this.bookings = bookings;
        this.reservations = reservations;
        this.reader = reader;
        this.access = access;
        this.currentMember = currentMember;
        this.clock = clock;
    }

    /** What the signed-in member finds at the resource. */
    @PreAuthorize("isAuthenticated()")
    public AtMachine at(ResourceId resource) {
        var member = currentMember.id();
        var now = clock.instant();
        var own = bookings.findOfHolderAt(member, resource.value(), OWN, now, now.plus(OWN_AHEAD), Limit.of(MOST));
        var comers = bookings.findComing(resource.value(), COMING, now, now.plus(COMERS_AHEAD), Limit.of(MOST)).stream()
                .filter(booking -> access.worksFor(booking.provider()))
                .filter(booking -> !booking.holder().equals(member))
                .toList();
        var taken = reservations.occupied(resource, new TimeSlot(now, now.plus(COMERS_AHEAD))).stream()
                .filter(stretch -> !stretch.startsAt().isAfter(now))
                .map(TimeSlot::endsAt)
                .findFirst();
        return new AtMachine(reader.list(own), reader.list(comers), taken.orElse(null));
    }

    /** The reservation whose code somebody typed or scanned, if the signed-in member may see it. */
    @PreAuthorize("isAuthenticated()")
    public Optional<Reservation> read(String typedOrScanned) {
        return ReservationCodes.read(typedOrScanned).flatMap(reservations::findByCode);
    }
}
