package org.gongfang.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.gongfang.shared.TimeOrderedId;
import org.springframework.data.domain.Persistable;

/** One attempt at something that may be tried only so often. It is written once and never changed. */
@Entity
@Table(name = "attempt")
class Attempt implements Persistable<UUID> {

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    @Column(length = 32)
    private Attempts.Kind kind;

    @Column(columnDefinition = "binary(32)")
    private byte[] accountHash;

    private String address;

    private Instant triedAt;

    protected Attempt() {}

    Attempt(Attempts.Kind kind, byte[] accountHash, String address, Instant triedAt) {
        this.id = TimeOrderedId.next();
        this.kind = kind;
        this.accountHash = accountHash.clone();
        this.address = address;
        this.triedAt = triedAt;
    }

    @Override
    public UUID getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return true;
    }
}
