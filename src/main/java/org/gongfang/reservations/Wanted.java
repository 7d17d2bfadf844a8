package org.gongfang.reservations;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.gongfang.resources.BookingRules;
import org.gongfang.resources.BookingTerms;
import org.gongfang.shared.Money;
import org.gongfang.shared.TimeSlot;
import org.jspecify.annotations.Nullable;

/** A resource of a request with what there is to know of it, and how many of its units are wanted. */
record Wanted(BookingTerms terms, int units) {

    /** How the provider answers whoever asks for these; null when nobody has to be asked. */
    static @Nullable AnswerTerms asks(List<Wanted> wanted, TimeSlot slot) {
        return wanted.stream()
                .filter(one -> one.terms().rules().asksProvider(slot.length()))
                .map(one -> AnswerTerms.of(one.terms().rules()))
                .reduce(AnswerTerms::and)
                .orElse(null);
    }

    /** What is agreed by booking these for the slot: prices, deadlines, and the stretches that are occupied. */
    static Agreement agree(List<Wanted> wanted, TimeSlot slot) {
        var site = wanted.getFirst().terms().site();
        return new Agreement(
                site.provider(),
                site.zone(),
                wanted.stream().map(one -> one.row(slot)).toList(),
                new Prices(
                        price(wanted, slot, BookingRules::listPricePerHour),
                        price(wanted, slot, BookingRules::policyPricePerHour)),
                longest(wanted, BookingRules::cancellationDeadline),
                longest(wanted, BookingRules::graceTime));
    }

    private ItemRow row(TimeSlot slot) {
        var occupied = Quarters.around(
                slot.grownBy(terms.rules().setUp(), terms.rules().cleanUp()));
        return new ItemRow(
                terms.id().value(),
                terms.code(),
                terms.nameZh(),
                terms.nameEn(),
                units,
                occupied.startsAt(),
                occupied.endsAt());
    }

    private static Money price(List<Wanted> wanted, TimeSlot slot, Function<BookingRules, Money> perHour) {
        long fen = wanted.stream()
                .mapToLong(one -> Math.multiplyExact(
                        perHour.apply(one.terms().rules())
                                .forLength(slot.length())
                                .fen(),
                        (long) one.units()))
                .sum();
        return new Money(fen);
    }

    private static Duration longest(List<Wanted> wanted, Function<BookingRules, Duration> rule) {
        return wanted.stream()
                .map(one -> rule.apply(one.terms().rules()))
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
    }
}
