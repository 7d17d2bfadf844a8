package org.gongfang.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Which lines of the audit trail to show; absent parts do not narrow. */
public record AuditFilter(
        @Nullable String action,
        @Nullable String subject,
        @Nullable MemberId actor,
        @Nullable Instant from,
        @Nullable Instant to) {

    public static final AuditFilter ALL = new AuditFilter(null, null, null, null, null);
}
