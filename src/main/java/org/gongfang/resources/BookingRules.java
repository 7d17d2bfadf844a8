package org.gongfang.resources;

import java.time.Duration;
import org.gongfang.shared.Grid;
import org.gongfang.shared.Money;

/**
 * The rules by which a resource is booked. Lengths are multiples of the grid; lead time and horizon count from now to
 * the start; set-up and clean-up belong to the booking but not to its price.
 */
public record BookingRules(
        Grid grid,
        Duration minLength,
        Duration maxLength,
        Duration leadTime,
        Duration horizon,
        Duration setUp,
        Duration cleanUp,
        Audience audience,
        Approval approval,
        boolean operatorRequired,
        Duration cancellationDeadline,
        Duration graceTime,
        Money listPricePerHour,
        Money policyPricePerHour) {

    /** What a resource of the kind starts with; a manager changes what does not fit. */
    public static BookingRules standard(ResourceKind kind) {
        boolean machine = kind == ResourceKind.MACHINE;
        return new BookingRules(
                machine || kind == ResourceKind.TECHNICIAN ? Grid.HALF_HOUR : Grid.HOUR,
                machine ? Duration.ofMinutes(30) : Duration.ofHours(1),
                machine || kind == ResourceKind.TECHNICIAN ? Duration.ofHours(4) : Duration.ofHours(8),
                Duration.ofHours(2),
                Duration.ofDays(90),
                Duration.ZERO,
                Duration.ZERO,
                Audience.ANYONE_SIGNED_IN,
                machine || kind == ResourceKind.ROOM ? Approval.PROVIDER : Approval.AUTOMATIC,
                false,
                Duration.ofHours(24),
                Duration.ofMinutes(30),
                Money.ZERO,
                Money.ZERO);
    }
}
