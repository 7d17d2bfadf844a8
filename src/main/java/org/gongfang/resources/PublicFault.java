package org.gongfang.resources;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What everyone may know of an open fault.
 *
 * @param words what is wrong, or empty as long as none of the staff has said or confirmed it
 * @param expectedUntil when it should be mended, or null when nobody knows yet
 */
public record PublicFault(
        FaultSeverity severity,
        String words,
        Instant since,
        @Nullable Instant expectedUntil) {}
