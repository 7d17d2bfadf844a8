package org.gongfang.resources;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The most that one person or one project may book in a day, a week from Monday, a month; what is absent is unlimited.
 * Hours of several units count several times.
 *
 * @param shared whether all resources of the provider that follow its defaults have this quota together
 */
public record Quota(
        @Nullable Duration day,
        @Nullable Duration week,
        @Nullable Duration month,
        boolean shared) {

    public static final Quota NONE = new Quota(null, null, null, false);

    public static Quota of(@Nullable Duration day, @Nullable Duration week, @Nullable Duration month) {
        return new Quota(day, week, month, false);
    }

    public boolean isNone() {
        return day == null && week == null && month == null;
    }

    Quota shared(boolean together) {
        return new Quota(day, week, month, together);
    }
}
