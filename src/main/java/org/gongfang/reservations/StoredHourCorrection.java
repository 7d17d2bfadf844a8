package org.gongfang.reservations;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.gongfang.identity.MemberId;
import org.gongfang.shared.TimeOrderedId;
import org.gongfang.shared.TimeSlot;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** A correction as it is kept: written once and never changed. */
@Entity
@Table(name = "hour_correction")
class StoredHourCorrection implements Persistable<UUID> {

    @Id
    private UUID id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "reservation_id"))
    private ReservationId reservation;

    private Instant usedFrom;
    private Instant usedUntil;
    private long billedMinutes;
    private @Nullable Instant formerFrom;
    private @Nullable Instant formerUntil;
    private long formerBilledMinutes;
    private String reason;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "corrected_by"))
    private MemberId by;

    @Column(name = "corrected_at")
    private Instant at;

    protected StoredHourCorrection() {}

    StoredHourCorrection(Booking booking, TimeSlot used, long billedMinutes, String reason, MemberId by, Instant at) {
        var before = booking.usage();
        this.id = TimeOrderedId.next();
        this.reservation = booking.id();
        this.usedFrom = used.startsAt();
        this.usedUntil = used.endsAt();
        this.billedMinutes = billedMinutes;
        this.formerFrom = before.usedFrom();
        this.formerUntil = before.usedUntil();
        this.formerBilledMinutes = before.billedMinutes();
        this.reason = reason;
        this.by = by;
        this.at = at;
    }

    MemberId by() {
        return by;
    }

    HourCorrection read(String byName) {
        // A check-out in the very moment of the check-in has used no time.
        var former = formerFrom == null || formerUntil == null || !formerFrom.isBefore(formerUntil)
                ? null
                : new TimeSlot(formerFrom, formerUntil);
        return new HourCorrection(
                new TimeSlot(usedFrom, usedUntil), billedMinutes, former, formerBilledMinutes, reason, by, byName, at);
    }

    @Override
    public UUID getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return true;
    }
}
