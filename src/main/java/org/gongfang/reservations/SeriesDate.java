package org.gongfang.reservations;

import java.util.List;
import java.util.function.Function;
import org.gongfang.shared.Money;
import org.gongfang.shared.Refusal;
import org.gongfang.shared.TimeSlot;
import org.jspecify.annotations.Nullable;

/**
 * A date of a series that could be booked, or the rule that refuses it.
 *
 * @param listPrice what it costs by the list; nothing where it is refused
 * @param policyPrice what is left of that by policy
 */
public record SeriesDate(TimeSlot slot, @Nullable Refusal refusal, Money listPrice, Money policyPrice) {

    static SeriesDate free(TimeSlot slot, Prices prices) {
        return new SeriesDate(slot, null, prices.list(), prices.policy());
    }

    static SeriesDate refused(TimeSlot slot, Refusal refusal) {
        return new SeriesDate(slot, refusal, Money.ZERO, Money.ZERO);
    }

    /** What the free ones cost together, by the list or by policy. */
    public static Money sum(List<SeriesDate> dates, Function<SeriesDate, Money> price) {
        return dates.stream().map(price).reduce(Money.ZERO, Money::plus);
    }

    public boolean isFree() {
        return refusal == null;
    }
}
