package org.gongfang.resources;

import java.time.Duration;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How far a maintenance has come due.
 *
 * @param share how much of the time between two of them is over, from 0 to more than 1
 * @param on the day on which it is due, or null when it goes by hours
 * @param used the hours used since the last one, or null when it goes by days
 */
public record DueState(
        double share,
        Urgency urgency,
        @Nullable LocalDate on,
        @Nullable Duration used) {}
