package org.gongfang.reservations;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.gongfang.identity.MemberId;
import org.gongfang.identity.OrganisationId;
import org.gongfang.identity.Secret;
import org.gongfang.resources.Site;
import org.gongfang.resources.SiteId;
import org.jspecify.annotations.Nullable;

/** A kiosk as it is kept: what opens it by its digests alone. */
@Entity
@Table(name = "kiosk")
class StoredKiosk {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private KioskId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "site_id"))
    private SiteId site;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "provider_id"))
    private OrganisationId provider;

    private String label;

    @Column(columnDefinition = "binary(32)")
    private byte @Nullable [] linkHash;

    private Instant linkUntil;

    @Column(columnDefinition = "binary(32)")
    private byte @Nullable [] tokenHash;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "created_by"))
    private MemberId createdBy;

    private Instant createdAt;
    private @Nullable Instant setUpAt;
    private @Nullable Instant revokedAt;

    @Version
    private @Nullable Integer version;

    protected StoredKiosk() {}

    StoredKiosk(Site site, String label, Secret link, Instant linkUntil, MemberId by, Instant at) {
        this.id = KioskId.next();
        this.site = site.id();
        this.provider = site.provider();
        this.label = label;
        this.linkHash = link.hash();
        this.linkUntil = linkUntil;
        this.createdBy = by;
        this.createdAt = at;
    }

    /** Gives itself to the device that brings the link; the link is used up. */
    void install(Secret token, Instant at) {
        linkHash = null;
        tokenHash = token.hash();
        setUpAt = at;
    }

    void revoke(Instant at) {
        linkHash = null;
        tokenHash = null;
        revokedAt = at;
    }

    boolean canBeSetUp(Instant now) {
        return revokedAt == null && setUpAt == null && now.isBefore(linkUntil);
    }

    KioskId id() {
        return id;
    }

    SiteId site() {
        return site;
    }

    OrganisationId provider() {
        return provider;
    }

    String label() {
        return label;
    }

    Kiosk read() {
        return new Kiosk(id, site, label, createdAt, linkUntil, setUpAt);
    }
}
