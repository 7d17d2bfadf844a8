package org.gongfang.resources;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.gongfang.identity.OrganisationId;
import org.jspecify.annotations.Nullable;

/** A maintenance plan as it is kept. */
@Entity
@Table(name = "maintenance_plan")
class StoredPlan {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private PlanId id;

    @Version
    private @Nullable Integer version;

    @AttributeOverride(name = "value", column = @Column(name = "resource_id"))
    private ResourceId resource;

    @AttributeOverride(name = "value", column = @Column(name = "provider_id"))
    private OrganisationId provider;

    private String title;
    private String work;

    @Embedded
    private MaintenanceRhythm rhythm;

    private int takesMinutes;
    private Instant countedFrom;
    private @Nullable Instant warnedAt;

    @AttributeOverride(name = "value", column = @Column(name = "closure_id"))
    private @Nullable ClosureId closure;

    private @Nullable Instant retiredAt;

    protected StoredPlan() {}

    StoredPlan(OrganisationId provider, ResourceId resource, PlanForm form, Instant countedFrom) {
        id = PlanId.next();
        this.provider = provider;
        this.resource = resource;
        this.countedFrom = countedFrom;
        change(form);
    }

    /** Writes the plan anew. What was told of another rhythm is told again when it comes due. */
    final void change(PlanForm form) {
        if (!form.rhythm().equals(rhythm)) {
            warnedAt = null;
        }
        title = form.title();
        work = form.work();
        rhythm = form.rhythm();
        takesMinutes = Math.toIntExact(form.takes().toMinutes());
    }

    /** Begins to count anew. */
    void done(Instant at) {
        countedFrom = at;
        warnedAt = null;
        closure = null;
    }

    /** Keeps the hours that are closed for it. */
    void planned(ClosureId by) {
        closure = by;
    }

    void retire(Instant at) {
        retiredAt = at;
    }

    void putBack() {
        retiredAt = null;
    }

    boolean isRetired() {
        return retiredAt != null;
    }

    boolean isAt(int expected) {
        return version != null && version == expected;
    }

    DueState due(Duration used, ZoneId zone, Instant now) {
        return rhythm.due(countedFrom, used, zone, now);
    }

    UsedTimes.Since since() {
        return new UsedTimes.Since(resource, countedFrom);
    }

    PlanId id() {
        return id;
    }

    int version() {
        return version == null ? 0 : version;
    }

    ResourceId resource() {
        return resource;
    }

    OrganisationId provider() {
        return provider;
    }

    String title() {
        return title;
    }

    String work() {
        return work;
    }

    MaintenanceRhythm rhythm() {
        return rhythm;
    }

    Duration takes() {
        return Duration.ofMinutes(takesMinutes);
    }

    Instant countedFrom() {
        return countedFrom;
    }

    @Nullable
    ClosureId closure() {
        return closure;
    }
}
