package org.gongfang.notifications;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.gongfang.identity.MemberId;
import org.gongfang.shared.TimeOrderedId;
import org.jspecify.annotations.Nullable;

/** A notice in a person's inbox. */
@Entity
@Table(name = "inbox_message")
class InboxMessage {

    @Id
    private UUID id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "member_id"))
    private MemberId member;

    @Enumerated(EnumType.STRING)
    private NoticeKind kind;

    private String subject;
    private String body;
    private String link;
    private Instant createdAt;
    private @Nullable Instant readAt;
    private String dedupeKey;

    @Version
    private @Nullable Integer version;

    InboxMessage(Notice notice, Instant now) {
        this.id = TimeOrderedId.next();
        this.member = notice.member();
        this.kind = notice.kind();
        this.subject = notice.subject();
        this.body = notice.body();
        this.link = notice.path();
        this.createdAt = now;
        this.dedupeKey = notice.dedupeKey();
    }

    protected InboxMessage() {}

    InboxEntry read() {
        return new InboxEntry(id, kind, subject, body, link, createdAt, readAt != null);
    }
}
