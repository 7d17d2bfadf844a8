package org.gongfang.reservations;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongfang.resources.ResourceCard;
import org.gongfang.resources.ResourceId;
import org.gongfang.shared.Money;
import org.gongfang.shared.TimeSlot;
import org.jspecify.annotations.Nullable;

/**
 * Resources with their opening hours and bookings of a window, laid out side by side so that free slots can be counted
 * off without asking the database again.
 */
final class Bench {

    private static final Comparator<Place> LEAST_TO_DO = Comparator.<Place>comparingInt(
                    operator -> operator.occupation().load())
            .thenComparing(operator -> operator.card().code());

    private final Map<ResourceId, Place> places;
    private final Map<ResourceId, List<ResourceId>> operators;
    private final TimeSlot window;
    private final Instant now;

    Bench(Map<ResourceId, Place> places, Map<ResourceId, List<ResourceId>> operators, TimeSlot window, Instant now) {
        this.places = places;
        this.operators = operators;
        this.window = window;
        this.now = now;
    }

    /** One resource on the bench. */
    record Place(ResourceCard card, List<TimeSlot> published, Occupation occupation) {

        Instant earliestStart(Instant now) {
            return now.plus(card.rules().leadTime());
        }

        Instant latestStart(Instant now) {
            return now.plus(card.rules().horizon());
        }

        /** How many units can be booked for the slot: none when a rule would refuse it. */
        int unitsFor(TimeSlot slot, Instant now) {
            var rules = card.rules();
            boolean allowed = !slot.startsAt().isBefore(earliestStart(now))
                    && !slot.startsAt().isAfter(latestStart(now))
                    && slot.length().compareTo(rules.minLength()) >= 0
                    && slot.length().compareTo(rules.maxLength()) <= 0
                    && rules.grid().fits(slot, card.site().zone())
                    && published.stream().anyMatch(open -> open.encloses(slot));
            return allowed ? occupation.unitsFreeIn(slot.grownBy(rules.setUp(), rules.cleanUp())) : 0;
        }

        /** The length that can be booked for so much work: up to the grid, and not below the shortest booking. */
        Duration bookable(Duration work) {
            var step = card.rules().grid().step();
            long steps = (work.toSeconds() + step.toSeconds() - 1) / step.toSeconds();
            var length = step.multipliedBy(steps);
            return length.compareTo(card.rules().minLength()) < 0 ? card.rules().minLength() : length;
        }
    }

    /**
     * The resource's first free slots for the work, earliest first.
     *
     * @param apart whether they may not overlap one another; else every start on the grid counts
     */
    List<FreeSlot> slots(ResourceId id, Duration work, boolean withOperator, boolean apart, int limit) {
        return slots(id, work, withOperator, apart, limit, window);
    }

    /** The same within a part of the bench's window. */
    List<FreeSlot> slots(ResourceId id, Duration work, boolean withOperator, boolean apart, int limit, TimeSlot part) {
        var place = places.get(id);
        if (place == null) {
            return List.of();
        }
        var found = new ArrayList<FreeSlot>();
        var grid = place.card().rules().grid();
        var zone = place.card().site().zone();
        var length = place.bookable(work);
        var earliest = place.earliestStart(now);
        for (var open : place.published()) {
            var within = open.intersection(part).orElse(null);
            if (within == null) {
                continue;
            }
            var start = grid.ceiling(Moments.later(within.startsAt(), earliest), zone);
            while (!start.plus(length).isAfter(within.endsAt())) {
                var free = free(place, TimeSlot.of(start, length), withOperator);
                if (free != null) {
                    found.add(free);
                    if (found.size() == limit) {
                        return found;
                    }
                }
                start = grid.ceiling(start.plus(free != null && apart ? length : grid.step()), zone);
            }
        }
        return found;
    }

    /** How many units of the resource can be booked for the slot. */
    int unitsFor(ResourceId id, TimeSlot slot) {
        var place = places.get(id);
        return place == null ? 0 : place.unitsFor(slot, now);
    }

    private @Nullable FreeSlot free(Place place, TimeSlot slot, boolean withOperator) {
        int units = place.unitsFor(slot, now);
        if (units == 0) {
            return null;
        }
        var rules = place.card().rules();
        var list = rules.listPricePerHour().forLength(slot.length());
        var policy = rules.policyPricePerHour().forLength(slot.length());
        if (!withOperator && !BookingCheck.needsOperator(place.card().terms())) {
            return new FreeSlot(place.card(), slot, units, null, list, policy);
        }
        return operatorFor(place, slot)
                .map(operator -> new FreeSlot(
                        place.card(),
                        slot,
                        units,
                        operator,
                        withOperator(list, operator.rules().listPricePerHour(), slot),
                        withOperator(policy, operator.rules().policyPricePerHour(), slot)))
                .orElse(null);
    }

    private Optional<ResourceCard> operatorFor(Place machine, TimeSlot slot) {
        return operatorsFor(machine.card().id(), slot).stream().findFirst();
    }

    /** The technicians who may run the machine and have a hand free for the slot; who has least to do in the window first. */
    List<ResourceCard> operatorsFor(ResourceId machine, TimeSlot slot) {
        return operators.getOrDefault(machine, List.of()).stream()
                .map(places::get)
                .filter(operator -> operator != null && operator.unitsFor(slot, now) > 0)
                .sorted(LEAST_TO_DO)
                .map(Place::card)
                .toList();
    }

    private static Money withOperator(Money machine, Money perHour, TimeSlot slot) {
        return machine.plus(perHour.forLength(slot.length()));
    }
}
