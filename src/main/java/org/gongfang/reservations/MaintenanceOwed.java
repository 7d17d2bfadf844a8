package org.gongfang.reservations;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.gongfang.identity.OrganisationId;
import org.gongfang.shared.Named;
import org.jspecify.annotations.Nullable;

/**
 * A maintenance of a machine is near.
 *
 * @param round since when this time is counted
 * @param on the day on which it is due, or null when it goes by hours
 * @param hoursUsed the hours used so far, or null when it goes by days
 * @param every after how many hours it is due
 */
public record MaintenanceOwed(
        UUID plan,
        OrganisationId provider,
        Named machine,
        String code,
        String title,
        Instant round,
        @Nullable LocalDate on,
        @Nullable Long hoursUsed,
        int every) {}
