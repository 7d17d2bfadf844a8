package org.gongfang.resources;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.gongfang.identity.MemberId;
import org.gongfang.shared.TimeOrderedId;
import org.jspecify.annotations.Nullable;

/** A maintenance that was done, as it is kept. */
@Entity
@Table(name = "maintenance_done")
class StoredDone {

    @Id
    private UUID id;

    @Version
    private @Nullable Integer version;

    @AttributeOverride(name = "value", column = @Column(name = "plan_id"))
    private PlanId plan;

    @AttributeOverride(name = "value", column = @Column(name = "done_by"))
    private MemberId doneBy;

    private Instant doneAt;
    private long usedMinutes;
    private String note;

    protected StoredDone() {}

    StoredDone(PlanId plan, MemberId doneBy, Instant doneAt, Duration used, String note) {
        id = TimeOrderedId.next();
        this.plan = plan;
        this.doneBy = doneBy;
        this.doneAt = doneAt;
        usedMinutes = used.toMinutes();
        this.note = note;
    }

    MemberId doneBy() {
        return doneBy;
    }

    MaintenanceDone shown(String byName) {
        return new MaintenanceDone(doneAt, byName, Duration.ofMinutes(usedMinutes), note);
    }
}
