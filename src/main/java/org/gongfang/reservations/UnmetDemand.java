package org.gongfang.reservations;

import java.time.Duration;
import java.time.Instant;
import org.gongfang.resources.CapabilityCode;
import org.gongfang.shared.TimeSlot;
import org.jspecify.annotations.Nullable;

/**
 * A search that found nothing.
 *
 * @param limits what else was asked for, in the words of the search's address
 */
public record UnmetDemand(
        Instant askedAt,
        @Nullable CapabilityCode capability,
        @Nullable String district,
        @Nullable String material,
        Duration length,
        TimeSlot window,
        boolean withOperator,
        boolean withWorkstation,
        String limits) {}
