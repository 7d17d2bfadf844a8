package org.gongfang.resources;

import java.time.Instant;
import java.util.UUID;
import org.gongfang.identity.OrganisationId;
import org.gongfang.shared.TimeSlot;
import org.jspecify.annotations.Nullable;

/**
 * Hours taken back from a resource, from a site or from all of a provider; one time of it when it comes back.
 *
 * @param first its first time, which is the slot unless it comes back
 * @param repeats how it comes back, or null
 * @param timetable the timetable that it was read from, or null when people made it
 * @param cause what decisions about reservations under it count for: all that one timetable closes together, even when
 *     it is read anew or given up, or else this closure alone
 */
public record Closure(
        ClosureId id,
        ClosureScope scope,
        OrganisationId provider,
        @Nullable SiteId site,
        @Nullable ResourceId resource,
        TimeSlot slot,
        TimeSlot first,
        @Nullable Repetition repeats,
        ClosureReason reason,
        String note,
        ClosureVisibility visibility,
        @Nullable TimetableId timetable,
        UUID cause) {

    /** The end of a closure of which nobody knows yet when it ends. */
    static final Instant UNTIL_FURTHER_NOTICE = Instant.parse("2200-01-01T00:00:00Z");

    /** Whether it lasts until somebody ends it. */
    public boolean isOpenEnded() {
        return !slot.endsAt().isBefore(UNTIL_FURTHER_NOTICE);
    }
}
