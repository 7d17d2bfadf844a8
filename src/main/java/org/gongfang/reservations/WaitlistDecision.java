package org.gongfang.reservations;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.gongfang.identity.OrganisationId;
import org.gongfang.resources.ResourceId;
import org.gongfang.shared.Named;
import org.gongfang.shared.TimeSlot;
import org.jspecify.annotations.Nullable;

/**
 * What was decided about a wish and a slot, and by what figures.
 *
 * @param place the place in line among all who waited for the slot, counted from one
 * @param cleared whether the wish was for a cleared project
 * @param had the hours that the person had lately
 * @param offer under which the slot was kept, or null when it was not
 * @param reason what the rule said that refused the person; empty otherwise
 */
public record WaitlistDecision(
        WaitlistId entry,
        Instant at,
        WaitlistOutcome outcome,
        int place,
        boolean cleared,
        Duration had,
        Instant waitingSince,
        OrganisationId provider,
        ResourceId resource,
        String resourceCode,
        Named resourceName,
        ZoneId zone,
        TimeSlot slot,
        @Nullable ReservationId offer,
        Named reason) {

    /** What became of the offer, beside the figures by which it was made. */
    WaitlistDecision answered(WaitlistOutcome answer, Instant when) {
        return new WaitlistDecision(
                entry,
                when,
                answer,
                place,
                cleared,
                had,
                waitingSince,
                provider,
                resource,
                resourceCode,
                resourceName,
                zone,
                slot,
                offer,
                reason);
    }
}
