package org.gongfang.resources;

import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongfang.shared.TimeSlot;
import org.gongfang.shared.TimeSlots;

/**
 * Hours as stretches of time within one window. Many resources keep the same hours: each pattern of hours is expanded
 * once per zone.
 */
class HourExpansion {

    /** Hours on the clock of a zone, with the days that others stand in for. */
    private record Asked(OpeningHours hours, ZoneId zone, Set<LocalDate> replaced) {}

    private final TimeSlot window;
    private final PublicCalendar calendar;
    private final Map<Asked, List<TimeSlot>> expanded = new HashMap<>();

    HourExpansion(TimeSlot window, PublicCalendar calendar) {
        this.window = window;
        this.calendar = calendar;
    }

    /** When a resource with these hours is open except for what is taken back, in normal form. */
    List<TimeSlot> open(Collection<OpeningHours> all, ZoneId zone, Collection<TimeSlot> taken) {
        var replaced = all.stream()
                .filter(OpeningHours::replacesDay)
                .map(OpeningHours::validFrom)
                .collect(toSet());
        var slots = new ArrayList<TimeSlot>();
        for (var hours : all) {
            var asked = new Asked(hours, zone, hours.isDated() ? Set.of() : replaced);
            slots.addAll(expanded.computeIfAbsent(
                    asked, now -> now.hours().within(window, now.zone(), calendar, now.replaced())));
        }
        return TimeSlots.subtract(slots, taken);
    }
}
