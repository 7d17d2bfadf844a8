package org.gongfang.reservations;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.gongfang.resources.ResourceCard;
import org.gongfang.resources.ResourceId;
import org.gongfang.shared.TimeSlot;
import org.springframework.stereotype.Component;

/**
 * Brings an operator along: where a machine needs one and the request names none, one is chosen and bound with it, the
 * one with least to do of those who are free, the next one when somebody else was faster.
 */
@Component
class OperatorChoice {

    private final SlotFinder finder;

    OperatorChoice(SlotFinder finder) {
        this.finder = finder;
    }

    /** Tries the request as it stands, and with operators when one is missing; every try opens its own transaction. */
    Booking bring(SlotRequest request, Function<SlotRequest, Booking> attempt) {
        try {
            return attempt.apply(request);
        } catch (OperatorRequired missing) {
            return withOperator(request, attempt, missing);
        }
    }

    private Booking withOperator(
            SlotRequest request, Function<SlotRequest, Booking> attempt, OperatorRequired missing) {
        var tried = new HashSet<ResourceId>();
        var operator = next(missing.machine(), request.slot(), tried);
        if (operator.isEmpty() && !finder.canBeRun(missing.machine())) {
            throw missing;
        }
        while (operator.isPresent()) {
            try {
                // Another machine of the request may need another operator: then this goes one level deeper.
                return bring(request.with(operator.get()), attempt);
            } catch (BookingTransaction.NoUnitLeft | BookedCells.CellTaken taken) {
                tried.add(operator.get());
                operator = next(missing.machine(), request.slot(), tried);
            }
        }
        throw new BookingTransaction.NoUnitLeft();
    }

    private Optional<ResourceId> next(ResourceId machine, TimeSlot slot, Set<ResourceId> tried) {
        return finder.freeOperators(machine, slot).stream()
                .map(ResourceCard::id)
                .filter(operator -> !tried.contains(operator))
                .findFirst();
    }
}
