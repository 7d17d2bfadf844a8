package org.gongfang.resources;

import static java.util.stream.Collectors.toSet;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongfang.identity.AuditTrail;
import org.gongfang.identity.OrganisationId;
import org.gongfang.shared.InvalidInput;
import org.gongfang.shared.NotFound;
import org.gongfang.shared.TimeSlot;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** The hours that providers take back. */
@Service
@Transactional(readOnly = true)
public class Closures {

    private static final Duration LONGEST = Duration.ofDays(366);

    private final ClosureRecords closures;
    private final ResourceRecords resources;
    private final SiteRecords sites;
    private final ResourceCalendars calendars;
    private final Ownership ownership;
    private final AuditTrail audit;

    Closures(
            ClosureRecords closures,
            ResourceRecords resources,
            SiteRecords sites,
            ResourceCalendars calendars,
            Ownership ownership,
            AuditTrail audit) {
        this.closures = closures;
        this.resources = resources;
        this.sites = sites;
        this.calendars = calendars;
        this.ownership = ownership;
        this.audit = audit;
    }

    /** Takes hours back. Bookings that lie in them stay until someone cancels them. */
    @PreAuthorize("hasRole('PROVIDER_MANAGER')")
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public ClosureId close(NewClosure closure) {
        if (closure.slot().length().compareTo(LONGEST) > 0) {
            throw new InvalidInput("closure-too-long", "until", LONGEST);
        }
        var note = TextRule.optional(closure.note(), "note", TextRule.NOTE);
        var site = closure.site();
        if (site != null) {
            requireOwn(sites.findById(site).map(StoredSite::provider).orElseThrow(NotFound::new));
        }
        var resource = closure.resource();
        if (resource != null) {
            requireOwn(
                    resources.findById(resource).map(StoredResource::provider).orElseThrow(NotFound::new));
        }
        var stored = new StoredClosure(ownership.provider(), closure, note);
        calendars.lock(closedBy(stored.shown()));
        closures.save(stored);
        audit.record("closure-added", stored.id().toString(), closure.scope().name());
        return stored.id();
    }

    /** Gives the hours back. */
    @PreAuthorize("hasRole('PROVIDER_MANAGER')")
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public void remove(ClosureId id) {
        var closure = closures.findById(id).orElseThrow(NotFound::new);
        requireOwn(closure.provider());
        calendars.lock(closedBy(closure.shown()));
        closures.delete(closure);
        audit.record("closure-removed", id.toString(), closure.shown().scope().name());
    }

    /** The closures of a provider that overlap the window, earliest first; nothing for strangers. */
    public List<Closure> ofProvider(OrganisationId provider, TimeSlot window) {
        return ownership.worksFor(provider)
                ? closures.findOverlapping(List.of(provider.value()), window.startsAt(), window.endsAt()).stream()
                        .map(StoredClosure::shown)
                        .toList()
                : List.of();
    }

    /**
     * What closes each of the resources within the window, site and provider closures included, earliest first; a
     * resource without closures is absent. A reason that is for staff only is withheld from others.
     */
    public Map<ResourceId, List<Closure>> of(Collection<ResourceId> ids, TimeSlot window) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        var places = resources.findPlaced(
                ids.stream().map(ResourceId::value).distinct().toList());
        var providers = places.stream().map(place -> place.provider().value()).collect(toSet());
        var found = providers.isEmpty()
                ? List.<StoredClosure>of()
                : closures.findOverlapping(providers, window.startsAt(), window.endsAt());
        var byResource = new HashMap<ResourceId, List<Closure>>();
        for (var place : places) {
            var its = found.stream()
                    .filter(closure -> closure.closes(place.resource(), place.site(), place.provider()))
                    .map(closure -> withheld(closure.shown()))
                    .toList();
            if (!its.isEmpty()) {
                byResource.put(place.resource(), its);
            }
        }
        return byResource;
    }

    private Closure withheld(Closure closure) {
        return closure.visibility() == ClosureVisibility.EVERYONE || ownership.worksFor(closure.provider())
                ? closure
                : new Closure(
                        closure.id(),
                        closure.scope(),
                        closure.provider(),
                        closure.site(),
                        closure.resource(),
                        closure.slot(),
                        ClosureReason.OTHER,
                        "",
                        closure.visibility());
    }

    private List<ResourceId> closedBy(Closure closure) {
        var site = closure.site();
        var resource = closure.resource();
        return resource != null
                ? List.of(resource)
                : site != null ? resources.findIdsBySite(site) : resources.findIdsByProvider(closure.provider());
    }

    private void requireOwn(OrganisationId provider) {
        ownership.require(provider);
    }
}
