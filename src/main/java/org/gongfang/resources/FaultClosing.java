package org.gongfang.resources;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.gongfang.identity.AuditTrail;
import org.gongfang.shared.TimeSlot;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Closes resources that cannot be used with their parts, and opens them again. The caller holds all their calendars. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class FaultClosing {

    private final ClosureRecords closures;
    private final ClosureReach reach;
    private final StandingClosures standing;
    private final AuditTrail audit;
    private final Clock clock;

    FaultClosing(
            ClosureRecords closures, ClosureReach reach, StandingClosures standing, AuditTrail audit, Clock clock) {
        this.closures = closures;
        this.reach = reach;
        this.standing = standing;
        this.audit = audit;
        this.clock = clock;
    }

    /** Lets the resource be closed exactly as the fault wants it now. */
    public void follow(StoredFault fault) {
        var its = standing.find(fault.closure());
        if (!fault.closes()) {
            its.ifPresent(standing::end);
            fault.closedBy(null);
        } else if (its.isPresent()) {
            its.get().last(until(fault));
        } else {
            close(fault);
        }
    }

    private void close(StoredFault fault) {
        var now = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        var closure = closures.save(new StoredClosure(
                        fault.provider(),
                        NewClosure.ofResource(
                                fault.resource(), new TimeSlot(now, until(fault)), ClosureReason.FAULT, ""),
                        "",
                        ZoneOffset.UTC)
                .withParts(reach.takesParts(fault.resource())));
        fault.closedBy(closure.id());
        audit.record("closure-added", closure.id().toString(), ClosureReason.FAULT + " " + fault.resource());
    }

    private static Instant until(StoredFault fault) {
        var expected = fault.expectedUntil();
        return expected == null ? Closure.UNTIL_FURTHER_NOTICE : expected;
    }
}
