package org.gongfang.reservations;

import java.util.Comparator;
import java.util.function.Function;
import org.gongfang.resources.BookingRules;
import org.gongfang.shared.Money;
import org.gongfang.shared.TimeSlot;
import org.jspecify.annotations.Nullable;

/** A slot that a search has come upon, with who runs the machine in it and where one can sit. */
record Found(
        Indexed resource,
        long start,
        int length,
        @Nullable Indexed operator,
        @Nullable Indexed desk,
        double metres,
        Money policyPrice,
        Money listPrice) {

    private static final Comparator<Found> BY_START = Comparator.comparingLong(Found::start);
    private static final Comparator<Found> BY_PRICE =
            Comparator.comparing(Found::policyPrice).thenComparing(Found::listPrice);
    private static final Comparator<Found> BY_DISTANCE = Comparator.comparingDouble(Found::metres);
    private static final Comparator<Found> BY_CODE =
            Comparator.comparing(found -> found.resource().code());

    static Found of(
            Indexed resource,
            long start,
            int length,
            @Nullable Indexed operator,
            @Nullable Indexed desk,
            double metres) {
        return new Found(
                resource,
                start,
                length,
                operator,
                desk,
                metres,
                price(resource, operator, desk, length, BookingRules::policyPricePerHour),
                price(resource, operator, desk, length, BookingRules::listPricePerHour));
    }

    private static Money price(
            Indexed resource,
            @Nullable Indexed operator,
            @Nullable Indexed desk,
            int length,
            Function<BookingRules, Money> perHour) {
        var time = Quarters.STEP.multipliedBy(length);
        var price = perHour.apply(resource.rules()).forLength(time);
        if (operator != null) {
            price = price.plus(perHour.apply(operator.rules()).forLength(time));
        }
        return desk == null ? price : price.plus(perHour.apply(desk.rules()).forLength(time));
    }

    TimeSlot slot() {
        return slot(start, length);
    }

    static TimeSlot slot(long start, int length) {
        return new TimeSlot(Quarters.startOf(start), Quarters.startOf(start + length));
    }

    int units() {
        return resource.rows().unitsFree(start, start + length);
    }

    /** What comes first by the ranking comes first. */
    static Comparator<Found> by(SlotRanking ranking) {
        return switch (ranking) {
            case EARLIEST ->
                BY_START.thenComparing(BY_PRICE).thenComparing(BY_DISTANCE).thenComparing(BY_CODE);
            case CHEAPEST ->
                BY_PRICE.thenComparing(BY_START).thenComparing(BY_DISTANCE).thenComparing(BY_CODE);
            case NEAREST ->
                BY_DISTANCE.thenComparing(BY_START).thenComparing(BY_PRICE).thenComparing(BY_CODE);
        };
    }
}
