package org.gongfang.resources;

import org.gongfang.identity.OrganisationId;
import org.gongfang.shared.TimeSlot;
import org.jspecify.annotations.Nullable;

/** Hours taken back from a resource, from a site or from all of a provider. */
public record Closure(
        ClosureId id,
        ClosureScope scope,
        OrganisationId provider,
        @Nullable SiteId site,
        @Nullable ResourceId resource,
        TimeSlot slot,
        ClosureReason reason,
        String note,
        ClosureVisibility visibility) {}
