package org.gongfang.resources;

import java.time.Duration;
import java.time.Instant;
import org.gongfang.identity.MemberId;
import org.jspecify.annotations.Nullable;

/** A qualification of a person: from whom, until when, and whether it was withdrawn. */
public record HeldQualification(
        HeldId id,
        Qualification kind,
        MemberId member,
        String memberName,
        MemberId grantedBy,
        String grantorName,
        Instant grantedAt,
        Instant expiresAt,
        Instant validUntil,
        boolean withdrawn,
        String withdrawnReason,
        @Nullable String certificate) {

    /** So long before it ends people are reminded. */
    public static final Duration REMINDED_BEFORE = Duration.ofDays(30);

    /** How it stands. */
    public enum State {
        VALID,
        /** Still valid, but not much longer. */
        ENDING,
        EXPIRED,
        /** Not used for so long that it ended before its time. */
        LAPSED,
        WITHDRAWN
    }

    public State state(Instant now) {
        if (withdrawn) {
            return State.WITHDRAWN;
        }
        if (!now.isBefore(validUntil)) {
            return validUntil.isBefore(expiresAt) ? State.LAPSED : State.EXPIRED;
        }
        return now.isBefore(validUntil.minus(REMINDED_BEFORE)) ? State.VALID : State.ENDING;
    }
}
