package org.gongfang.resources;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Finds maintenance that is soon due and tells it, once between two times it is done, on whichever node. */
@Component
class MaintenanceSweep {

    private static final int BATCH = 200;

    private final PlanRecords plans;
    private final PlanReader reader;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MaintenanceSweep(
            PlanRecords plans,
            PlanReader reader,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.plans = plans;
        this.reader = reader;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /** Tells what is near; says how many. */
    int tellNear() {
        int told = 0;
        var after = new UUID(0, 0);
        while (true) {
            var from = after;
            var batch = plans.findUntold(from, Limit.of(BATCH));
            told += batch.isEmpty() ? 0 : tell(batch);
            if (batch.size() < BATCH) {
                return told;
            }
            after = batch.getLast().id().value();
        }
    }

    private int tell(List<StoredPlan> batch) {
        int told = 0;
        for (var plan : reader.read(batch)) {
            if (plan.due().urgency() != Urgency.LATER) {
                var stored = batch.stream()
                        .filter(one -> one.id().equals(plan.id()))
                        .findFirst()
                        .orElseThrow();
                told += Boolean.TRUE.equals(transaction.execute(status -> claimed(plan, stored))) ? 1 : 0;
            }
        }
        return told;
    }

    private boolean claimed(MaintenancePlan plan, StoredPlan stored) {
        if (plans.claim(plan.id(), plan.countedFrom(), clock.instant().truncatedTo(ChronoUnit.MICROS)) == 0) {
            return false;
        }
        var used = plan.due().used();
        events.publishEvent(new MaintenanceNear(
                plan.id().value(),
                plan.resource(),
                stored.provider(),
                plan.title(),
                plan.countedFrom(),
                plan.due().on(),
                used == null ? null : used.toHours(),
                plan.rhythm().every()));
        return true;
    }
}
