package org.gongfang.resources;

import java.time.Instant;
import org.gongfang.identity.OrganisationId;
import org.gongfang.shared.TimeSlot;
import org.jspecify.annotations.Nullable;

/**
 * Hours taken back from a resource, from a site or from all of a provider; one time of it when it comes back.
 *
 * @param first its first time, which is the slot unless it comes back
 * @param repeats how it comes back, or null
 * @param timetable the timetable that it was read from, or null when people made it
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
        @Nullable TimetableId timetable) {

    /** The end of a closure of which nobody knows yet when it ends. */
    static final Instant UNTIL_FURTHER_NOTICE = Instant.parse("2200-01-01T00:00:00Z");

    /** Whether it lasts until somebody ends it. */
    public boolean isOpenEnded() {
        return !slot.endsAt().isBefore(UNTIL_FURTHER_NOTICE);
    }
}
