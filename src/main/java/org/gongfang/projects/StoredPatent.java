package org.gongfang.projects;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.gongfang.identity.MemberId;
import org.jspecify.annotations.Nullable;

/** A patent in the database; its number belongs to one person at a time. */
@Entity
@Table(name = "patent")
class StoredPatent {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private PatentId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "patent_number"))
    private PatentNumber number;

    private String title;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "holder_id"))
    private MemberId holder;

    @Enumerated(EnumType.STRING)
    private LegalState state;

    private LocalDate grantedOn;

    private Instant addedAt;

    @Version
    private @Nullable Integer version;

    StoredPatent(PatentNumber number, String title, MemberId holder, LocalDate grantedOn, Instant addedAt) {
        this.id = PatentId.next();
        this.number = number;
        this.title = title;
        this.holder = holder;
        this.state = LegalState.GRANTED;
        this.grantedOn = grantedOn;
        this.addedAt = addedAt;
    }

    protected StoredPatent() {}

    PatentId id() {
        return id;
    }

    PatentNumber number() {
        return number;
    }

    MemberId holder() {
        return holder;
    }

    PatentAdded added() {
        return new PatentAdded(id, number.value(), holder, addedAt);
    }

    PatentRemoved removed(Instant at) {
        return new PatentRemoved(id, number.value(), holder, at);
    }

    Patent read() {
        return new Patent(id, number, title, holder, state, grantedOn);
    }
}
