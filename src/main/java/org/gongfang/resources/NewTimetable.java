package org.gongfang.resources;

import org.jspecify.annotations.Nullable;

/** A timetable to be kept: what its lessons close (the whole provider when neither site nor resource is named), and how. */
public record NewTimetable(
        String name,
        @Nullable SiteId site,
        @Nullable ResourceId resource,
        ClosureReason reason,
        ClosureVisibility visibility,
        ReadTimetable source) {

    /** How much it takes back. */
    public ClosureScope scope() {
        return resource != null ? ClosureScope.RESOURCE : site != null ? ClosureScope.SITE : ClosureScope.PROVIDER;
    }
}
