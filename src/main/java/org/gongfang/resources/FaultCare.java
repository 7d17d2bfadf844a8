package org.gongfang.resources;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.gongfang.identity.AuditTrail;
import org.gongfang.identity.CurrentMember;
import org.gongfang.shared.InvalidInput;
import org.gongfang.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** What the staff do about faults: acknowledge, repair or reject them. Steps at one resource wait for each other. */
@Service
@PreAuthorize("hasAnyRole('PROVIDER_MANAGER', 'TECHNICIAN')")
@Transactional(isolation = Isolation.READ_COMMITTED)
public class FaultCare {

    /** So long a note may be. */
    public static final int LONGEST_NOTE = 1000;

    private final FaultRecords faults;
    private final ClosureReach reach;
    private final FaultClosing closing;
    private final ResourceRecords resources;
    private final ResourceCalendars calendars;
    private final Ownership ownership;
    private final CurrentMember currentMember;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FaultCare(
            FaultRecords faults,
            ClosureReach reach,
            FaultClosing closing,
            ResourceRecords resources,
            ResourceCalendars calendars,
            Ownership ownership,
            CurrentMember currentMember,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.faults = faults;
        this.reach = reach;
        this.closing = closing;
        this.resources = resources;
        this.calendars = calendars;
        this.ownership = ownership;
        this.currentMember = currentMember;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Notes that the staff have looked at the fault, or judges it anew. The resource is closed, open or closed until
     * another moment afterwards, as that says.
     *
     * @throws WrongFaultStatus when it is repaired or rejected
     */
    public void acknowledge(FaultId id, Assessment found) {
        var fault = locked(id);
        var note = TextRule.optional(found.note(), "note", LONGEST_NOTE);
        requireAhead(found.expectedUntil());
        fault.acknowledge(currentMember.id(), now(), found, note);
        closing.follow(fault);
        record("fault-acknowledged", fault, found.severity().name());
    }

    /**
     * Notes that the fault is mended; the resource opens again.
     *
     * @param done what was done
     */
    public void repair(FaultId id, String done) {
        var fault = locked(id);
        var note = TextRule.required(done, "done", LONGEST_NOTE);
        fault.repair(currentMember.id(), now(), note);
        settle(fault, true, note);
    }

    /**
     * Notes that there is nothing to mend; the resource opens again.
     *
     * @param reason what the reporter reads
     */
    public void reject(FaultId id, String reason) {
        var fault = locked(id);
        var note = TextRule.required(reason, "reason", LONGEST_NOTE);
        fault.reject(currentMember.id(), now(), note);
        settle(fault, false, note);
    }

    /** Takes a repair or a rejection of the last day back; a blocking fault closes the resource again. */
    public void reopen(FaultId id) {
        var fault = locked(id);
        fault.reopen(currentMember.id(), now());
        closing.follow(fault);
        record("fault-reopened", fault, fault.severity().name());
    }

    private void settle(StoredFault fault, boolean repaired, String note) {
        closing.follow(fault);
        record(repaired ? "fault-repaired" : "fault-rejected", fault, note);
        events.publishEvent(new FaultSettled(
                fault.id().value(),
                fault.resource(),
                fault.provider(),
                fault.reportedBy(),
                repaired,
                note,
                currentMember.id(),
                now()));
    }

    /** The fault as it stands once nobody else can take a step. */
    private StoredFault locked(FaultId id) {
        calendars.lock(reach.withParts(faults.findResource(id).orElseThrow(NotFound::new)));
        var fault = faults.findById(id).orElseThrow(NotFound::new);
        ownership.require(fault.provider());
        return fault;
    }

    private void requireAhead(@Nullable Instant expected) {
        if (expected != null && !expected.isAfter(clock.instant())) {
            throw new InvalidInput("fault-expected-past", "expectedUntil");
        }
    }

    private void record(String deed, StoredFault fault, String detail) {
        var code =
                resources.findById(fault.resource()).map(StoredResource::code).orElse("");
        audit.record(deed, code, detail);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
