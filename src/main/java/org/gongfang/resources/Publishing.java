package org.gongfang.resources;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.gongfang.identity.Organisations;
import org.gongfang.shared.InvalidInput;
import org.gongfang.shared.NotFound;
import org.gongfang.shared.Spoken;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** The short way from nothing to a machine that others can book: site, card, hours and publication in one step. */
@Service
public class Publishing {

    /** Groups of processes that run unattended for long; a booking of them may take a whole day. */
    private static final Set<String> LONG_RUNNING = Set.of("additive", "casting", "coating", "testing");

    private static final Duration LONG = Duration.ofDays(1);

    private final Sites sites;
    private final Resources resources;
    private final Openings openings;
    private final Capabilities capabilities;
    private final ProviderRules rules;
    private final Organisations organisations;
    private final Ownership ownership;
    private final Clock clock;

    Publishing(
            Sites sites,
            Resources resources,
            Openings openings,
            Capabilities capabilities,
            ProviderRules rules,
            Organisations organisations,
            Ownership ownership,
            Clock clock) {
        this.sites = sites;
        this.resources = resources;
        this.openings = openings;
        this.capabilities = capabilities;
        this.rules = rules;
        this.organisations = organisations;
        this.ownership = ownership;
        this.clock = clock;
    }

    /** Publishes the machine as a whole or not at all; it follows what its provider has written as usual. */
    @PreAuthorize("hasRole('PROVIDER_MANAGER')")
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public ResourceId publish(Offer offer) {
        var capability = capabilities
                .find(offer.capability())
                .orElseThrow(() -> new InvalidInput(
                        "resource-capability-unknown",
                        "capabilities",
                        offer.capability().value()));
        var defaults = rules.own();
        var site = offer.site() == null ? firstSite(offer) : offer.site();
        boolean named = !offer.nameZh().isBlank();
        var machine = resources.add(new NewResource(
                null,
                ResourceKind.MACHINE,
                null,
                new ResourceForm(
                        named ? offer.nameZh() : capability.nameZh(),
                        named ? offer.nameEn() : capability.nameEn(),
                        "",
                        "",
                        null,
                        "",
                        "",
                        1,
                        site,
                        List.of(CapabilityLimits.unlimited(offer.capability())),
                        defaults.written() ? defaults.rulesFor(ResourceKind.MACHINE) : standard(capability),
                        defaults.followedByNew(),
                        "",
                        null)));
        resources.publish(machine);
        offer.hours().ifPresent(hours -> openings.add(opening(machine, site, hours)));
        return machine;
    }

    /** A new provider's first site bears its name; both can be changed later. */
    private SiteId firstSite(Offer offer) {
        var provider = organisations.find(ownership.provider()).orElseThrow(NotFound::new);
        return sites.add(new NewSite(
                provider.nameZh(),
                provider.nameEn(),
                offer.address(),
                offer.district(),
                Spoken.DISTRICT_ZONE,
                null,
                null));
    }

    private NewOpening opening(ResourceId machine, SiteId site, Offer.Hours hours) {
        var zone = sites.find(site).orElseThrow(NotFound::new).zone();
        var today = LocalDate.ofInstant(clock.instant(), zone);
        return NewOpening.weekly(machine, hours.weekdays(), hours.from(), hours.until(), today, null)
                .followingHolidays(true);
    }

    private static BookingRules standard(Capability capability) {
        var usual = BookingRules.standard(ResourceKind.MACHINE);
        return LONG_RUNNING.contains(capability.group()) ? usual.with(draft -> draft.maxLength(LONG)) : usual;
    }
}
