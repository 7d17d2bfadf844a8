package org.gongfang.resources;

import org.gongfang.shared.TimeSlot;
import org.jspecify.annotations.Nullable;

/**
 * Hours in which a technician will not be there.
 *
 * @param slot the hours, or the first time of them when they come back
 * @param repeats how they come back, or null
 */
public record NewAbsence(
        ResourceId technician,
        TimeSlot slot,
        AbsenceKind kind,
        String note,
        @Nullable Repetition repeats) {

    /** An absence of one stretch. */
    public static NewAbsence once(ResourceId technician, TimeSlot slot, AbsenceKind kind) {
        return new NewAbsence(technician, slot, kind, "", null);
    }
}
