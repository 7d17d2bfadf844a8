package org.gongfang.identity;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A personal API token as it is kept: by its hash. */
@Entity
@Table(name = "api_token")
class KeptApiToken {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private ApiTokenId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "member_id"))
    private MemberId member;

    private String label;

    @Column(columnDefinition = "binary(32)")
    private byte[] tokenHash;

    private Instant issuedAt;

    private @Nullable Instant lastUsedAt;

    private @Nullable Instant revokedAt;

    @Version
    private @Nullable Integer version;

    protected KeptApiToken() {}

    KeptApiToken(MemberId member, String label, Secret secret, Instant issuedAt) {
        this.id = ApiTokenId.next();
        this.member = member;
        this.label = label;
        this.tokenHash = secret.hash();
        this.issuedAt = issuedAt;
    }

    void revoke(Instant at) {
        if (revokedAt == null) {
            revokedAt = at;
        }
    }

    /** Whether the last use is so long ago that a new one is worth a write. */
    boolean wasUsedBefore(Instant now, Duration worthWriting) {
        return lastUsedAt == null || lastUsedAt.isBefore(now.minus(worthWriting));
    }

    boolean isRevoked() {
        return revokedAt != null;
    }

    boolean belongsTo(MemberId someone) {
        return member.equals(someone);
    }

    ApiTokenId id() {
        return id;
    }

    MemberId member() {
        return member;
    }

    ApiToken shown() {
        return new ApiToken(id, label, issuedAt, lastUsedAt, revokedAt);
    }
}
