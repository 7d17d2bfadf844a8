package org.gongfang.resources;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongfang.identity.AuditTrail;
import org.gongfang.shared.InvalidInput;
import org.gongfang.shared.NotFound;
import org.gongfang.shared.TimeSlot;
import org.gongfang.shared.TimeSlots;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** The hours that providers publish. */
@Service
@Transactional(readOnly = true)
public class Openings {

    private static final int MAX_PATTERNS = 100;
    private static final int MAX_COPIES = 200;

    private final PatternRecords patterns;
    private final ResourceRecords resources;
    private final SiteRecords sites;
    private final ClosureRecords closures;
    private final ClosureReach reach;
    private final PublicDays publicDays;
    private final ResourceCalendars calendars;
    private final Ownership ownership;
    private final AuditTrail audit;

    Openings(
            PatternRecords patterns,
            ResourceRecords resources,
            SiteRecords sites,
            ClosureRecords closures,
            ClosureReach reach,
            PublicDays publicDays,
            ResourceCalendars calendars,
            Ownership ownership,
            AuditTrail audit) {
        this.patterns = patterns;
        this.resources = resources;
        this.sites = sites;
        this.closures = closures;
        this.reach = reach;
        this.publicDays = publicDays;
        this.calendars = calendars;
        this.ownership = ownership;
        this.audit = audit;
    }

    /** Publishes one more pattern of hours. */
    @PreAuthorize("hasRole('PROVIDER_MANAGER')")
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public PatternId add(NewOpening opening) {
        return addAll(List.of(opening)).getFirst();
    }

    /** Publishes several patterns at once, all or none. */
    @PreAuthorize("hasRole('PROVIDER_MANAGER')")
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public List<PatternId> addAll(List<NewOpening> openings) {
        openings.forEach(OpeningCheck::check);
        var byResource = openings.stream().collect(groupingBy(NewOpening::resource));
        calendars.lock(byResource.keySet());
        byResource.forEach((id, more) -> publish(own(id), more.size()));
        return save(openings);
    }

    /** @throws InvalidInput when a resource cannot have so many patterns */
    static void requireRoom(long wanted) {
        if (wanted > MAX_PATTERNS) {
            throw new InvalidInput("opening-too-many", "openings", MAX_PATTERNS);
        }
    }

    /** Takes a pattern back. */
    @PreAuthorize("hasRole('PROVIDER_MANAGER')")
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public void remove(PatternId id) {
        var pattern = patterns.findById(id).orElseThrow(NotFound::new);
        change(OpeningsChange.removing(pattern.shown()));
    }

    /**
     * Takes patterns back and publishes others, all or none. Reservations that lie in hours which are no longer open
     * stay; {@link #taken} tells these hours beforehand.
     *
     * @return the change that takes this one back
     * @throws OpeningsChangedMeanwhile when one of the patterns is not there any more
     */
    @PreAuthorize("hasRole('PROVIDER_MANAGER')")
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public OpeningsChange change(OpeningsChange change) {
        return changeAll(List.of(change)).getFirst();
    }

    /** Changes several resources, all or none, as {@link #change} does one. */
    @PreAuthorize("hasRole('PROVIDER_MANAGER')")
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public List<OpeningsChange> changeAll(List<OpeningsChange> changes) {
        changes.forEach(Openings::check);
        calendars.lock(changes.stream().map(OpeningsChange::resource).toList());
        return changes.stream().map(this::make).toList();
    }

    private OpeningsChange make(OpeningsChange change) {
        var resource = own(change.resource());
        var old = patterns.findAllById(change.removed()).stream()
                .filter(pattern -> pattern.resource().equals(change.resource()))
                .toList();
        if (old.size() != change.removed().size()) {
            throw new OpeningsChangedMeanwhile();
        }
        if (!old.isEmpty()) {
            patterns.deleteAll(old);
            patterns.flush();
            audit.record("opening-removed", resource.code(), Integer.toString(old.size()));
        }
        if (!change.added().isEmpty()) {
            publish(resource, change.added().size());
        }
        return new OpeningsChange(
                change.resource(),
                Set.copyOf(save(change.added())),
                old.stream().map(pattern -> pattern.shown().again()).toList());
    }

    private void publish(StoredResource resource, int more) {
        requireRoom(patterns.countByResource(resource.id()) + more);
        audit.record("opening-added", resource.code(), Integer.toString(more));
    }

    private List<PatternId> save(List<NewOpening> openings) {
        return patterns.saveAll(openings.stream().map(StoredPattern::new).toList()).stream()
                .map(StoredPattern::id)
                .toList();
    }

    /**
     * The changes that would give other own resources the hours of one, as far as these are not over on the day: beside
     * the hours that they have, or in their place. Nothing is changed yet.
     */
    @PreAuthorize("hasRole('PROVIDER_MANAGER')")
    public List<OpeningsChange> copies(
            ResourceId from, Collection<ResourceId> targets, boolean replacing, LocalDate today) {
        if (targets.size() > MAX_COPIES) {
            throw new InvalidInput("opening-copies-too-many", "resources", MAX_COPIES);
        }
        own(from);
        var lasting = comingPatterns(from, today);
        return targets.stream()
                .filter(target -> !target.equals(from))
                .distinct()
                .map(target -> new OpeningsChange(
                        own(target).id(),
                        replacing
                                ? comingPatterns(target, today).stream()
                                        .map(OpeningPattern::id)
                                        .collect(toSet())
                                : Set.of(),
                        lasting.stream()
                                .map(pattern -> pattern.again().on(target))
                                .toList()))
                .toList();
    }

    private List<OpeningPattern> comingPatterns(ResourceId resource, LocalDate today) {
        return patterns.findByResourceOrderByValidFromAscFromMinuteAscIdAsc(resource).stream()
                .map(StoredPattern::shown)
                .filter(pattern -> {
                    var last = pattern.validUntil();
                    return last == null || !last.isBefore(today);
                })
                .toList();
    }

    /** The resource's patterns, those that begin first coming first; nothing of another provider's draft. */
    public List<OpeningPattern> list(ResourceId resource) {
        var visible = resources
                .findById(resource)
                .filter(found -> found.status() != ResourceStatus.DRAFT || ownership.worksFor(found.provider()))
                .isPresent();
        return visible
                ? patterns.findByResourceOrderByValidFromAscFromMinuteAscIdAsc(resource).stream()
                        .map(StoredPattern::shown)
                        .toList()
                : List.of();
    }

    /**
     * When the resources are open within the window: their patterns minus closures, merged and in order. Every resource
     * asked for is a key; one that is not published has no hours. Two statements for any number of resources, a third where a room is closed.
     */
    public Map<ResourceId, List<TimeSlot>> published(Collection<ResourceId> ids, TimeSlot window) {
        var open = new HashMap<ResourceId, List<TimeSlot>>();
        ids.forEach(id -> open.put(id, List.of()));
        var found = ids.isEmpty()
                ? List.<PatternRecords.Placed>of()
                : placed(ids.stream().map(ResourceId::value).distinct().toList(), window);
        if (found.isEmpty()) {
            return open;
        }
        var providers = new HashSet<UUID>();
        found.forEach(placed -> providers.add(placed.provider().value()));
        var all = closed(List.copyOf(providers), window);
        var wholes = reach.wholes(ids, all);
        var closed = all.stream().collect(groupingBy(StoredClosure::provider));
        boolean follows = found.stream().anyMatch(placed -> placed.pattern().followsHolidays());
        var expansion = new HourExpansion(
                window, follows ? publicDays.at(found.getFirst().revision()) : PublicCalendar.NONE);
        found.stream()
                .collect(groupingBy(placed -> placed.pattern().resource()))
                .forEach((id, its) -> {
                    var place = its.getFirst();
                    var hours =
                            its.stream().map(placed -> placed.pattern().hours()).toList();
                    var taken = closed.getOrDefault(place.provider(), List.of()).stream()
                            .filter(closure -> closure.closes(
                                    id, wholes.getOrDefault(id, Set.of()), place.site(), place.provider()))
                            .flatMap(closure -> closure.within(window).stream())
                            .toList();
                    open.put(id, expansion.open(hours, ZoneId.of(place.zone()), taken));
                });
        return open;
    }

    private List<PatternRecords.Placed> placed(List<UUID> ids, TimeSlot window) {
        var first = LocalDate.ofInstant(window.startsAt(), ZoneOffset.UTC).minusDays(2);
        var last = LocalDate.ofInstant(window.endsAt(), ZoneOffset.UTC).plusDays(2);
        return ids.size() == 1
                ? patterns.findPlacedOne(ids.getFirst(), ResourceStatus.PUBLISHED, first, last)
                : patterns.findPlaced(ids, ResourceStatus.PUBLISHED, first, last);
    }

    private List<StoredClosure> closed(List<UUID> providers, TimeSlot window) {
        return providers.size() == 1
                ? closures.findOverlappingOne(providers.getFirst(), window.startsAt(), window.endsAt())
                : closures.findOverlapping(providers, window.startsAt(), window.endsAt());
    }

    /** When the manager's own resource will be open once the change is made, whatever the resource's status. */
    @PreAuthorize("hasRole('PROVIDER_MANAGER')")
    public List<TimeSlot> preview(OpeningsChange change, TimeSlot window) {
        check(change);
        return open(own(change.resource()), change, window);
    }

    /** Which hours of the manager's own resource are open now and will not be once the change is made. */
    @PreAuthorize("hasRole('PROVIDER_MANAGER')")
    public List<TimeSlot> taken(OpeningsChange change, TimeSlot window) {
        check(change);
        var resource = own(change.resource());
        return TimeSlots.subtract(
                open(resource, OpeningsChange.none(change.resource()), window), open(resource, change, window));
    }

    private List<TimeSlot> open(StoredResource resource, OpeningsChange change, TimeSlot window) {
        var zone = sites.findById(resource.site())
                .orElseThrow(NotFound::new)
                .shown()
                .zone();
        var kept = patterns.findByResourceOrderByValidFromAscFromMinuteAscIdAsc(resource.id()).stream()
                .filter(pattern -> !change.removed().contains(pattern.id()))
                .map(StoredPattern::hours);
        var hours = Stream.concat(kept, change.added().stream().map(OpeningHours::of))
                .toList();
        var closed = closures.findOverlapping(List.of(resource.provider().value()), window.startsAt(), window.endsAt());
        var wholes = reach.wholes(List.of(resource.id()), closed).getOrDefault(resource.id(), Set.of());
        var taken = closed.stream()
                .filter(closure -> closure.closes(resource.id(), wholes, resource.site(), resource.provider()))
                .flatMap(closure -> closure.within(window).stream())
                .toList();
        return new HourExpansion(window, publicDays.current()).open(hours, zone, taken);
    }

    private static void check(OpeningsChange change) {
        change.added().forEach(opening -> {
            OpeningCheck.check(opening);
            if (!opening.resource().equals(change.resource())) {
                throw new IllegalArgumentException("One change is about one resource");
            }
        });
    }

    private StoredResource own(ResourceId id) {
        var resource = resources.findById(id).orElseThrow(NotFound::new);
        ownership.require(resource.provider());
        return resource;
    }
}
