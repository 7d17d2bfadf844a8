package org.gongfang.resources;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** All public days by their dates. */
record PublicCalendar(NavigableMap<LocalDate, PublicDay> days) {

    static final PublicCalendar NONE = of(List.of());

    PublicCalendar {
        days = Collections.unmodifiableNavigableMap(days);
    }

    static PublicCalendar of(Collection<PublicDay> days) {
        var byDate = new TreeMap<LocalDate, PublicDay>();
        days.forEach(day -> byDate.put(day.date(), day));
        return new PublicCalendar(byDate);
    }

    boolean has(LocalDate date) {
        return days.containsKey(date);
    }

    /** The days from one date to another, both included, in order. */
    List<PublicDay> between(LocalDate first, LocalDate last) {
        return first.isAfter(last)
                ? List.of()
                : List.copyOf(days.subMap(first, true, last, true).values());
    }
}
