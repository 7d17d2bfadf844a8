package org.gongfang.resources;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.gongfang.identity.AuditTrail;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Ends closures, also those made for a reason which is kept elsewhere, and puts them back. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class StandingClosures {

    private final ClosureRecords closures;
    private final AuditTrail audit;
    private final Clock clock;

    StandingClosures(ClosureRecords closures, AuditTrail audit, Clock clock) {
        this.closures = closures;
        this.audit = audit;
        this.clock = clock;
    }

    /** The closure unless it is over; somebody may have taken it back. */
    public Optional<StoredClosure> find(@Nullable ClosureId id) {
        return Optional.ofNullable(id)
                .flatMap(closures::findById)
                .filter(closure -> closure.span().endsAt().isAfter(clock.instant()));
    }

    /** Ends it now; what it has closed stays on record. */
    public RemovedClosure end(StoredClosure closure) {
        var before = quietlyEnd(closure);
        audit.record(
                "closure-removed",
                closure.id().toString(),
                closure.shown().scope().name());
        return before;
    }

    /** The same for those who write down themselves what has ended. */
    public RemovedClosure quietlyEnd(StoredClosure closure) {
        var before = new RemovedClosure(closure);
        if (!closure.end(clock.instant().truncatedTo(ChronoUnit.MICROS))) {
            closures.delete(closure);
        }
        return before;
    }

    /** Lets it be as if it had not been ended: under its id, so that decisions and a fault go on to count. */
    public void putBack(RemovedClosure removed) {
        closures.findById(removed.shown().id()).ifPresentOrElse(removed::prolong, () -> closures.save(removed.again()));
    }
}
