package org.gongfang.resources;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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

    private static final int STEP_MINUTES = 15;
    private static final int MAX_PATTERNS = 100;
    private static final int EARLIEST_YEAR = 2000;
    private static final int LATEST_YEAR = 2100;

    private final PatternRecords patterns;
    private final ResourceRecords resources;
    private final SiteRecords sites;
    private final ClosureRecords closures;
    private final ResourceCalendars calendars;
    private final Ownership ownership;
    private final AuditTrail audit;

    Openings(
            PatternRecords patterns,
            ResourceRecords resources,
            SiteRecords sites,
            ClosureRecords closures,
            ResourceCalendars calendars,
            Ownership ownership,
            AuditTrail audit) {
        this.patterns = patterns;
        this.resources = resources;
        this.sites = sites;
        this.closures = closures;
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
        openings.forEach(Openings::check);
        var byResource = openings.stream().collect(groupingBy(NewOpening::resource));
        calendars.lock(byResource.keySet());
        byResource.forEach((id, more) -> {
            var code = own(id).code();
            if (patterns.countByResource(id) + more.size() > MAX_PATTERNS) {
                throw new InvalidInput("opening-too-many", "openings", MAX_PATTERNS);
            }
            audit.record("opening-added", code, Integer.toString(more.size()));
        });
        return patterns.saveAll(openings.stream().map(StoredPattern::new).toList()).stream()
                .map(StoredPattern::id)
                .toList();
    }

    /** Takes a pattern back. */
    @PreAuthorize("hasRole('PROVIDER_MANAGER')")
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public void remove(PatternId id) {
        var pattern = patterns.findById(id).orElseThrow(NotFound::new);
        var resource = own(pattern.resource());
        calendars.lock(List.of(resource.id()));
        patterns.delete(pattern);
        audit.record("opening-removed", resource.code(), "");
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
     * asked for is a key; one that is not published has no hours. Two statements for any number of resources.
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
        var closed = closed(List.copyOf(providers), window).stream().collect(groupingBy(StoredClosure::provider));
        // Many resources keep the same hours: each pattern of hours is expanded once per zone.
        var expanded = new HashMap<ZonedHours, List<TimeSlot>>();
        found.stream()
                .collect(groupingBy(placed -> placed.pattern().resource()))
                .forEach((id, itsPatterns) -> {
                    var place = itsPatterns.getFirst();
                    var hours = new ArrayList<TimeSlot>();
                    for (var placed : itsPatterns) {
                        var key = new ZonedHours(placed.pattern().hours(), placed.zone());
                        hours.addAll(expanded.computeIfAbsent(key, zoned -> zoned.within(window)));
                    }
                    var taken = closed.getOrDefault(place.provider(), List.of()).stream()
                            .filter(closure -> closure.closes(id, place.site(), place.provider()))
                            .map(StoredClosure::slot)
                            .toList();
                    open.put(id, TimeSlots.subtract(hours, taken));
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

    /** When the manager's own resource would be open with these hours as well, whatever its status. */
    @PreAuthorize("hasRole('PROVIDER_MANAGER')")
    public List<TimeSlot> preview(ResourceId id, List<NewOpening> more, TimeSlot window) {
        more.forEach(Openings::check);
        var resource = own(id);
        var zone = sites.findById(resource.site())
                .orElseThrow(NotFound::new)
                .shown()
                .zone();
        var slots = new ArrayList<TimeSlot>();
        patterns.findByResourceOrderByValidFromAscFromMinuteAscIdAsc(id)
                .forEach(pattern -> slots.addAll(pattern.hours().within(window, zone)));
        more.forEach(opening -> slots.addAll(OpeningHours.of(opening).within(window, zone)));
        var taken =
                closures
                        .findOverlapping(List.of(resource.provider().value()), window.startsAt(), window.endsAt())
                        .stream()
                        .filter(closure -> closure.closes(id, resource.site(), resource.provider()))
                        .map(StoredClosure::slot)
                        .toList();
        return TimeSlots.subtract(slots, taken);
    }

    private StoredResource own(ResourceId id) {
        var resource = resources.findById(id).orElseThrow(NotFound::new);
        ownership.require(resource.provider());
        return resource;
    }

    private static void check(NewOpening opening) {
        quarter(opening.from(), "from");
        quarter(opening.until(), "until");
        var hours = OpeningHours.of(opening);
        if (hours.fromMinute() >= hours.untilMinute()) {
            throw new InvalidInput("opening-ends-before-start", "until");
        }
        year(opening.validFrom(), "validFrom");
        var last = opening.validUntil();
        if (last != null) {
            year(last, "validUntil");
            if (last.isBefore(opening.validFrom())) {
                throw new InvalidInput("opening-valid-backwards", "validUntil");
            }
        }
        if (opening.weekdays().isEmpty() && !opening.validFrom().equals(last)) {
            throw new InvalidInput("opening-weekdays-required", "weekdays");
        }
        if (!hours.happens()) {
            throw new InvalidInput("opening-never", "weekdays");
        }
    }

    private static void quarter(LocalTime time, String field) {
        if (time.toSecondOfDay() % (STEP_MINUTES * 60) != 0 || time.getNano() != 0) {
            throw new InvalidInput("opening-step", field, Integer.toString(STEP_MINUTES));
        }
    }

    private static void year(LocalDate date, String field) {
        if (date.getYear() < EARLIEST_YEAR || date.getYear() > LATEST_YEAR) {
            throw new InvalidInput(
                    "resource-figure-out-of-range",
                    field,
                    Integer.toString(EARLIEST_YEAR),
                    Integer.toString(LATEST_YEAR));
        }
    }

    /** Hours on the clock of a zone. */
    private record ZonedHours(OpeningHours hours, String zone) {

        List<TimeSlot> within(TimeSlot window) {
            return hours.within(window, ZoneId.of(zone));
        }
    }
}
