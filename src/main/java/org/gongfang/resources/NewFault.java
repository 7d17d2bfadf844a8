package org.gongfang.resources;

import org.jspecify.annotations.Nullable;

/**
 * A fault to be reported.
 *
 * @param description what is wrong, in the reporter's words
 * @param picture what it looks like, or null; made by {@link Pictures#check}
 */
public record NewFault(
        ResourceId resource,
        FaultSeverity severity,
        String description,
        @Nullable CheckedPicture picture) {

    /** A fault without a picture. */
    public NewFault(ResourceId resource, FaultSeverity severity, String description) {
        this(resource, severity, description, null);
    }
}
