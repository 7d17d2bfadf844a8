package org.gongfang.identity;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.gongfang.shared.TimeOrderedId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** A link that proves, once and for a limited time, that someone reads a mailbox or the server's log. */
@Entity
@Table(name = "mailed_link")
class MailedLink implements Persistable<UUID> {

    /** What a link permits. */
    enum Purpose {
        /** Confirms a mail address. */
        CONFIRMATION,
        /** Sets a new password. */
        PASSWORD_RESET,
        /** Sets the first password of an account that an admin made. */
        INVITATION,
        /** Makes the first admin; belongs to no member. */
        SET_UP
    }

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    @Column(length = 32)
    private Purpose purpose;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "member_id"))
    private @Nullable MemberId member;

    @Column(columnDefinition = "binary(32)")
    private byte[] tokenHash;

    private Instant issuedAt;

    private Instant expiresAt;

    private @Nullable Instant usedAt;

    @Transient
    private boolean kept;

    protected MailedLink() {}

    MailedLink(Purpose purpose, @Nullable MemberId member, Secret secret, Instant issuedAt, Instant expiresAt) {
        this.id = TimeOrderedId.next();
        this.purpose = purpose;
        this.member = member;
        this.tokenHash = secret.hash();
        this.issuedAt = issuedAt;
        this.expiresAt = expiresAt;
    }

    Optional<MemberId> member() {
        return Optional.ofNullable(member);
    }

    @Override
    public UUID getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return !kept;
    }

    @PostLoad
    @PostPersist
    void isKept() {
        kept = true;
    }
}
