package org.gongfang.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A personal API token as its owner sees it in the list: never the token itself. */
public record ApiToken(
        ApiTokenId id,
        String label,
        Instant issuedAt,
        @Nullable Instant lastUsedAt,
        @Nullable Instant revokedAt) {

    public boolean isRevoked() {
        return revokedAt != null;
    }
}
