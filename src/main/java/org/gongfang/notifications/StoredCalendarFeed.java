package org.gongfang.notifications;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.gongfang.identity.MemberId;
import org.jspecify.annotations.Nullable;

/** The secret under which a person's calendar can be read by anyone who knows it. */
@Entity
@Table(name = "calendar_feed")
class StoredCalendarFeed {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "member_id"))
    private MemberId member;

    private String secret;
    private Instant createdAt;

    @Version
    private @Nullable Integer version;

    StoredCalendarFeed(MemberId member, String secret, Instant createdAt) {
        this.member = member;
        this.secret = secret;
        this.createdAt = createdAt;
    }

    protected StoredCalendarFeed() {}

    MemberId member() {
        return member;
    }

    String secret() {
        return secret;
    }

    /** From now on only the new secret opens the calendar. */
    void replace(String newSecret, Instant now) {
        secret = newSecret;
        createdAt = now;
    }
}
