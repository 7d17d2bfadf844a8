package org.gongfang.resources;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.gongfang.identity.AuditTrail;
import org.gongfang.shared.TimeSlot;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Closes resources that cannot be used, and opens them again. The caller holds their calendars. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class FaultClosing {

    private final ClosureRecords closures;
    private final AuditTrail audit;
    private final Clock clock;

    FaultClosing(ClosureRecords closures, AuditTrail audit, Clock clock) {
        this.closures = closures;
        this.audit = audit;
        this.clock = clock;
    }

    /** Lets the resource be closed exactly as the fault wants it now. */
    public void follow(StoredFault fault) {
        var standing = standing(fault);
        if (!fault.closes()) {
            standing.ifPresent(this::end);
            fault.closedBy(null);
        } else if (standing.isPresent()) {
            standing.get().last(until(fault));
        } else {
            close(fault);
        }
    }

    private void close(StoredFault fault) {
        var now = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        var closure = closures.save(new StoredClosure(
                fault.provider(),
                NewClosure.ofResource(fault.resource(), new TimeSlot(now, until(fault)), ClosureReason.FAULT, ""),
                "",
                ZoneOffset.UTC));
        fault.closedBy(closure.id());
        audit.record("closure-added", closure.id().toString(), ClosureReason.FAULT + " " + fault.resource());
    }

    private void end(StoredClosure closure) {
        if (!closure.end(clock.instant().truncatedTo(ChronoUnit.MICROS))) {
            closures.delete(closure);
        }
        audit.record(
                "closure-removed",
                closure.id().toString(),
                closure.shown().scope().name());
    }

    /** The closure that was made because of the fault and has not ended; somebody may have taken it back. */
    private Optional<StoredClosure> standing(StoredFault fault) {
        return Optional.ofNullable(fault.closure())
                .flatMap(closures::findById)
                .filter(closure -> closure.span().endsAt().isAfter(clock.instant()));
    }

    private static Instant until(StoredFault fault) {
        @Nullable Instant expected = fault.expectedUntil();
        return expected == null ? Closure.UNTIL_FURTHER_NOTICE : expected;
    }
}
