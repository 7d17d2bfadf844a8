package org.gongfang.resources;

import java.util.Optional;
import org.gongfang.shared.TimeSlot;
import org.jspecify.annotations.Nullable;

/**
 * Hours in which a technician is not there.
 *
 * @param kind why; only the provider's managers and the technician read that
 * @param note what is said about it, for the same people
 * @param slot its next time
 */
public record Absence(
        ClosureId id,
        ResourceId technician,
        Optional<AbsenceKind> kind,
        String note,
        TimeSlot slot,
        @Nullable Repetition repeats) {}
