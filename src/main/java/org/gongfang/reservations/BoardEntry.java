package org.gongfang.reservations;

import org.gongfang.identity.MemberId;
import org.gongfang.resources.ResourceId;
import org.gongfang.shared.TimeSlot;

/**
 * One resource's stretch on the provider's board. {@code occupied} is the slot with set-up and clean-up; other resources
 * of the same reservation are entries of their own with the same id.
 */
public record BoardEntry(
        ReservationId reservation,
        String code,
        ResourceId resource,
        int units,
        ReservationStatus status,
        TimeSlot slot,
        TimeSlot occupied,
        MemberId holder,
        String holderName,
        String purpose) {}
