package org.gongfang.resources;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.gongfang.shared.Named;
import org.gongfang.shared.TimeSlot;
import org.jspecify.annotations.Nullable;

/**
 * What has to be done to a resource again and again, and how far it has come due.
 *
 * @param countedFrom when it was done last, or when the plan was made
 * @param planned the hours that are closed for it, or null when none are
 */
public record MaintenancePlan(
        PlanId id,
        ResourceId resource,
        String resourceCode,
        Named resourceName,
        ZoneId zone,
        String title,
        String work,
        MaintenanceRhythm rhythm,
        Duration takes,
        Instant countedFrom,
        DueState due,
        @Nullable TimeSlot planned,
        int version) {

    public String resourceName(Locale locale) {
        return resourceName.in(locale);
    }
}
