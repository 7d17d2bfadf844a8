package org.gongfang.resources.ui;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.gongfang.resources.Offer;

/** Hours that many providers give, to be chosen with one click. */
enum UsualHours {
    WORKDAYS(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), 9, 17),
    EVENINGS(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), 18, 21),
    TUESDAY_THURSDAY(EnumSet.of(DayOfWeek.TUESDAY, DayOfWeek.THURSDAY), 13, 17),
    SATURDAY(EnumSet.of(DayOfWeek.SATURDAY), 0, 24),
    /** None yet: they are painted afterwards. */
    LATER(EnumSet.noneOf(DayOfWeek.class), 0, 0);

    private final Set<DayOfWeek> days;
    private final int from;
    private final int until;

    UsualHours(Set<DayOfWeek> days, int from, int until) {
        this.days = days;
        this.from = from;
        this.until = until;
    }

    Optional<Offer.Hours> hours() {
        return days.isEmpty()
                ? Optional.empty()
                : Optional.of(new Offer.Hours(days, LocalTime.of(from, 0), LocalTime.of(until % 24, 0)));
    }

    /** The word for it. */
    String key() {
        return this == LATER
                ? "resources.publish.later"
                : "resources.openings.preset." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
