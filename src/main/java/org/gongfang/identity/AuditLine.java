package org.gongfang.identity;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.gongfang.shared.TimeOrderedId;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** A line of the audit trail as it is kept: written once, never changed. */
@Entity
@Immutable
@Table(name = "audit_entry")
class AuditLine implements Persistable<UUID> {

    private static final int MAX_SUBJECT = 200;
    private static final int MAX_DETAIL = 1000;

    @Id
    private UUID id;

    private Instant happenedAt;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "actor_id"))
    private @Nullable MemberId actor;

    private String actorName;

    private String action;

    private String subject;

    private String detail;

    protected AuditLine() {}

    AuditLine(
            Instant happenedAt,
            @Nullable MemberId actor,
            String actorName,
            String action,
            String subject,
            String detail) {
        this.id = TimeOrderedId.next();
        this.happenedAt = happenedAt;
        this.actor = actor;
        this.actorName = actorName;
        this.action = action;
        this.subject = shorten(subject, MAX_SUBJECT);
        this.detail = shorten(detail, MAX_DETAIL);
    }

    private static String shorten(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length - 1) + "…";
    }

    @Override
    public UUID getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return true;
    }

    AuditEntry shown() {
        return new AuditEntry(id, happenedAt, actor, actorName, action, subject, detail);
    }
}
