package org.gongfang.reservations;

import org.gongfang.resources.ResourceCard;
import org.gongfang.shared.Money;
import org.gongfang.shared.TimeSlot;
import org.jspecify.annotations.Nullable;

/**
 * A slot that can be booked now: so many units of the resource are free in it. Where the machine is run by a technician,
 * the operator is free as well and both prices include one; prices are for one unit.
 */
public record FreeSlot(
        ResourceCard resource,
        TimeSlot slot,
        int units,
        @Nullable ResourceCard operator,
        Money listPrice,
        Money policyPrice) {}
