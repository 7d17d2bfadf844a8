package org.gongfang.reservations;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import org.gongfang.identity.AuditTrail;
import org.gongfang.identity.Members;
import org.gongfang.shared.InvalidInput;
import org.gongfang.shared.NotFound;
import org.gongfang.shared.TimeSlot;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was used and billed, put right by the provider's managers with a reason. Nothing is overwritten: check-in and
 * check-out stay as they happened, and every correction is a row that keeps what stood before. Reports follow by
 * themselves, for the reservation has changed.
 */
@Service
public class HourCorrections {

    private final HourCorrectionRecords corrections;
    private final BookingRecords bookings;
    private final UseDesk desk;
    private final ReservationAccess access;
    private final Members members;
    private final AuditTrail audit;

    HourCorrections(
            HourCorrectionRecords corrections,
            BookingRecords bookings,
            UseDesk desk,
            ReservationAccess access,
            Members members,
            AuditTrail audit) {
        this.corrections = corrections;
        this.bookings = bookings;
        this.desk = desk;
        this.access = access;
        this.members = members;
        this.audit = audit;
    }

    /**
     * Says what was really used and what of it is billed, in whole minutes up to what was booked. The same correction sent
     * twice is one.
     *
     * @throws WrongState while the use is not over
     * @throws UsedTimeOutside when the time lies outside the slot and the quarter of an hour before it
     * @throws InvalidInput when more is billed than was booked, or no reason is given
     */
    @PreAuthorize("hasRole('PROVIDER_MANAGER')")
    @Transactional(propagation = Propagation.NEVER)
    public void correct(ReservationId id, TimeSlot used, long billedMinutes, String reason) {
        var why = reason.strip();
        if (why.isEmpty() || why.length() > BookingCheck.LONGEST_REASON) {
            throw new InvalidInput("reservation-reason", "reason", BookingCheck.LONGEST_REASON);
        }
        desk.with(id, booking -> {
            var manager = access.requireManager(booking);
            requirePossible(booking, used, billedMinutes);
            var before = booking.usage();
            if (used.startsAt().equals(before.usedFrom())
                    && used.endsAt().equals(before.usedUntil())
                    && billedMinutes == before.billedMinutes()) {
                return;
            }
            var now = desk.now();
            corrections.save(new StoredHourCorrection(booking, used, billedMinutes, why, manager, now));
            booking.count(used, billedMinutes, now);
            audit.record(
                    "hours-corrected",
                    booking.code(),
                    "used %d to %d min, billed %d to %d min: %s"
                            .formatted(
                                    before.usedMinutes(),
                                    used.length().toMinutes(),
                                    before.billedMinutes(),
                                    billedMinutes,
                                    why));
        });
    }

    /** Every correction, the first first, for those who may see the reservation. */
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public List<HourCorrection> of(ReservationId id) {
        var booking = bookings.findById(id).filter(access::maySee).orElseThrow(NotFound::new);
        var found = corrections.findOf(booking.id());
        var names = members.names(found.stream().map(StoredHourCorrection::by).collect(toSet()));
        return found.stream()
                .map(correction -> correction.read(names.getOrDefault(correction.by(), "")))
                .toList();
    }

    private static void requirePossible(Booking booking, TimeSlot used, long billedMinutes) {
        if (booking.status() != ReservationStatus.COMPLETED) {
            throw new WrongState(booking.status());
        }
        var earliest = booking.slot().startsAt().minus(Reservation.CHECK_IN_OPENS);
        var latest = booking.slot().endsAt();
        if (used.startsAt().isBefore(earliest)) {
            throw new UsedTimeOutside("usedFrom", earliest, latest);
        }
        if (used.endsAt().isAfter(latest)) {
            throw new UsedTimeOutside("usedUntil", earliest, latest);
        }
        long booked = booking.usage().bookedMinutes();
        if (billedMinutes < 0 || billedMinutes > booked) {
            throw new InvalidInput("billed-minutes", "billedMinutes", booked);
        }
    }
}
