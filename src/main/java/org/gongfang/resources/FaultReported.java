package org.gongfang.resources;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gongfang.identity.MemberId;
import org.gongfang.identity.OrganisationId;

/**
 * Somebody has reported a fault.
 *
 * @param closed what is closed by that: the resource and its parts, or nothing
 */
public record FaultReported(
        UUID fault,
        ResourceId resource,
        OrganisationId provider,
        MemberId reporter,
        FaultSeverity severity,
        List<ResourceId> closed,
        String description,
        Instant at) {}
