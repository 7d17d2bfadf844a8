package org.gongfang.reservations;

import java.time.Duration;
import java.util.List;
import org.gongfang.resources.AttributeNeed;
import org.gongfang.resources.CapabilityCode;
import org.gongfang.resources.Needs;
import org.gongfang.resources.ResourceId;
import org.gongfang.shared.TimeSlot;
import org.jspecify.annotations.Nullable;

/**
 * What must be made, where and when: every limit that is given must be met. Without a resource the answer offers slots of
 * one machine one after the other; with one, every start on its grid.
 */
public record SlotQuery(
        @Nullable CapabilityCode capability,
        @Nullable ResourceId resource,
        @Nullable String district,
        @Nullable String material,
        @Nullable Integer envelopeXmm,
        @Nullable Integer envelopeYmm,
        @Nullable Integer envelopeZmm,
        @Nullable Integer toleranceMicrons,
        TimeSlot window,
        Duration length,
        boolean withOperator,
        int limit,
        List<AttributeNeed> attributes,
        SlotConditions conditions) {

    public SlotQuery {
        attributes = List.copyOf(attributes);
    }

    /** A query without further conditions. */
    public SlotQuery(
            @Nullable CapabilityCode capability,
            @Nullable ResourceId resource,
            @Nullable String district,
            @Nullable String material,
            @Nullable Integer envelopeXmm,
            @Nullable Integer envelopeYmm,
            @Nullable Integer envelopeZmm,
            @Nullable Integer toleranceMicrons,
            TimeSlot window,
            Duration length,
            boolean withOperator,
            int limit,
            List<AttributeNeed> attributes) {
        this(
                capability,
                resource,
                district,
                material,
                envelopeXmm,
                envelopeYmm,
                envelopeZmm,
                toleranceMicrons,
                window,
                length,
                withOperator,
                limit,
                attributes,
                SlotConditions.NONE);
    }

    /** A query for limits that every capability knows. */
    public SlotQuery(
            @Nullable CapabilityCode capability,
            @Nullable ResourceId resource,
            @Nullable String district,
            @Nullable String material,
            @Nullable Integer envelopeXmm,
            @Nullable Integer envelopeYmm,
            @Nullable Integer envelopeZmm,
            @Nullable Integer toleranceMicrons,
            TimeSlot window,
            Duration length,
            boolean withOperator,
            int limit) {
        this(
                capability,
                resource,
                district,
                material,
                envelopeXmm,
                envelopeYmm,
                envelopeZmm,
                toleranceMicrons,
                window,
                length,
                withOperator,
                limit,
                List.of());
    }

    public static final int MOST = 200;

    /** The same under these conditions. */
    public SlotQuery under(SlotConditions other) {
        return new SlotQuery(
                capability,
                resource,
                district,
                material,
                envelopeXmm,
                envelopeYmm,
                envelopeZmm,
                toleranceMicrons,
                window,
                length,
                withOperator,
                limit,
                attributes,
                other);
    }

    /** The same with so many answers at most. */
    SlotQuery limitedTo(int most) {
        return new SlotQuery(
                capability,
                resource,
                district,
                material,
                envelopeXmm,
                envelopeYmm,
                envelopeZmm,
                toleranceMicrons,
                window,
                length,
                withOperator,
                most,
                attributes,
                conditions);
    }

    /** The same without what says how to search rather than for what: the ranking, the person and how many answers. */
    SlotQuery forWaiting() {
        return limitedTo(1).under(conditions.by(SlotRanking.EARLIEST).forPerson(null, null));
    }

    /** The same in another window. */
    SlotQuery within(TimeSlot other) {
        return new SlotQuery(
                capability,
                resource,
                district,
                material,
                envelopeXmm,
                envelopeYmm,
                envelopeZmm,
                toleranceMicrons,
                other,
                length,
                withOperator,
                limit,
                attributes,
                conditions);
    }

    /** What the part to be made asks of a machine. */
    Needs needs() {
        return new Needs(envelopeXmm, envelopeYmm, envelopeZmm, toleranceMicrons, material, attributes);
    }

    /** Slots of that length for a capability, anywhere. */
    public static SlotQuery of(CapabilityCode capability, TimeSlot window, Duration length) {
        return new SlotQuery(capability, null, null, null, null, null, null, null, window, length, false, 20);
    }

    /** Slots of that length on one resource. */
    public static SlotQuery of(ResourceId resource, TimeSlot window, Duration length) {
        return new SlotQuery(null, resource, null, null, null, null, null, null, window, length, false, 20);
    }
}
