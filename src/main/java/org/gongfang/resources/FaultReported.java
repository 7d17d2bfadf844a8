package org.gongfang.resources;

import java.time.Instant;
import java.util.UUID;
import org.gongfang.identity.MemberId;
import org.gongfang.identity.OrganisationId;

/** Somebody has reported a fault, and perhaps closed the resource by that. */
public record FaultReported(
        UUID fault,
        ResourceId resource,
        OrganisationId provider,
        MemberId reporter,
        FaultSeverity severity,
        boolean closed,
        String description,
        Instant at) {}
