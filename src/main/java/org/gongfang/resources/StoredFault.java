package org.gongfang.resources;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.gongfang.identity.MemberId;
import org.gongfang.identity.OrganisationId;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** A fault as it is kept: it guards the steps of its life and remembers each. */
@Entity
@Table(name = "fault")
class StoredFault {

    /** So long a repair or a rejection can be taken back; what comes back later is another fault. */
    static final Duration UNDO = Duration.ofDays(1);

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private FaultId id;

    @Version
    private @Nullable Integer version;

    @AttributeOverride(name = "value", column = @Column(name = "resource_id"))
    private ResourceId resource;

    @AttributeOverride(name = "value", column = @Column(name = "provider_id"))
    private OrganisationId provider;

    @AttributeOverride(name = "value", column = @Column(name = "reported_by"))
    private MemberId reportedBy;

    private boolean byStaff;
    private boolean witnessed;

    @Enumerated(EnumType.STRING)
    private FaultSeverity severity;

    @Enumerated(EnumType.STRING)
    private FaultStatus status;

    private String description;

    @AttributeOverride(name = "value", column = @Column(name = "picture_id"))
    private @Nullable PictureId picture;

    @AttributeOverride(name = "value", column = @Column(name = "closure_id"))
    private @Nullable ClosureId closure;

    private @Nullable Instant expectedUntil;
    private Instant reportedAt;
    private Instant changedAt;

    @ElementCollection
    @CollectionTable(name = "fault_step", joinColumns = @JoinColumn(name = "fault_id"))
    @OrderColumn(name = "step_no")
    @BatchSize(size = 200)
    private List<FaultStepRow> steps = new ArrayList<>();

    protected StoredFault() {}

    /** A fault that was just reported. */
    StoredFault(NewFault fault, String description, OrganisationId provider, Reporter reporter, Instant at) {
        id = FaultId.next();
        resource = fault.resource();
        this.provider = provider;
        reportedBy = reporter.member();
        byStaff = reporter.staff();
        witnessed = reporter.witness();
        severity = fault.severity();
        status = FaultStatus.REPORTED;
        this.description = description;
        reportedAt = at;
        changedAt = at;
        remember(reporter.member(), at, "");
    }

    /** Who reports a fault, and how much weight the word has. */
    record Reporter(MemberId member, boolean staff, boolean witness) {}

    /** The staff have looked and found it so. */
    void acknowledge(MemberId by, Instant at, Assessment found, String note) {
        requireOpen();
        status = FaultStatus.ACKNOWLEDGED;
        severity = found.severity();
        expectedUntil = found.expectedUntil();
        remember(by, at, note);
    }

    /** It is mended. */
    void repair(MemberId by, Instant at, String done) {
        requireOpen();
        status = FaultStatus.REPAIRED;
        remember(by, at, done);
    }

    /** There was nothing to mend. */
    void reject(MemberId by, Instant at, String reason) {
        requireOpen();
        status = FaultStatus.REJECTED;
        remember(by, at, reason);
    }

    /** Takes a repair or a rejection back: the staff know of it, so it stands acknowledged. */
    void reopen(MemberId by, Instant at) {
        if (status.isOpen() || changedAt.plus(UNDO).isBefore(at)) {
            throw new WrongFaultStatus(status);
        }
        status = FaultStatus.ACKNOWLEDGED;
        var until = expectedUntil;
        expectedUntil = until == null || until.isAfter(at) ? until : null;
        remember(by, at, "");
    }

    private void requireOpen() {
        if (!status.isOpen()) {
            throw new WrongFaultStatus(status);
        }
    }

    private void remember(MemberId by, Instant at, String note) {
        changedAt = at;
        steps.add(new FaultStepRow(status, severity, at, by.value(), note));
    }

    /** Whether its resource has to be closed: it cannot be used, and somebody who must know has said so. */
    boolean closes() {
        return severity == FaultSeverity.BLOCKING
                && (status == FaultStatus.ACKNOWLEDGED || status == FaultStatus.REPORTED && witnessed);
    }

    /** Whether everyone may know of it. */
    boolean isPublic() {
        return severity != FaultSeverity.MINOR && status.isOpen() && (witnessed || status == FaultStatus.ACKNOWLEDGED);
    }

    /** What everyone may know: the words only once somebody of the staff stands behind them. */
    PublicFault told() {
        boolean confirmed = byStaff || status == FaultStatus.ACKNOWLEDGED;
        return new PublicFault(severity, confirmed ? description : "", reportedAt, expectedUntil);
    }

    void show(PictureId shown) {
        picture = shown;
    }

    void closedBy(@Nullable ClosureId by) {
        closure = by;
    }

    FaultId id() {
        return id;
    }

    ResourceId resource() {
        return resource;
    }

    OrganisationId provider() {
        return provider;
    }

    MemberId reportedBy() {
        return reportedBy;
    }

    boolean byStaff() {
        return byStaff;
    }

    boolean witnessed() {
        return witnessed;
    }

    FaultSeverity severity() {
        return severity;
    }

    FaultStatus status() {
        return status;
    }

    String description() {
        return description;
    }

    @Nullable
    PictureId picture() {
        return picture;
    }

    @Nullable
    ClosureId closure() {
        return closure;
    }

    @Nullable
    Instant expectedUntil() {
        return expectedUntil;
    }

    Instant reportedAt() {
        return reportedAt;
    }

    List<FaultStepRow> steps() {
        return List.copyOf(steps);
    }
}
