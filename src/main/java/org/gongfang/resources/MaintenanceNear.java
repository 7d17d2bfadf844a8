package org.gongfang.resources;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.gongfang.identity.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * A maintenance is soon due, or is due; told once between two of them.
 *
 * @param round since when this time is counted
 * @param on the day on which it is due, or null when it goes by hours
 * @param hoursUsed the hours used so far, or null when it goes by days
 */
public record MaintenanceNear(
        UUID plan,
        ResourceId resource,
        OrganisationId provider,
        String title,
        Instant round,
        @Nullable LocalDate on,
        @Nullable Long hoursUsed,
        int every) {}
