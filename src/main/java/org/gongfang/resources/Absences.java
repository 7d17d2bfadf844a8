package org.gongfang.resources;

import static java.util.stream.Collectors.groupingBy;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongfang.identity.AuditTrail;
import org.gongfang.identity.CurrentMember;
import org.gongfang.identity.Role;
import org.gongfang.shared.InvalidInput;
import org.gongfang.shared.NotFound;
import org.gongfang.shared.TimeSlot;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** When technicians are away: closures of theirs that the public does not learn the reason of. */
@Service
@Transactional(readOnly = true)
public class Absences {

    private static final Duration LONGEST = Duration.ofDays(366);
    private static final Duration AHEAD = Duration.ofDays(3 * 366);

    private final ClosureRecords closures;
    private final ResourceRecords resources;
    private final ClosureReach reach;
    private final StandingClosures standing;
    private final ResourceCalendars calendars;
    private final Ownership ownership;
    private final CurrentMember currentMember;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Absences(
            ClosureRecords closures,
            ResourceRecords resources,
            ClosureReach reach,
            StandingClosures standing,
            ResourceCalendars calendars,
            Ownership ownership,
            CurrentMember currentMember,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.closures = closures;
        this.resources = resources;
        this.reach = reach;
        this.standing = standing;
        this.calendars = calendars;
        this.ownership = ownership;
        this.currentMember = currentMember;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Takes the hours off the technician's calendar: a manager for any technician of the provider, a technician for
     * oneself. Bookings in them stay until a manager decides.
     */
    @PreAuthorize("hasAnyRole('PROVIDER_MANAGER', 'TECHNICIAN')")
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public ClosureId enter(NewAbsence absence) {
        check(absence);
        var note = TextRule.optional(absence.note(), "note", TextRule.NOTE);
        var technician = mayChange(absence.technician());
        var form = new NewClosure(
                null,
                absence.technician(),
                absence.slot(),
                ClosureReason.ABSENCE,
                note,
                ClosureVisibility.STAFF,
                absence.repeats());
        var stored = new StoredClosure(
                        technician.provider(),
                        form,
                        note,
                        reach.zone(technician.provider(), null, absence.technician()))
                .absence(absence.kind(), currentMember.id());
        calendars.lock(List.of(absence.technician()));
        closures.save(stored);
        audit.record(
                "absence-entered",
                technician.code(),
                stored.span().startsAt() + "/" + stored.span().endsAt());
        if (!manages()) {
            events.publishEvent(new AbsenceEntered(
                    stored.id().value(),
                    absence.technician(),
                    technician.provider(),
                    technician.nameZh(),
                    clock.instant()));
        }
        return stored.id();
    }

    private static void check(NewAbsence absence) {
        if (absence.slot().length().compareTo(LONGEST) > 0) {
            throw new InvalidInput("closure-too-long", "until", LONGEST);
        }
    }

    /**
     * Lets the technician be there again from now on.
     *
     * @return what takes the removal back
     */
    @PreAuthorize("hasAnyRole('PROVIDER_MANAGER', 'TECHNICIAN')")
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public RemovedClosure remove(ClosureId id) {
        var closure = closures.findById(id)
                .filter(found -> found.absence().isPresent())
                .orElseThrow(NotFound::new);
        var technician =
                mayChange(Optional.ofNullable(closure.shown().resource()).orElseThrow(NotFound::new));
        calendars.lock(List.of(technician.id()));
        audit.record("absence-removed", technician.code(), "");
        return standing.quietlyEnd(closure);
    }

    /** Enters a removed absence again, as if it had not been removed. */
    @PreAuthorize("hasAnyRole('PROVIDER_MANAGER', 'TECHNICIAN')")
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public void putBack(RemovedClosure removed) {
        var technician =
                mayChange(Optional.ofNullable(removed.shown().resource()).orElseThrow(NotFound::new));
        calendars.lock(List.of(technician.id()));
        standing.putBack(removed);
        audit.record("absence-put-back", technician.code(), "");
    }

    /** The absences of the technicians that are not over, by technician, the next ones first: one statement. */
    @PreAuthorize("hasAnyRole('PROVIDER_MANAGER', 'TECHNICIAN')")
    public Map<ResourceId, List<Absence>> of(Collection<ResourceId> technicians) {
        var now = clock.instant();
        var window = TimeSlot.of(now, AHEAD);
        var provider = ownership.provider();
        boolean reads = manages();
        var self = reads ? Optional.<ResourceId>empty() : resources.findIdByMember(currentMember.id());
        return closures
                .findAbsences(
                        provider.value(),
                        technicians.stream().map(ResourceId::value).toList(),
                        now)
                .stream()
                .flatMap(closure ->
                        closure.within(window).stream().limit(1).map(slot -> shown(closure, slot, reads, self)))
                .sorted(Comparator.comparing(Absence::slot))
                .collect(groupingBy(Absence::technician));
    }

    private static Absence shown(StoredClosure closure, TimeSlot slot, boolean reads, Optional<ResourceId> self) {
        var shown = closure.shown(slot);
        var technician = Optional.ofNullable(shown.resource()).orElseThrow();
        boolean told = reads || self.filter(technician::equals).isPresent();
        return new Absence(
                closure.id(),
                technician,
                closure.absence().filter(kind -> told),
                told ? shown.note() : "",
                slot,
                shown.repeats());
    }

    /** Whether the signed-in member may enter absences of the technician. */
    public boolean mayEnter(ResourceId technician) {
        return resources.findById(technician).filter(this::isMineToChange).isPresent();
    }

    private StoredResource mayChange(ResourceId technician) {
        return resources.findById(technician).filter(this::isMineToChange).orElseThrow(NotFound::new);
    }

    private boolean isMineToChange(StoredResource technician) {
        return technician.kind() == ResourceKind.TECHNICIAN
                && ownership.worksFor(technician.provider())
                && (manages() || currentMember.id().equals(technician.member()));
    }

    private boolean manages() {
        return currentMember.require().has(Role.PROVIDER_MANAGER);
    }
}
