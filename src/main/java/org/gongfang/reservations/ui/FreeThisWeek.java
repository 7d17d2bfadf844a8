package org.gongfang.reservations.ui;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongfang.reservations.FreeTime;
import org.gongfang.resources.ResourceId;
import org.gongfang.resources.ResourceKind;
import org.gongfang.resources.ResourcePlace;
import org.gongfang.resources.ResourcePlaces;
import org.gongfang.resources.ResourceStatus;
import org.gongfang.shared.Spoken;
import org.gongfang.shared.TimeSlot;
import org.springframework.stereotype.Component;

/** How many machine hours can still be booked in the next seven days; counted at most once a minute for everybody. */
@Component
class FreeThisWeek {

    private static final Duration FRESH = Duration.ofMinutes(1);
    private static final int DAYS = 7;
    private static final int MOST_RESOURCES = 2_000;

    private final ResourcePlaces places;
    private final FreeTime freeTime;
    private final Clock clock;
    private final LoadingCache<LocalDate, Hours> counted =
            Caffeine.newBuilder().expireAfterWrite(FRESH).maximumSize(2).build(this::count);

    FreeThisWeek(ResourcePlaces places, FreeTime freeTime, Clock clock) {
        this.places = places;
        this.freeTime = freeTime;
        this.clock = clock;
    }

    /** Free hours by district and by capability. */
    record Hours(Map<String, Long> byDistrict, Map<String, Long> byCapability) {}

    Hours hours() {
        return counted.get(LocalDate.ofInstant(clock.instant(), Spoken.DISTRICT_ZONE));
    }

    private Hours count(LocalDate today) {
        var window = new TimeSlot(
                clock.instant(),
                today.plusDays(DAYS).atStartOfDay(Spoken.DISTRICT_ZONE).toInstant());
        var machines = places.after(null, Spoken.DISTRICT_ZONE, MOST_RESOURCES).stream()
                .filter(place -> place.status() == ResourceStatus.PUBLISHED && place.kind() == ResourceKind.MACHINE)
                .collect(Collectors.toMap(ResourcePlace::id, place -> place));
        var units = new HashMap<ResourceId, Integer>();
        machines.forEach((id, place) -> units.put(id, place.units()));
        var byDistrict = new HashMap<String, Duration>();
        var byCapability = new HashMap<String, Duration>();
        freeTime.in(window, units).forEach((id, free) -> {
            var place = machines.get(id);
            if (place != null) {
                byDistrict.merge(place.district(), free, Duration::plus);
                place.capabilities().forEach(code -> byCapability.merge(code.value(), free, Duration::plus));
            }
        });
        return new Hours(wholeHours(byDistrict), wholeHours(byCapability));
    }

    private static Map<String, Long> wholeHours(Map<String, Duration> times) {
        return times.entrySet().stream()
                .filter(entry -> entry.getValue().toHours() > 0)
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, entry -> entry.getValue().toHours()));
    }
}
