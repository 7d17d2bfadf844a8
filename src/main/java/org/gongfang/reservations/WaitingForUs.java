package org.gongfang.reservations;

import java.time.Duration;
import java.time.Instant;
import org.gongfang.shared.Named;
import org.gongfang.shared.TimeSlot;

/**
 * Somebody who waits for one of a provider's resources, or for what one of them can do, as its manager sees it.
 *
 * @param name of the resource or the capability that is wished for
 * @param forResource whether it is the resource itself that is wished for
 * @param window in which a slot of the length would do
 * @param since when the person has been in line
 */
public record WaitingForUs(
        Named name,
        boolean forResource,
        String memberName,
        TimeSlot window,
        Duration length,
        Instant since,
        WaitlistState state) {}
