package org.gongfang.resources;

import java.time.Instant;
import java.util.Optional;
import org.gongfang.identity.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * A timetable whose lessons close hours.
 *
 * @param address where it is fetched, or null when it was handed in as a file
 * @param times how often it closes something in the year to come
 * @param added how many times the last reading added
 * @param removed how many times the last reading took away
 * @param readAt when its source last said what is closed now
 * @param askedAt when its source was last asked
 * @param failure why the source cannot be read
 */
public record Timetable(
        TimetableId id,
        OrganisationId provider,
        @Nullable SiteId site,
        @Nullable ResourceId resource,
        String name,
        @Nullable String address,
        String fileName,
        ClosureReason reason,
        ClosureVisibility visibility,
        TimetableState state,
        int events,
        int times,
        int added,
        int removed,
        Instant readAt,
        Instant askedAt,
        Optional<Failure> failure) {

    /** Why a source cannot be read, and since when. */
    public record Failure(TimetableRefused reason, Instant since) {}

    /** Whether it was handed in as a file. */
    public boolean isFile() {
        return address == null;
    }

    /** How much it takes back. */
    public ClosureScope scope() {
        return resource != null ? ClosureScope.RESOURCE : site != null ? ClosureScope.SITE : ClosureScope.PROVIDER;
    }
}
