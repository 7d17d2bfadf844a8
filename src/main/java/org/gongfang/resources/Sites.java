package org.gongfang.resources;

import java.util.List;
import java.util.Optional;
import org.gongfang.identity.AuditTrail;
import org.gongfang.identity.Districts;
import org.gongfang.identity.OrganisationId;
import org.gongfang.shared.InvalidInput;
import org.gongfang.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The places of the providers. */
@Service
@Transactional(readOnly = true)
public class Sites {

    private final SiteRecords sites;
    private final ResourceRecords resources;
    private final ResourceCalendars calendars;
    private final Districts districts;
    private final Ownership ownership;
    private final AuditTrail audit;

    Sites(
            SiteRecords sites,
            ResourceRecords resources,
            ResourceCalendars calendars,
            Districts districts,
            Ownership ownership,
            AuditTrail audit) {
        this.sites = sites;
        this.resources = resources;
        this.calendars = calendars;
        this.districts = districts;
        this.ownership = ownership;
        this.audit = audit;
    }

    /** Adds a site to the manager's own provider. */
    @PreAuthorize("hasRole('PROVIDER_MANAGER')")
    @Transactional
    public SiteId add(NewSite site) {
        var stored = sites.save(new StoredSite(ownership.provider(), clean(site)));
        audit.record("site-added", site.nameZh(), "");
        return stored.id();
    }

    /** Writes the site's card anew; its openings move with its time zone. */
    @PreAuthorize("hasRole('PROVIDER_MANAGER')")
    @Transactional
    public void change(SiteId id, NewSite site) {
        calendars.lock(resources.findIdsBySite(id));
        var stored = sites.findById(id).orElseThrow(NotFound::new);
        ownership.require(stored.provider());
        stored.change(clean(site));
        audit.record("site-changed", site.nameZh(), "");
    }

    /** The provider's sites, by name. */
    public List<Site> ofProvider(OrganisationId provider) {
        return sites.findByProviderOrderByNameZh(provider).stream()
                .map(StoredSite::shown)
                .toList();
    }

    /** Where the resource stands; nothing when there is no such resource. */
    public Optional<Site> ofResource(ResourceId resource) {
        return sites.findOfResource(resource.value()).map(StoredSite::shown);
    }

    public Optional<Site> find(SiteId id) {
        return sites.findById(id).map(StoredSite::shown);
    }

    private NewSite clean(NewSite site) {
        if (districts.find(site.district()).isEmpty()) {
            throw new InvalidInput("site-district-unknown", "district");
        }
        within(site.latitude(), 90, "latitude");
        within(site.longitude(), 180, "longitude");
        return new NewSite(
                TextRule.required(site.nameZh(), "nameZh", TextRule.NAME),
                TextRule.optional(site.nameEn(), "nameEn", TextRule.NAME),
                TextRule.required(site.address(), "address", TextRule.ADDRESS),
                site.district(),
                site.zone(),
                site.latitude(),
                site.longitude());
    }

    private static void within(@Nullable Double degrees, int most, String field) {
        if (degrees != null && !(Math.abs(degrees) <= most)) {
            throw new InvalidInput(
                    "resource-figure-out-of-range", field, Integer.toString(-most), Integer.toString(most));
        }
    }
}
