package org.gongfang.resources;

import static java.util.stream.Collectors.toSet;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    private static final Duration LONGEST_SERIES = Duration.ofDays(3 * 366);

    private final ClosureRecords closures;
    private final ResourceRecords resources;
    private final ClosureReach reach;
    private final StandingClosures standing;
    private final ResourceCalendars calendars;
    private final Ownership ownership;
    private final AuditTrail audit;

    Closures(
            ClosureRecords closures,
            ResourceRecords resources,
            ClosureReach reach,
            StandingClosures standing,
            ResourceCalendars calendars,
            Ownership ownership,
            AuditTrail audit) {
        this.closures = closures;
        this.resources = resources;
        this.reach = reach;
        this.standing = standing;
        this.calendars = calendars;
        this.ownership = ownership;
        this.audit = audit;
    }

    /**
     * Takes hours back. Bookings that lie in them stay until someone decides about them.
     *
     * @throws InvalidInput when it is too long, or comes back too often or not by its rule
     */
    @PreAuthorize("hasRole('PROVIDER_MANAGER')")
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public ClosureId close(NewClosure closure) {
        check(closure);
        var note = TextRule.optional(closure.note(), "note", TextRule.NOTE);
        var stored = stored(closure, note);
        calendars.lock(closedBy(stored.shown()));
        closures.save(stored);
        audit.record(
                "closure-added",
                stored.id().toString(),
                closure.scope().name() + " " + closure.reason() + " "
                        + stored.span().startsAt() + "/" + stored.span().endsAt());
        return stored.id();
    }

    /** The resources from which the closure would take hours back. */
    @PreAuthorize("hasRole('PROVIDER_MANAGER')")
    public List<ResourceId> touchedBy(NewClosure closure) {
        return closedBy(stored(closure, "").shown());
    }

    /** The times at which the closure would close, the earliest first. */
    @PreAuthorize("hasRole('PROVIDER_MANAGER')")
    public List<TimeSlot> times(NewClosure closure) {
        check(closure);
        var stored = stored(closure, "");
        return stored.within(stored.span());
    }

    /** The closure as it would be kept, of one's own provider. */
    private StoredClosure stored(NewClosure closure, String note) {
        reach.requireOwn(closure.site(), closure.resource());
        var provider = ownership.provider();
        return new StoredClosure(provider, closure, note, reach.zone(provider, closure.site(), closure.resource()))
                .withParts(reach.takesParts(closure.resource()));
    }

    private static void check(NewClosure closure) {
        if (closure.slot().length().compareTo(LONGEST) > 0) {
            throw new InvalidInput("closure-too-long", "until", LONGEST);
        }
        var repeats = closure.repeats();
        if (repeats != null) {
            var furthest = closure.slot().startsAt().plus(LONGEST_SERIES);
            if (repeats.until().isAfter(LocalDate.ofInstant(furthest, ZoneOffset.UTC))) {
                throw new InvalidInput("closure-series-too-long", "repeatUntil", LONGEST_SERIES);
            }
        }
    }

    /**
     * Gives the hours back from now on; what was closed until now stays on record.
     *
     * @return what takes the removal back
     */
    @PreAuthorize("hasRole('PROVIDER_MANAGER')")
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public RemovedClosure remove(ClosureId id) {
        var closure = closures.findById(id).orElseThrow(NotFound::new);
        requireOwn(closure.provider());
        calendars.lock(closedBy(closure.shown()));
        return standing.end(closure);
    }

    /**
     * Closes the hours of a removed closure again, as if it had not been removed: what was decided about reservations
     * goes on to count, and the fault or the plan that it belongs to has it again.
     */
    @PreAuthorize("hasRole('PROVIDER_MANAGER')")
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public void putBack(RemovedClosure removed) {
        var closure = removed.shown();
        requireOwn(closure.provider());
        calendars.lock(closedBy(closure));
        standing.putBack(removed);
        audit.record(
                "closure-put-back", closure.id().toString(), closure.scope().name());
    }

    /**
     * The closures of a provider that close something of the window, the earliest first, each with its first time in the
     * window; nothing for strangers.
     */
    public List<Closure> ofProvider(OrganisationId provider, TimeSlot window) {
        return ownership.worksFor(provider)
                ? closures.findOverlapping(List.of(provider.value()), window.startsAt(), window.endsAt()).stream()
                        .flatMap(closure ->
                                closure.within(window).stream().limit(1).map(closure::shown))
                        .sorted(Comparator.comparing(closure -> closure.slot()))
                        .toList()
                : List.of();
    }

    /**
     * What closes each of the resources within the window, site and provider closures included, every time of one that
     * comes back, the earliest first; a resource without closures is absent. A reason that is for staff only is withheld from others.
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
        var wholes = reach.wholes(ids, found);
        var byResource = new HashMap<ResourceId, List<Closure>>();
        for (var place : places) {
            var its = found.stream()
                    .filter(closure -> closure.closes(
                            place.resource(),
                            wholes.getOrDefault(place.resource(), Set.of()),
                            place.site(),
                            place.provider()))
                    .flatMap(closure -> closure.within(window).stream().map(closure::shown))
                    .map(this::withheld)
                    .sorted(Comparator.comparing(closure -> closure.slot()))
                    .toList();
            if (!its.isEmpty()) {
                byResource.put(place.resource(), its);
            }
        }
        return byResource;
    }

    /** What the signed-in person may read of it; what a technician is away for is no colleague's matter. */
    private Closure withheld(Closure closure) {
        if (closure.reason() == ClosureReason.ABSENCE && ownership.worksFor(closure.provider())) {
            return ownership.manages(closure.provider()) ? closure : told(closure, ClosureReason.ABSENCE);
        }
        return closure.visibility() == ClosureVisibility.EVERYONE || ownership.worksFor(closure.provider())
                ? closure
                : told(closure, ClosureReason.OTHER);
    }

    private static Closure told(Closure closure, ClosureReason reason) {
        return new Closure(
                closure.id(),
                closure.scope(),
                closure.provider(),
                closure.site(),
                closure.resource(),
                closure.slot(),
                closure.first(),
                closure.repeats(),
                reason,
                "",
                closure.visibility(),
                null,
                closure.cause());
    }

    private List<ResourceId> closedBy(Closure closure) {
        return reach.touched(closure.provider(), closure.site(), closure.resource());
    }

    private void requireOwn(OrganisationId provider) {
        ownership.require(provider);
    }
}
