package org.gongfang.resources;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.gongfang.shared.Named;
import org.jspecify.annotations.Nullable;

/**
 * Something that is, or was, wrong with a resource.
 *
 * @param witnessed whether the staff reported it, or somebody who stood at the machine
 * @param closedUntil until when the resource is closed because of it, or null when it is not
 * @param expectedUntil when the staff expect it to be mended, or null
 * @param steps its life so far, the earliest first
 */
public record Fault(
        FaultId id,
        ResourceId resource,
        String resourceCode,
        Named resourceName,
        ResourceKind kind,
        ZoneId zone,
        FaultSeverity severity,
        FaultStatus status,
        String description,
        @Nullable PictureId picture,
        String reporterName,
        boolean byStaff,
        boolean witnessed,
        Instant reportedAt,
        @Nullable Instant closedUntil,
        @Nullable Instant expectedUntil,
        List<FaultStep> steps) {

    public Fault {
        steps = List.copyOf(steps);
    }

    public String resourceName(Locale locale) {
        return resourceName.in(locale);
    }

    /** Whether somebody of the staff still has to look whether it is so, before anything is closed. */
    public boolean isToBeChecked() {
        return status == FaultStatus.REPORTED && !witnessed;
    }

    /** Whether it closes the resource until somebody ends that. */
    public boolean isClosedOpenEnded() {
        return closedUntil != null && !closedUntil.isBefore(Closure.UNTIL_FURTHER_NOTICE);
    }
}
