package org.gongfang.resources;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the staff find when they look at a fault.
 *
 * @param expectedUntil when it should be mended, which is how long a blocking one closes the resource; null when nobody
 *     knows yet
 * @param note what else there is to say, perhaps empty
 */
public record Assessment(FaultSeverity severity, @Nullable Instant expectedUntil, String note) {}
