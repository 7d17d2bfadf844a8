package org.gongfang.resources;

import java.time.Instant;
import java.util.UUID;
import org.gongfang.identity.MemberId;
import org.gongfang.identity.OrganisationId;

/** The staff have repaired a fault, or found that there was none. */
public record FaultSettled(
        UUID fault,
        ResourceId resource,
        OrganisationId provider,
        MemberId reporter,
        boolean repaired,
        String note,
        MemberId by,
        Instant at) {}
