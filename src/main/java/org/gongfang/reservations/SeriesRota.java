package org.gongfang.reservations;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gongfang.resources.BookingTerms;
import org.gongfang.resources.ResourceId;
import org.gongfang.resources.ResourceKind;
import org.gongfang.shared.Refusal;
import org.gongfang.shared.TimeSlot;

/**
 * Chooses who runs the machines of a series, date by date: whoever did so before, or of those who are free the one with
 * least to do.
 */
final class SeriesRota {

    private final SeriesReads reads;
    private final TimeSlot hull;
    private final Instant now;

    SeriesRota(SeriesReads reads, TimeSlot hull, Instant now) {
        this.reads = reads;
        this.hull = hull;
        this.now = now;
    }

    /** The request with somebody for each machine that needs one and for whom somebody is free. */
    SlotRequest manned(SeriesOccasion occasion) {
        var request = occasion.request();
        if (!hull.encloses(request.slot())) {
            return request;
        }
        for (var item : occasion.request().items()) {
            var machine = reads.terms(List.of(item.resource())).get(item.resource());
            if (machine != null && needsOperator(machine, occasion) && !isManned(machine.id(), request)) {
                request =
                        free(machine.id(), request, occasion).map(request::with).orElse(request);
            }
        }
        return request;
    }

    /** @throws OperatorRequired when somebody was asked for and is not among the resources */
    void requireManned(SeriesOccasion occasion, SlotRequest manned) {
        if (occasion.withOperator()) {
            var first = occasion.request().items().getFirst().resource();
            var machine = reads.terms(List.of(first)).get(first);
            if (machine != null && machine.kind() != ResourceKind.TECHNICIAN && !isManned(first, manned)) {
                throw new OperatorRequired(first, machine.code());
            }
        }
    }

    private static boolean needsOperator(BookingTerms machine, SeriesOccasion occasion) {
        var first = occasion.request().items().getFirst().resource();
        return BookingCheck.needsOperator(machine)
                || occasion.withOperator()
                        && machine.kind() != ResourceKind.TECHNICIAN
                        && machine.id().equals(first);
    }

    private boolean isManned(ResourceId machine, SlotRequest request) {
        var operators = operators(machine);
        return request.items().stream().map(SlotRequest.Item::resource).anyMatch(operators::contains);
    }

    private List<ResourceId> operators(ResourceId machine) {
        return reads.operatorsFor(List.of(machine)).getOrDefault(machine, List.of());
    }

    private Optional<ResourceId> free(ResourceId machine, SlotRequest request, SeriesOccasion occasion) {
        return operators(machine).stream()
                .filter(operator -> isFree(operator, request.slot()))
                .min(Comparator.<ResourceId, Boolean>comparing(
                                operator -> !occasion.before().contains(operator))
                        .thenComparing(reads::load)
                        .thenComparing(ResourceId::value));
    }

    private boolean isFree(ResourceId operator, TimeSlot slot) {
        var terms = reads.terms(List.of(operator)).get(operator);
        if (terms == null || !reads.isFree(terms, slot)) {
            return false;
        }
        try {
            BookingCheck.rules(terms, 1, slot, now, false);
            return true;
        } catch (Refusal notThen) {
            return false;
        }
    }
}
