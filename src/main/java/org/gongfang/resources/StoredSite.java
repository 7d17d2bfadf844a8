package org.gongfang.resources;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.ZoneId;
import org.gongfang.identity.OrganisationId;
import org.jspecify.annotations.Nullable;

/** A site as it is kept. */
@Entity
@Table(name = "site")
class StoredSite {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private SiteId id;

    @Version
    private @Nullable Integer version;

    @AttributeOverride(name = "value", column = @Column(name = "provider_id"))
    private OrganisationId provider;

    private String nameZh;
    private String nameEn;
    private String address;
    private String district;
    private String zone;
    private @Nullable Double latitude;
    private @Nullable Double longitude;

    protected StoredSite() {}

    StoredSite(OrganisationId provider, NewSite site) {
        id = SiteId.next();
        this.provider = provider;
        change(site);
    }

    final void change(NewSite site) {
        nameZh = site.nameZh();
        nameEn = site.nameEn();
        address = site.address();
        district = site.district();
        zone = site.zone().getId();
        latitude = site.latitude();
        longitude = site.longitude();
    }

    SiteId id() {
        return id;
    }

    OrganisationId provider() {
        return provider;
    }

    Site shown() {
        return new Site(id, provider, nameZh, nameEn, address, district, ZoneId.of(zone), latitude, longitude);
    }
}
