package org.gongfang.reservations;

import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.gongfang.reservations.IdempotencyKeys.RequestKey;
import org.gongfang.reservations.WaitLine.Waiter;
import org.gongfang.reservations.WaitlistTransaction.Offering;
import org.gongfang.resources.CapabilityCode;
import org.gongfang.resources.CapabilityLimits;
import org.gongfang.resources.ResourceId;
import org.gongfang.resources.Resources;
import org.gongfang.shared.Named;
import org.gongfang.shared.Refusal;
import org.gongfang.shared.Refusals;
import org.gongfang.shared.TimeOrderedId;
import org.gongfang.shared.TimeSlot;
import org.gongfang.shared.Words;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/**
 * Serves the waitlist: ends offers that nobody answered and wishes whose time is over, then offers what is free, the
 * first in line first. It asks the database every time and remembers nothing, so it may run twice, on two nodes, or
 * after one has fallen over in the middle. See src/docs/decisions/0030-the-waitlist-makes-offers.md.
 */
@Component
class WaitlistSweep {

    private static final Limit BATCH = Limit.of(200);
    private static final int CHOICE = 20;
    private static final int TRIES = 5;
    private static final int LOOKED_BACK = 50;

    private final WaitLine line;
    private final WaitlistEntries entries;
    private final WaitlistTransaction transaction;
    private final WaitlistDecisions decisions;
    private final OperatorChoice operators;
    private final SlotFinder finder;
    private final Resources resources;
    private final Refusals refusals;
    private final WaitlistSettings settings;
    private final Clock clock;

    WaitlistSweep(
            WaitLine line,
            WaitlistEntries entries,
            WaitlistTransaction transaction,
            WaitlistDecisions decisions,
            OperatorChoice operators,
            SlotFinder finder,
            Resources resources,
            Refusals refusals,
            WaitlistSettings settings,
            Clock clock) {
        this.line = line;
        this.entries = entries;
        this.transaction = transaction;
        this.decisions = decisions;
        this.operators = operators;
        this.finder = finder;
        this.resources = resources;
        this.refusals = refusals;
        this.settings = settings;
        this.clock = clock;
    }

    /** Does all that is due; tells how many wishes were served or ended. */
    int run() {
        int settled = count(
                entries.findOffersUntil(WaitlistState.OFFERED, clock.instant(), BATCH),
                id -> Contention.retried(() -> transaction.settle(id)));
        var ranked = line.ranked(Set.of(WaitlistState.WAITING));
        var now = clock.instant();
        int over = count(
                ranked.stream()
                        .map(Waiter::entry)
                        .filter(entry -> entry.isOver(now))
                        .map(WaitlistEntry::id)
                        .toList(),
                id -> Contention.retried(() -> transaction.expire(id)));
        return settled + over + serve(ranked, waiter -> true);
    }

    /**
     * Offers what has become free at these resources to those who wait for it, in the same order; what else is due waits
     * for the next run. It may run beside another one.
     *
     * @return how many wishes were served
     */
    int serve(Set<ResourceId> freed) {
        var able = resources.cards(freed).values().stream()
                .flatMap(card -> card.capabilities().stream())
                .map(CapabilityLimits::capability)
                .collect(toSet());
        // Mostly nobody waits for what was touched, and then the line need not be read.
        boolean isWanted = entries.existsFor(
                WaitlistState.WAITING,
                freed.stream().map(ResourceId::value).toList(),
                able.stream().map(CapabilityCode::value).toList());
        return isWanted
                ? serve(
                        line.ranked(Set.of(WaitlistState.WAITING)),
                        waiter -> waiter.inLine().mayTakeOneOf(freed, able))
                : 0;
    }

    private int serve(List<Waiter> ranked, Predicate<Waiter> concerned) {
        var now = clock.instant();
        var all = ranked.stream().map(Waiter::inLine).toList();
        return (int) ranked.stream()
                .filter(concerned)
                .filter(waiter -> !waiter.entry().isOver(now))
                .filter(waiter -> serve(waiter, all))
                .count();
    }

    private static int count(List<WaitlistId> due, Predicate<WaitlistId> step) {
        return (int) due.stream().filter(step).count();
    }

    /** Offers the first slot that the person can have; tells whether there was one. */
    private boolean serve(Waiter waiter, List<InLine> all) {
        var free = free(waiter, waiter.entry().wish());
        if (free.isEmpty()) {
            return false;
        }
        var id = waiter.entry().id();
        var before = Stream.concat(decisions.ofEntry(id, LOOKED_BACK).stream(), decisions.declined(id).stream())
                .toList();
        // Whoever may not book is told so once in a while, not once a minute.
        if (before.stream().anyMatch(this::wasPassedOverJustNow)) {
            return false;
        }
        var open = free.stream().filter(slot -> !isSettled(slot, before)).toList();
        if (open.isEmpty()) {
            return false;
        }
        // What rules allow the person comes first; what they do not is tried, too, for what the rule says.
        var entry = waiter.entry();
        var own = entry.wish();
        var allowed = free(waiter, own.under(own.conditions().forPerson(entry.member(), entry.project())));
        var slots = allowed.isEmpty()
                ? open.stream().limit(1)
                : allowed.stream().filter(slot -> !isSettled(slot, before)).limit(TRIES);
        return slots.anyMatch(slot -> offer(waiter, slot, all));
    }

    private List<FreeSlot> free(Waiter waiter, SlotQuery wish) {
        var earliest = clock.instant().plus(settings.shortestOffer());
        try {
            return waiter.entry()
                    .window()
                    .intersection(TimeSlot.of(earliest, BookingCheck.FARTHEST))
                    .map(window -> finder.find(wish.within(window).limitedTo(CHOICE)))
                    .orElse(List.of());
        } catch (Refusal senseless) {
            // What was wished for is not there any more; others must not wait for that.
            return List.of();
        }
    }

    private boolean wasPassedOverJustNow(WaitlistDecision decision) {
        return decision.outcome() == WaitlistOutcome.PASSED_OVER
                && decision.at().plus(settings.again()).isAfter(clock.instant());
    }

    /** Whether the person has had this slot and does not get it again: not at all, or not so soon. */
    private boolean isSettled(FreeSlot free, List<WaitlistDecision> before) {
        var now = clock.instant();
        return before.stream()
                .filter(one -> one.resource().equals(free.resource().id())
                        && one.slot().overlaps(free.slot()))
                .anyMatch(one -> switch (one.outcome()) {
                    case DECLINED -> true;
                    case LAPSED -> one.at().plus(settings.offerTime()).isAfter(now);
                    case PASSED_OVER, OFFERED, ACCEPTED -> false;
                });
    }

    private boolean offer(Waiter waiter, FreeSlot free, List<InLine> all) {
        var until = settings.offers().until(clock.instant(), free.slot().startsAt());
        if (until.isEmpty()) {
            return false;
        }
        var capabilities = free.resource().capabilities().stream()
                .map(CapabilityLimits::capability)
                .collect(toSet());
        var place = InLine.place(waiter.inLine(), all, free.resource().id(), capabilities, free.slot());
        return offer(waiter, new Offering(waiter.inLine(), free, place), until.get());
    }

    private boolean offer(Waiter waiter, Offering offering, Instant until) {
        var entry = waiter.entry();
        var free = offering.free();
        var items = Stream.of(free.resource(), free.operator(), free.workstation())
                .flatMap(Stream::ofNullable)
                .map(card -> new SlotRequest.Item(card.id(), 1))
                .toList();
        var request = new SlotRequest(items, free.slot(), entry.project(), entry.purpose());
        var who = BookingFor.oneself(entry.member());
        var key = RequestKey.of(entry.member(), "waitlist " + TimeOrderedId.next(), request);
        try {
            operators.bring(
                    request, one -> Contention.retried(() -> transaction.offer(offering, one, who, key, until)));
            return true;
        } catch (BookingTransaction.NoUnitLeft
                | BookedCells.CellTaken
                | WaitlistTransaction.ServedElsewhere
                | TooBusy notNow) {
            return false;
        } catch (Refusal rule) {
            transaction.passOver(
                    offering, new Named(refusals.explain(rule, Words.CHINESE), refusals.explain(rule, Words.ENGLISH)));
            return false;
        }
    }
}
