package org.gongfang.resources;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A machine to be published at once, told by as little as possible.
 *
 * @param nameZh its name; the capability's own where it is empty
 * @param site where it stands; a provider without a site gets its first one, with the address and the district
 */
public record Offer(
        CapabilityCode capability,
        String nameZh,
        String nameEn,
        @Nullable SiteId site,
        String address,
        String district,
        Optional<Hours> hours) {

    /** Hours of every week from today on, without an end, except on public holidays. */
    public record Hours(Set<DayOfWeek> weekdays, LocalTime from, LocalTime until) {

        public Hours {
            weekdays = Set.copyOf(weekdays);
        }
    }
}
