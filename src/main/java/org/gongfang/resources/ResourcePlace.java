package org.gongfang.resources;

import java.time.ZoneId;
import java.util.List;
import org.gongfang.identity.OrganisationId;

/** Where a resource stands, how much of it there is and what it can do: what statistics need to know of it. */
public record ResourcePlace(
        ResourceId id,
        ResourceKind kind,
        ResourceStatus status,
        int units,
        SiteId site,
        OrganisationId provider,
        String district,
        ZoneId zone,
        List<CapabilityCode> capabilities) {

    public ResourcePlace {
        capabilities = List.copyOf(capabilities);
    }
}
