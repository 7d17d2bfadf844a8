package org.gongfang.resources;

/** Where a resource stands between being written down and being taken back. */
public enum ResourceStatus {
    /** Seen and changed by its provider only; cannot be booked. */
    DRAFT,
    /** Found by everyone and booked within its openings. */
    PUBLISHED,
    /** Taken back: takes no new bookings, keeps those it has; may be published again. */
    WITHDRAWN
}
