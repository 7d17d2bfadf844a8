package org.gongfang.identity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One line of the audit trail: who did what to which subject, and when; no actor means the system itself. */
public record AuditEntry(
        UUID id,
        Instant at,
        @Nullable MemberId actor,
        String actorName,
        String action,
        String subject,
        String detail) {}
