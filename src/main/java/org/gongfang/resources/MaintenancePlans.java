package org.gongfang.resources;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.gongfang.identity.AuditTrail;
import org.gongfang.identity.CurrentMember;
import org.gongfang.identity.Members;
import org.gongfang.shared.InvalidInput;
import org.gongfang.shared.NotFound;
import org.gongfang.shared.TimeSlot;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Pageable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** What has to be done to a provider's resources again and again: planned by managers, done by the staff. */
@Service
@Transactional(isolation = Isolation.READ_COMMITTED)
public class MaintenancePlans {

    /** So long the description of the work, or a note about it, may be. */
    public static final int LONGEST_WORK = 1000;

    /** So many plans a provider has at most. */
    static final int MOST_PLANS = 500;

    private static final Duration SHORTEST = Duration.ofMinutes(5);
    private static final Duration LONGEST = Duration.ofDays(31);

    private final PlanRecords plans;
    private final DoneRecords done;
    private final PlanReader reader;
    private final Closures closures;
    private final StandingClosures standing;
    private final ResourceRecords resources;
    private final ResourceCalendars calendars;
    private final Members members;
    private final Ownership ownership;
    private final CurrentMember currentMember;
    private final AuditTrail audit;
    private final Clock clock;

    MaintenancePlans(
            PlanRecords plans,
            DoneRecords done,
            PlanReader reader,
            Closures closures,
            StandingClosures standing,
            ResourceRecords resources,
            ResourceCalendars calendars,
            Members members,
            Ownership ownership,
            CurrentMember currentMember,
            AuditTrail audit,
            Clock clock) {
        this.plans = plans;
        this.done = done;
        this.reader = reader;
        this.closures = closures;
        this.standing = standing;
        this.resources = resources;
        this.calendars = calendars;
        this.members = members;
        this.ownership = ownership;
        this.currentMember = currentMember;
        this.audit = audit;
        this.clock = clock;
    }

    /** One page of the plans at one's own provider, the most urgent first. */
    @PreAuthorize("hasAnyRole('PROVIDER_MANAGER', 'TECHNICIAN')")
    @Transactional(readOnly = true)
    public List<MaintenancePlan> list(Pageable page) {
        return reader.read(plans.findOfProvider(ownership.provider())).stream()
                .skip(page.getOffset())
                .limit(page.getPageSize())
                .toList();
    }

    /** A plan of one's own provider that is in force. */
    @PreAuthorize("hasAnyRole('PROVIDER_MANAGER', 'TECHNICIAN')")
    @Transactional(readOnly = true)
    public Optional<MaintenancePlan> find(PlanId id) {
        return plans.findById(id)
                .filter(plan -> !plan.isRetired() && ownership.worksFor(plan.provider()))
                .map(reader::read);
    }

    /** The last times at which it was done, the latest first. */
    @PreAuthorize("hasAnyRole('PROVIDER_MANAGER', 'TECHNICIAN')")
    @Transactional(readOnly = true)
    public List<MaintenanceDone> history(PlanId id, int most) {
        ownership.require(plans.findById(id).map(StoredPlan::provider).orElseThrow(NotFound::new));
        var times = done.findOf(id, Limit.of(most));
        var names = members.names(times.stream().map(StoredDone::doneBy).toList());
        return times.stream()
                .map(time -> time.shown(names.getOrDefault(time.doneBy(), "")))
                .toList();
    }

    /**
     * Adds a plan for one's own resource; it counts from the day on which the work was done last.
     *
     * @param lastDone when that was, at the latest now
     */
    @PreAuthorize("hasRole('PROVIDER_MANAGER')")
    public PlanId add(ResourceId resource, PlanForm form, Instant lastDone) {
        var card = resources.findById(resource).orElseThrow(NotFound::new);
        ownership.require(card.provider());
        if (lastDone.isAfter(clock.instant())) {
            throw new InvalidInput("maintenance-done-later", "lastDone");
        }
        if (plans.countOfProvider(card.provider()) >= MOST_PLANS) {
            throw new InvalidInput("maintenance-too-many", "resource", MOST_PLANS);
        }
        var plan = plans.save(
                new StoredPlan(card.provider(), resource, clean(form), lastDone.truncatedTo(ChronoUnit.MICROS)));
        audit.record("maintenance-plan-added", card.code(), plan.title());
        return plan.id();
    }

    /** @throws ChangedMeanwhile when someone has written it, or done it, since it had the given version */
    @PreAuthorize("hasRole('PROVIDER_MANAGER')")
    public void change(PlanId id, PlanForm form, int version) {
        var plan = locked(id, version);
        plan.change(clean(form));
        record("maintenance-plan-changed", plan, plan.title());
    }

    /** Takes a plan out of force; it can be put back. */
    @PreAuthorize("hasRole('PROVIDER_MANAGER')")
    public void retire(PlanId id) {
        var plan = locked(id);
        plan.retire(now());
        record("maintenance-plan-retired", plan, plan.title());
    }

    @PreAuthorize("hasRole('PROVIDER_MANAGER')")
    public void putBack(PlanId id) {
        var plan = locked(id);
        plan.putBack();
        record("maintenance-plan-put-back", plan, plan.title());
    }

    /** Closes the resource for the work, in place of hours that were closed for it before. */
    @PreAuthorize("hasRole('PROVIDER_MANAGER')")
    public void plan(PlanId id, TimeSlot slot) {
        var plan = locked(id);
        if (!slot.endsAt().isAfter(clock.instant())) {
            throw new InvalidInput("maintenance-planned-past", "until");
        }
        standing.find(plan.closure()).ifPresent(standing::end);
        plan.planned(
                closures.close(NewClosure.ofResource(plan.resource(), slot, ClosureReason.MAINTENANCE, plan.title())));
        record("maintenance-planned", plan, plan.title() + " " + slot.startsAt() + "/" + slot.endsAt());
    }

    /**
     * Notes that the work is done: counting begins anew, and hours still closed for it open again.
     *
     * @throws ChangedMeanwhile when it is done already, or was written since it had the given version
     */
    @PreAuthorize("hasAnyRole('PROVIDER_MANAGER', 'TECHNICIAN')")
    public void done(PlanId id, int version, String note) {
        var plan = locked(id, version);
        var clean = TextRule.optional(note, "note", LONGEST_WORK);
        var now = now();
        standing.find(plan.closure()).ifPresent(standing::end);
        done.save(new StoredDone(id, currentMember.id(), now, reader.used(plan), clean));
        plan.done(now);
        record("maintenance-done", plan, plan.title());
    }

    private StoredPlan locked(PlanId id, int version) {
        var plan = locked(id);
        if (plan.isRetired() || !plan.isAt(version)) {
            throw new ChangedMeanwhile();
        }
        return plan;
    }

    /** The plan as it stands once nobody else can change it or its resource's hours. */
    private StoredPlan locked(PlanId id) {
        calendars.lock(List.of(plans.findResource(id).orElseThrow(NotFound::new)));
        var plan = plans.findById(id).orElseThrow(NotFound::new);
        ownership.require(plan.provider());
        return plan;
    }

    private void record(String deed, StoredPlan plan, String detail) {
        var code = resources.findById(plan.resource()).map(StoredResource::code).orElse("");
        audit.record(deed, code, detail);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static PlanForm clean(PlanForm form) {
        if (form.takes().compareTo(SHORTEST) < 0 || form.takes().compareTo(LONGEST) > 0) {
            throw new InvalidInput("resource-length-out-of-range", "takes", SHORTEST, LONGEST);
        }
        return new PlanForm(
                TextRule.required(form.title(), "title", TextRule.NAME),
                TextRule.optional(form.work(), "work", LONGEST_WORK),
                form.rhythm(),
                form.takes());
    }
}
