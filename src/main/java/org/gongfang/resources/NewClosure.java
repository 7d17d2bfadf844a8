package org.gongfang.resources;

import org.gongfang.shared.TimeSlot;
import org.jspecify.annotations.Nullable;

/** Hours to be taken back: of a resource, of a site, or of the manager's whole provider when neither is named. */
public record NewClosure(
        @Nullable SiteId site,
        @Nullable ResourceId resource,
        TimeSlot slot,
        ClosureReason reason,
        String note,
        ClosureVisibility visibility) {

    public static NewClosure ofResource(ResourceId resource, TimeSlot slot, ClosureReason reason, String note) {
        return new NewClosure(null, resource, slot, reason, note, ClosureVisibility.EVERYONE);
    }

    public static NewClosure ofSite(SiteId site, TimeSlot slot, ClosureReason reason, String note) {
        return new NewClosure(site, null, slot, reason, note, ClosureVisibility.EVERYONE);
    }

    public static NewClosure ofProvider(TimeSlot slot, ClosureReason reason, String note) {
        return new NewClosure(null, null, slot, reason, note, ClosureVisibility.EVERYONE);
    }

    /** How much it takes back. */
    public ClosureScope scope() {
        return resource != null ? ClosureScope.RESOURCE : site != null ? ClosureScope.SITE : ClosureScope.PROVIDER;
    }
}
