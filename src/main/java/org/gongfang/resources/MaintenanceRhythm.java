package org.gongfang.resources;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.gongfang.shared.InvalidInput;

/** How often something has to be done: every so many hours of use, weeks or months. */
@Embeddable
public record MaintenanceRhythm(
        @Enumerated(EnumType.STRING) @Column(name = "rhythm_unit")
        MaintenanceUnit unit,

        @Column(name = "rhythm_every") int every) {

    /** By hours it is soon due when a tenth of them is left. */
    private static final double SOON_SHARE = 0.9;

    /** By days it is soon due a week before, and of short rhythms in their last quarter. */
    private static final int SOON_DAYS = 7;

    private static final int SOON_PART = 4;

    public MaintenanceRhythm {
        if (every < 1 || every > unit.most()) {
            throw new InvalidInput("resource-figure-out-of-range", "every", "1", Integer.toString(unit.most()));
        }
    }

    /**
     * How far it has come.
     *
     * @param from when it was done last, or when the plan was made
     * @param used how long the resource was used since then
     */
    DueState due(Instant from, Duration used, ZoneId zone, Instant now) {
        return unit == MaintenanceUnit.HOURS_USED
                ? byUse(used)
                : byDate(LocalDate.ofInstant(from, zone), LocalDate.ofInstant(now, zone));
    }

    private DueState byUse(Duration used) {
        double share = used.toMinutes() / (60.0 * every);
        var urgency = share >= 1 ? Urgency.DUE : share >= SOON_SHARE ? Urgency.SOON : Urgency.LATER;
        return new DueState(share, urgency, null, used);
    }

    private DueState byDate(LocalDate first, LocalDate today) {
        var on = unit == MaintenanceUnit.WEEKS ? first.plusWeeks(every) : first.plusMonths(every);
        long whole = ChronoUnit.DAYS.between(first, on);
        long left = ChronoUnit.DAYS.between(today, on);
        long soon = Math.min(SOON_DAYS, Math.max(1, whole / SOON_PART));
        var urgency = left <= 0 ? Urgency.DUE : left <= soon ? Urgency.SOON : Urgency.LATER;
        return new DueState(Math.max(0, 1 - (double) left / whole), urgency, on, null);
    }
}
