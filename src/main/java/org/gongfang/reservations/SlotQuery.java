package org.gongfang.reservations;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Duration;
import org.gongfang.resources.CapabilityCode;
import org.gongfang.resources.Needs;
import org.gongfang.resources.ResourceId;
import org.gongfang.shared.TimeSlot;
import org.jspecify.annotations.Nullable;

/**
 * What must be made, where and when: every limit that is given must be met. Without a resource the answer offers slots of
 * one machine one after the other; with one, every start on its grid.
 *
 * @param district the code of the only district in which it may be
 * @param needs what the part to be made asks of a machine
 * @param window in which the whole slot has to lie
 * @param limit how many answers at most, between one and {@link #MOST}
 */
public record SlotQuery(
        @Nullable CapabilityCode capability,
        @Nullable ResourceId resource,
        @Nullable String district,
        @JsonUnwrapped Needs needs,
        TimeSlot window,
        Duration length,
        boolean withOperator,
        int limit,
        SlotConditions conditions) {

    public static final int MOST = 200;

    private static final int USUAL = 20;

    /** Slots of that length on whatever there is. */
    public static SlotQuery anything(TimeSlot window, Duration length) {
        return new SlotQuery(null, null, null, Needs.NONE, window, length, false, USUAL, SlotConditions.NONE);
    }

    /** Slots of that length for a capability, anywhere. */
    public static SlotQuery of(CapabilityCode capability, TimeSlot window, Duration length) {
        return anything(window, length).forCapability(capability);
    }

    /** Slots of that length on one resource. */
    public static SlotQuery of(ResourceId resource, TimeSlot window, Duration length) {
        return anything(window, length).on(resource);
    }

    /** The same for this capability, or for any. */
    public SlotQuery forCapability(@Nullable CapabilityCode other) {
        return new SlotQuery(other, resource, district, needs, window, length, withOperator, limit, conditions);
    }

    /** The same on this resource, or on any. */
    public SlotQuery on(@Nullable ResourceId other) {
        return new SlotQuery(capability, other, district, needs, window, length, withOperator, limit, conditions);
    }

    /** The same in this district, or in all. */
    public SlotQuery inDistrict(@Nullable String other) {
        return new SlotQuery(capability, resource, other, needs, window, length, withOperator, limit, conditions);
    }

    /** The same for a part that asks this of a machine. */
    public SlotQuery needing(Needs other) {
        return new SlotQuery(capability, resource, district, other, window, length, withOperator, limit, conditions);
    }

    /** The same in another window. */
    SlotQuery within(TimeSlot other) {
        return new SlotQuery(capability, resource, district, needs, other, length, withOperator, limit, conditions);
    }

    /** The same with an operator, or without one unless the resource asks for one. */
    public SlotQuery withOperator(boolean other) {
        return new SlotQuery(capability, resource, district, needs, window, length, other, limit, conditions);
    }

    /** The same with so many answers at most. */
    public SlotQuery limitedTo(int most) {
        return new SlotQuery(capability, resource, district, needs, window, length, withOperator, most, conditions);
    }

    /** The same under these conditions. */
    public SlotQuery under(SlotConditions other) {
        return new SlotQuery(capability, resource, district, needs, window, length, withOperator, limit, other);
    }

    /** The same without what says how to search rather than for what: the ranking, the person and how many answers. */
    SlotQuery forWaiting() {
        return limitedTo(1).under(conditions.by(SlotRanking.EARLIEST).forPerson(null, null));
    }
}
