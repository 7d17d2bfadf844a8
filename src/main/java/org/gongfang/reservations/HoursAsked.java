package org.gongfang.reservations;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Objects;
import org.gongfang.shared.TimeSlot;
import org.gongfang.shared.TimeSlots;

/** The hours of a window on certain weekdays and between two times of day, by the clock of a zone. */
final class HoursAsked {

    private HoursAsked() {}

    static BitRow of(SlotConditions conditions, TimeSlot window, ZoneId zone) {
        var slots = new ArrayList<TimeSlot>();
        var from = Objects.requireNonNullElse(conditions.from(), LocalTime.MIDNIGHT);
        var until = Objects.requireNonNullElse(conditions.until(), LocalTime.MIDNIGHT);
        var last = LocalDate.ofInstant(window.endsAt(), zone);
        for (var day = LocalDate.ofInstant(window.startsAt(), zone); !day.isAfter(last); day = day.plusDays(1)) {
            if (conditions.weekdays().isEmpty() || conditions.weekdays().contains(day.getDayOfWeek())) {
                var end = until.equals(LocalTime.MIDNIGHT) ? day.plusDays(1) : day;
                var starts = day.atTime(from).atZone(zone).toInstant();
                var ends = end.atTime(until).atZone(zone).toInstant();
                if (starts.isBefore(ends)) {
                    slots.add(new TimeSlot(starts, ends));
                }
            }
        }
        return BitRow.inside(TimeSlots.merge(slots), WordRange.around(window));
    }
}
