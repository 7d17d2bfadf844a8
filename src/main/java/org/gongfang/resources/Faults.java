package org.gongfang.resources;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gongfang.identity.AuditTrail;
import org.gongfang.identity.CurrentMember;
import org.gongfang.shared.CursorPage;
import org.gongfang.shared.InvalidInput;
import org.gongfang.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Pageable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** What is wrong with resources: reported by those who work with them, read by the staff, in short by everyone. */
@Service
@Transactional(readOnly = true)
public class Faults {

    /** So long a description may be. */
    public static final int LONGEST_DESCRIPTION = 1000;

    /** So many may wait for an answer of one person who is not of the staff. */
    static final int MOST_WAITING = 5;

    private static final int MOST_ON_A_PAGE = 200;
    private static final Set<FaultStatus> OPEN = EnumSet.of(FaultStatus.REPORTED, FaultStatus.ACKNOWLEDGED);
    private static final Set<FaultStatus> ALL = EnumSet.allOf(FaultStatus.class);
    private static final UUID LATEST = new UUID(-1, -1);

    private final FaultRecords faults;
    private final FaultReader reader;
    private final ClosureReach reach;
    private final FaultClosing closing;
    private final FaultReporters reporters;
    private final ResourceRecords resources;
    private final ResourceCalendars calendars;
    private final Pictures pictures;
    private final Ownership ownership;
    private final CurrentMember currentMember;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Faults(
            FaultRecords faults,
            FaultReader reader,
            ClosureReach reach,
            FaultClosing closing,
            FaultReporters reporters,
            ResourceRecords resources,
            ResourceCalendars calendars,
            Pictures pictures,
            Ownership ownership,
            CurrentMember currentMember,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.faults = faults;
        this.reader = reader;
        this.reach = reach;
        this.closing = closing;
        this.reporters = reporters;
        this.resources = resources;
        this.calendars = calendars;
        this.pictures = pictures;
        this.ownership = ownership;
        this.currentMember = currentMember;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Reports a fault. A blocking one closes the resource at once when the staff say so, or somebody who stands at it;
     * what somebody else says waits for the staff. The same report sent twice is one.
     *
     * @throws FaultNotAllowed when the member neither works there nor has had a reservation
     * @throws FaultsTooMany when many of the member's reports wait already
     */
    @PreAuthorize("isAuthenticated()")
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public FaultId report(NewFault report) {
        var touched = reach.withParts(report.resource());
        calendars.lock(touched);
        var resource = resources.findById(report.resource()).orElseThrow(NotFound::new);
        var reporter = reporters.require(resource);
        var description = TextRule.required(report.description(), "description", LONGEST_DESCRIPTION);
        var same = faults.findSame(report.resource(), reporter.member(), description, report.severity(), OPEN).stream()
                .findFirst();
        if (same.isPresent()) {
            return same.get();
        }
        if (!reporter.staff() && faults.countWaiting(reporter.member(), OPEN) >= MOST_WAITING) {
            throw new FaultsTooMany(MOST_WAITING);
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var fault = new StoredFault(report, description, resource.provider(), reporter, now);
        var picture = report.picture();
        if (picture != null) {
            fault.show(pictures.add(resource.provider(), picture));
        }
        closing.follow(fault);
        faults.save(fault);
        audit.record("fault-reported", resource.code(), report.severity().name());
        events.publishEvent(new FaultReported(
                fault.id().value(),
                fault.resource(),
                fault.provider(),
                reporter.member(),
                fault.severity(),
                fault.closes() ? touched : List.of(),
                description,
                now));
        return fault.id();
    }

    /** Whether the signed-in member may report a fault of the resource. */
    public boolean mayReport(ResourceId resource) {
        return resources.findById(resource).flatMap(reporters::find).isPresent();
    }

    /** Whether what the signed-in member reports as blocking closes the resource at once. */
    public boolean wouldClose(ResourceId resource) {
        return resources
                .findById(resource)
                .flatMap(reporters::find)
                .filter(StoredFault.Reporter::witness)
                .isPresent();
    }

    /** A fault of one's own provider, or that one has reported oneself. */
    @PreAuthorize("isAuthenticated()")
    public Optional<Fault> find(FaultId id) {
        return faults.findById(id)
                .filter(fault -> ownership.worksFor(fault.provider())
                        || fault.reportedBy().equals(currentMember.id()))
                .map(reader::read);
    }

    /** One page of the faults at one's own provider, the latest first. */
    @PreAuthorize("hasAnyRole('PROVIDER_MANAGER', 'TECHNICIAN')")
    public List<Fault> list(boolean openOnly, Pageable page) {
        return reader.read(faults.findOfProvider(ownership.provider(), statuses(openOnly), page));
    }

    /** One page of the faults of a resource of one's own provider, the latest first. */
    @PreAuthorize("hasAnyRole('PROVIDER_MANAGER', 'TECHNICIAN')")
    public CursorPage<Fault> of(ResourceId resource, boolean openOnly, @Nullable String cursor, int size) {
        if (size < 1 || size > MOST_ON_A_PAGE) {
            throw new InvalidInput("resource-figure-out-of-range", "size", "1", Integer.toString(MOST_ON_A_PAGE));
        }
        ownership.require(
                resources.findById(resource).map(StoredResource::provider).orElseThrow(NotFound::new));
        var found = faults.findBefore(resource, before(cursor), statuses(openOnly), Limit.of(size + 1));
        var shown = found.size() > size ? found.subList(0, size) : found;
        return new CursorPage<>(
                reader.read(shown), found.size() > size ? shown.getLast().id().toString() : null);
    }

    /** The open faults of the resource that everyone may know, the worst first. */
    public List<PublicFault> shownOn(ResourceId resource) {
        return faults.findOf(resource, OPEN).stream()
                .filter(StoredFault::isPublic)
                .map(StoredFault::told)
                .sorted(Comparator.comparing(PublicFault::severity).reversed())
                .toList();
    }

    private static Set<FaultStatus> statuses(boolean openOnly) {
        return openOnly ? OPEN : ALL;
    }

    private static UUID before(@Nullable String cursor) {
        try {
            return cursor == null || cursor.isBlank() ? LATEST : UUID.fromString(cursor);
        } catch (IllegalArgumentException unreadable) {
            throw new InvalidInput("resource-page-cursor", "page");
        }
    }
}
