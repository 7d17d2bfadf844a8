package org.gongfang.reservations;

import java.util.function.Function;
import org.gongfang.resources.BookingRules;
import org.gongfang.resources.ResourceCard;
import org.gongfang.shared.Money;
import org.gongfang.shared.TimeSlot;
import org.jspecify.annotations.Nullable;

/**
 * A slot that can be booked now: so many units of the resource are free in it. Where the machine is run by a technician,
 * the operator is free as well and both prices include one; prices are for one unit. A search that wants a workstation
 * gets one at the same site, in both prices too.
 */
public record FreeSlot(
        ResourceCard resource,
        TimeSlot slot,
        int units,
        @Nullable ResourceCard operator,
        @Nullable ResourceCard workstation,
        Money listPrice,
        Money policyPrice) {

    /** A slot without a workstation. */
    public FreeSlot(
            ResourceCard resource,
            TimeSlot slot,
            int units,
            @Nullable ResourceCard operator,
            Money listPrice,
            Money policyPrice) {
        this(resource, slot, units, operator, null, listPrice, policyPrice);
    }

    /** The same slot with a workstation that is free in it. */
    public FreeSlot besides(FreeSlot desk) {
        return new FreeSlot(
                resource,
                slot,
                units,
                operator,
                desk.resource(),
                listPrice.plus(desk.listPrice()),
                policyPrice.plus(desk.policyPrice()));
    }

    /** The same slot with another of the technicians who are free in it. */
    public FreeSlot with(ResourceCard another) {
        return new FreeSlot(
                resource,
                slot,
                units,
                another,
                workstation,
                together(BookingRules::listPricePerHour, another),
                together(BookingRules::policyPricePerHour, another));
    }

    private Money together(Function<BookingRules, Money> perHour, ResourceCard another) {
        var both = perHour.apply(resource.rules())
                .forLength(slot.length())
                .plus(perHour.apply(another.rules()).forLength(slot.length()));
        return workstation == null
                ? both
                : both.plus(perHour.apply(workstation.rules()).forLength(slot.length()));
    }
}
