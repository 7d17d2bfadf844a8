package org.gongfang.notifications;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.gongfang.identity.MemberId;
import org.gongfang.identity.OrganisationId;
import org.gongfang.shared.TimeOrderedId;
import org.jspecify.annotations.Nullable;

/** An address that is told of reservations: of its owner's own ones, or of all at its organisation. */
@Entity
@Table(name = "webhook")
class StoredWebhook {

    @Id
    private UUID id;

    private UUID memberId;
    private @Nullable UUID organisationId;
    private String address;
    private String secret;
    private Instant createdAt;

    /** Of the key with which it was added, or null. */
    private @Nullable String keyDigest;

    /** Until when one node calls it, and no other may; what lies behind is when it was served last. */
    private @Nullable Instant busyUntil;

    /** When it did not take an event, unless it has taken one since. */
    private @Nullable Instant failedAt;

    @Version
    private @Nullable Integer version;

    StoredWebhook(
            MemberId member,
            @Nullable OrganisationId organisation,
            URI address,
            String secret,
            @Nullable String keyDigest,
            Instant now) {
        this.id = TimeOrderedId.next();
        this.memberId = member.value();
        this.organisationId = organisation == null ? null : organisation.value();
        this.address = address.toString();
        this.secret = secret;
        this.keyDigest = keyDigest;
        this.createdAt = now;
    }

    protected StoredWebhook() {}

    UUID id() {
        return id;
    }

    String address() {
        return address;
    }

    /** What its signatures are made with. */
    String secret() {
        return secret;
    }

    @Nullable
    Instant servedAt() {
        return busyUntil;
    }

    @Nullable
    Instant failedAt() {
        return failedAt;
    }

    /** Whether the member may look after it: a member's own is theirs, an organisation's its managers'. */
    boolean isOf(MemberId member, @Nullable OrganisationId managed) {
        return organisationId == null
                ? memberId.equals(member.value())
                : managed != null && organisationId.equals(managed.value());
    }

    /** Whether it was added by the same words. */
    boolean isFor(URI called, boolean ofOrganisation) {
        return address.equals(called.toString()) && ofOrganisation == (organisationId != null);
    }

    Webhook read() {
        return new Webhook(id, address, organisationId != null, createdAt);
    }
}
