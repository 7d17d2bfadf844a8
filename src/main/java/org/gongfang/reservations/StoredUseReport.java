package org.gongfang.reservations;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.gongfang.identity.MemberId;
import org.gongfang.resources.FaultId;
import org.gongfang.resources.PictureId;
import org.jspecify.annotations.Nullable;

/** A report of a use as it is kept. */
@Entity
@Table(name = "use_report")
class StoredUseReport {

    private static final int TENTHS = 1;

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "reservation_id"))
    private ReservationId reservation;

    @Enumerated(EnumType.STRING)
    private UseResult result;

    private @Nullable Instant usedFrom;
    private @Nullable Instant usedUntil;
    private String note;
    private String material;
    private String amount;
    private @Nullable Long counterTenths;

    @Column(name = "fault_id")
    private @Nullable UUID fault;

    @ElementCollection
    @CollectionTable(name = "use_report_picture", joinColumns = @JoinColumn(name = "reservation_id"))
    @OrderColumn(name = "picture_no")
    @Column(name = "picture_id")
    private List<UUID> pictures = new ArrayList<>();

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "written_by"))
    private MemberId writtenBy;

    private Instant writtenAt;
    private Instant changedAt;

    @Version
    private @Nullable Integer version;

    protected StoredUseReport() {}

    /** A report of a use of which nothing was said before. */
    StoredUseReport(ReservationId reservation, MemberId writtenBy, UseResult result, Instant at) {
        this.reservation = reservation;
        this.writtenBy = writtenBy;
        this.result = result;
        this.note = "";
        this.material = "";
        this.amount = "";
        this.writtenAt = at;
        this.changedAt = at;
    }

    /** Says this now; pictures and a fault that it had before stay unless they are taken off or replaced. */
    void say(NewUseReport report, Collection<PictureId> added, @Nullable FaultId found, Instant at) {
        var counter = report.counter();
        result = report.result();
        usedFrom = report.usedFrom();
        usedUntil = report.usedUntil();
        note = report.note();
        material = report.material();
        amount = report.amount();
        counterTenths = counter == null ? null : counter.movePointRight(TENTHS).longValueExact();
        pictures.removeIf(picture -> report.removed().contains(new PictureId(picture)));
        added.forEach(picture -> pictures.add(picture.value()));
        fault = found == null ? fault : found.value();
        changedAt = at;
    }

    ReservationId reservation() {
        return reservation;
    }

    MemberId writtenBy() {
        return writtenBy;
    }

    Instant writtenAt() {
        return writtenAt;
    }

    /** How many pictures it shows once these are gone. */
    int picturesWithout(Collection<PictureId> removed) {
        return (int) pictures.stream()
                .filter(picture -> !removed.contains(new PictureId(picture)))
                .count();
    }

    UseReport read(String writerName, Instant writableUntil) {
        return new UseReport(
                reservation,
                result,
                usedFrom,
                usedUntil,
                note,
                material,
                amount,
                counterTenths == null ? null : BigDecimal.valueOf(counterTenths, TENTHS),
                pictures.stream().map(PictureId::new).toList(),
                fault == null ? null : new FaultId(fault),
                writtenBy,
                writerName,
                writtenAt,
                changedAt,
                writableUntil);
    }
}
