package org.gongfang.resources;

import org.gongfang.shared.TimeSlot;
import org.jspecify.annotations.Nullable;

/**
 * Hours to be taken back: of a resource, of a site, or of the manager's whole provider when neither is named.
 *
 * @param slot the hours, or the first time of them when they come back
 * @param repeats how they come back, or null
 */
public record NewClosure(
        @Nullable SiteId site,
        @Nullable ResourceId resource,
        TimeSlot slot,
        ClosureReason reason,
        String note,
        ClosureVisibility visibility,
        @Nullable Repetition repeats) {

    /** Hours taken back once. */
    public NewClosure(
            @Nullable SiteId site,
            @Nullable ResourceId resource,
            TimeSlot slot,
            ClosureReason reason,
            String note,
            ClosureVisibility visibility) {
        this(site, resource, slot, reason, note, visibility, null);
    }

    public static NewClosure ofResource(ResourceId resource, TimeSlot slot, ClosureReason reason, String note) {
        return new NewClosure(null, resource, slot, reason, note, ClosureVisibility.EVERYONE);
    }

    public static NewClosure ofSite(SiteId site, TimeSlot slot, ClosureReason reason, String note) {
        return new NewClosure(site, null, slot, reason, note, ClosureVisibility.EVERYONE);
    }

    public static NewClosure ofProvider(TimeSlot slot, ClosureReason reason, String note) {
        return new NewClosure(null, null, slot, reason, note, ClosureVisibility.EVERYONE);
    }

    /** The same hours again and again. */
    public NewClosure repeating(@Nullable Repetition repetition) {
        return new NewClosure(site, resource, slot, reason, note, visibility, repetition);
    }

    /** How much it takes back. */
    public ClosureScope scope() {
        return resource != null ? ClosureScope.RESOURCE : site != null ? ClosureScope.SITE : ClosureScope.PROVIDER;
    }
}
