package org.gongfang.resources;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gongfang.shared.Named;
import org.gongfang.shared.NotFound;
import org.gongfang.shared.TimeSlot;
import org.springframework.stereotype.Component;

/** Reads how far plans have come due: by hours used, or by the calendar of their sites. */
@Component
class PlanReader {

    private static final Comparator<MaintenancePlan> MOST_URGENT = Comparator.comparingDouble(
                    (MaintenancePlan plan) -> plan.due().share())
            .reversed()
            .thenComparing(MaintenancePlan::resourceCode);

    private final Resources resources;
    private final ClosureRecords closures;
    private final List<UsedTimes> usedTimes;
    private final Clock clock;

    PlanReader(Resources resources, ClosureRecords closures, List<UsedTimes> usedTimes, Clock clock) {
        this.resources = resources;
        this.closures = closures;
        this.usedTimes = usedTimes;
        this.clock = clock;
    }

    MaintenancePlan read(StoredPlan plan) {
        return read(List.of(plan)).stream().findFirst().orElseThrow(NotFound::new);
    }

    /** How long the plan's resource was used since it was done last. */
    Duration used(StoredPlan plan) {
        return used(List.of(plan)).getFirst();
    }

    /** The plans, the most urgent first. */
    List<MaintenancePlan> read(List<StoredPlan> plans) {
        var terms = resources.terms(plans.stream().map(StoredPlan::resource).collect(toSet()));
        var planned = planned(plans);
        var used = used(plans);
        var read = new ArrayList<MaintenancePlan>();
        for (int number = 0; number < plans.size(); number++) {
            var plan = plans.get(number);
            var its = terms.get(plan.resource());
            if (its != null) {
                read.add(read(plan, its, used.get(number), planned));
            }
        }
        read.sort(MOST_URGENT);
        return read;
    }

    private MaintenancePlan read(StoredPlan plan, BookingTerms terms, Duration used, Map<ClosureId, TimeSlot> planned) {
        var closure = plan.closure();
        return new MaintenancePlan(
                plan.id(),
                plan.resource(),
                terms.code(),
                new Named(terms.nameZh(), terms.nameEn()),
                terms.site().zone(),
                plan.title(),
                plan.work(),
                plan.rhythm(),
                plan.takes(),
                plan.countedFrom(),
                plan.due(used, terms.site().zone(), clock.instant()),
                closure == null ? null : planned.get(closure),
                plan.version());
    }

    private Map<ClosureId, TimeSlot> planned(List<StoredPlan> plans) {
        var ids =
                plans.stream().map(StoredPlan::closure).filter(Objects::nonNull).collect(toSet());
        return ids.isEmpty()
                ? Map.of()
                : closures.findAllById(ids).stream()
                        .filter(closure -> closure.span().endsAt().isAfter(clock.instant()))
                        .collect(toMap(StoredClosure::id, StoredClosure::span));
    }

    private List<Duration> used(List<StoredPlan> plans) {
        var asked = plans.stream().map(StoredPlan::since).toList();
        return usedTimes.stream()
                .findFirst()
                .map(times -> times.used(asked))
                .orElseGet(() -> asked.stream().map(since -> Duration.ZERO).toList());
    }
}
