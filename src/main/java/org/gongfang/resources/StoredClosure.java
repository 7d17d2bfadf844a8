package org.gongfang.resources;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.gongfang.identity.OrganisationId;
import org.gongfang.shared.TimeSlot;
import org.jspecify.annotations.Nullable;

/** A closure as it is kept. */
@Entity
@Table(name = "closure")
class StoredClosure {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private ClosureId id;

    @Version
    private @Nullable Integer version;

    @Enumerated(EnumType.STRING)
    private ClosureScope scope;

    @AttributeOverride(name = "value", column = @Column(name = "provider_id"))
    private OrganisationId provider;

    @AttributeOverride(name = "value", column = @Column(name = "site_id"))
    private @Nullable SiteId site;

    @AttributeOverride(name = "value", column = @Column(name = "resource_id"))
    private @Nullable ResourceId resource;

    private Instant startsAt;
    private Instant endsAt;

    @Enumerated(EnumType.STRING)
    private ClosureReason reason;

    private String note;

    @Enumerated(EnumType.STRING)
    private ClosureVisibility visibility;

    protected StoredClosure() {}

    StoredClosure(OrganisationId provider, NewClosure closure, String note) {
        id = ClosureId.next();
        scope = closure.scope();
        this.provider = provider;
        site = scope == ClosureScope.SITE ? closure.site() : null;
        resource = closure.resource();
        startsAt = closure.slot().startsAt();
        endsAt = closure.slot().endsAt();
        reason = closure.reason();
        this.note = note;
        visibility = closure.visibility();
    }

    ClosureId id() {
        return id;
    }

    OrganisationId provider() {
        return provider;
    }

    TimeSlot slot() {
        return new TimeSlot(startsAt, endsAt);
    }

    /** Whether it takes hours back from a resource at the place. */
    boolean closes(ResourceId candidate, SiteId itsSite, OrganisationId itsProvider) {
        return provider.equals(itsProvider)
                && switch (scope) {
                    case RESOURCE -> candidate.equals(resource);
                    case SITE -> itsSite.equals(site);
                    case PROVIDER -> true;
                };
    }

    Closure shown() {
        return new Closure(id, scope, provider, site, resource, slot(), reason, note, visibility);
    }
}
