package org.gongfang.reservations;

import org.gongfang.shared.Refusal;
import org.gongfang.shared.TimeSlot;
import org.jspecify.annotations.Nullable;

/** A date of a series that could be booked, or the rule that refuses it. */
public record SeriesDate(TimeSlot slot, @Nullable Refusal refusal) {

    public boolean isFree() {
        return refusal == null;
    }
}
