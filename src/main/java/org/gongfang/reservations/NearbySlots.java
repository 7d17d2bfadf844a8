package org.gongfang.reservations;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gongfang.resources.Needs;
import org.gongfang.resources.Openings;
import org.gongfang.resources.ResourceCard;
import org.gongfang.resources.ResourceFilter;
import org.gongfang.resources.ResourceId;
import org.gongfang.resources.ResourceKind;
import org.gongfang.resources.ResourceStatus;
import org.gongfang.resources.Resources;
import org.gongfang.shared.TimeSlot;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds what is free near a slot, on its resources and on few others, by asking the database in the caller's own
 * transaction: a trial of a change sees what it would leave.
 */
@Component
@Transactional(readOnly = true)
class NearbySlots {

    private static final int MOST_CANDIDATES = 300;
    private static final int MOST_EQUIVALENTS = 12;

    /** How far before and after a slot a technician's load is counted when the least loaded one is chosen. */
    private static final Duration LOAD_SEEN = Duration.ofDays(7);

    private static final Duration ALTERNATIVES_BEFORE = Duration.ofDays(1);
    private static final Duration ALTERNATIVES_AFTER = Duration.ofDays(14);

    private final Resources resources;
    private final Openings openings;
    private final Occupancy occupancy;
    private final Clock clock;

    NearbySlots(Resources resources, Openings openings, Occupancy occupancy, Clock clock) {
        this.resources = resources;
        this.openings = openings;
        this.occupancy = occupancy;
        this.clock = clock;
    }

    /** See {@link SlotFinder#freeOperators}. */
    List<ResourceCard> freeOperators(ResourceId machine, TimeSlot slot) {
        var card = resources.cards(List.of(machine)).get(machine);
        if (card == null || card.status() != ResourceStatus.PUBLISHED) {
            return List.of();
        }
        var around = slot.grownBy(LOAD_SEEN, LOAD_SEEN);
        var bench = bench(List.of(card), true, around, clock.instant());
        return bench.unitsFor(machine, slot) == 0 ? List.of() : bench.operatorsFor(machine, slot);
    }

    /** See {@link SlotFinder#alternatives}. */
    List<FreeSlot> alternatives(SlotRequest request, int limit) {
        return nearest(request, limit, this::equivalents);
    }

    /** See {@link SlotFinder#substitutes}. */
    List<FreeSlot> substitutes(SlotRequest request, int limit) {
        return nearest(request, limit, this::ownEquivalents);
    }

    private List<FreeSlot> nearest(
            SlotRequest request, int limit, Function<ResourceCard, List<ResourceCard>> equivalents) {
        var now = clock.instant();
        var slot = request.slot();
        var asked = resources.cards(request.resources());
        var window = SlotFinder.ahead(
                        new TimeSlot(
                                slot.startsAt().minus(ALTERNATIVES_BEFORE),
                                slot.endsAt().plus(ALTERNATIVES_AFTER)),
                        now)
                .orElse(null);
        var main = request.items().stream()
                .filter(item -> asked.containsKey(item.resource()))
                .min(Comparator.comparing(item -> isTechnician(asked, item)))
                .orElse(null);
        if (window == null || main == null) {
            return List.of();
        }
        var beside = request.items().stream()
                .filter(item -> item != main && !isTechnician(asked, item))
                .toList();
        boolean withOperator = request.items().stream().anyMatch(item -> item != main && isTechnician(asked, item));
        var candidates = new ArrayList<>(asked.values());
        var card = asked.get(main.resource());
        if (card != null && beside.isEmpty()) {
            candidates.addAll(equivalents.apply(card));
        }
        var bench = bench(candidates, withOperator, window, now);
        var nearest = candidates.stream()
                .filter(one -> one.id().equals(main.resource()) || !asked.containsKey(one.id()))
                .flatMap(one -> near(bench, one.id(), slot, window, withOperator, limit))
                .filter(free -> free.units() >= main.units())
                .filter(free ->
                        beside.stream().allMatch(item -> bench.unitsFor(item.resource(), free.slot()) >= item.units()))
                .sorted(nearestTo(slot, main.resource()))
                .toList();
        return withItsOwn(main.resource(), nearest, limit);
    }

    /** The first so many, and among them the nearest of the resource itself, however many others are nearer. */
    private static List<FreeSlot> withItsOwn(ResourceId resource, List<FreeSlot> nearest, int limit) {
        var first = nearest.stream().limit(limit).toList();
        if (first.isEmpty()
                || first.stream().anyMatch(free -> free.resource().id().equals(resource))) {
            return first;
        }
        return nearest.stream()
                .filter(free -> free.resource().id().equals(resource))
                .findFirst()
                .map(own -> Stream.concat(first.stream().limit(limit - 1L), Stream.of(own))
                        .toList())
                .orElse(first);
    }

    /** What is free in the day before the slot, and the first few after its start: no need to look at the whole window. */
    private static Stream<FreeSlot> near(
            Bench bench, ResourceId id, TimeSlot slot, TimeSlot window, boolean withOperator, int limit) {
        var before = window.startsAt().isBefore(slot.startsAt())
                ? bench
                        .slots(
                                id,
                                slot.length(),
                                withOperator,
                                true,
                                Integer.MAX_VALUE,
                                new TimeSlot(window.startsAt(), slot.startsAt()))
                        .stream()
                : Stream.<FreeSlot>of();
        var after = window.intersection(new TimeSlot(slot.startsAt(), Instant.MAX)).stream()
                .flatMap(rest -> bench.slots(id, slot.length(), withOperator, true, limit, rest).stream());
        return Stream.concat(before, after);
    }

    private static final Comparator<FreeSlot> CHEAPEST = Comparator.comparing(FreeSlot::policyPrice)
            .thenComparing(FreeSlot::listPrice)
            .thenComparing(free -> free.resource().code());

    private static final Comparator<FreeSlot> EARLIEST_THEN_CHEAPEST = Comparator.<FreeSlot, Instant>comparing(
                    free -> free.slot().startsAt())
            .thenComparing(CHEAPEST);

    private static Comparator<FreeSlot> nearestTo(TimeSlot slot, ResourceId resource) {
        return Comparator.<FreeSlot, Duration>comparing(
                        free -> Duration.between(slot.startsAt(), free.slot().startsAt())
                                .abs())
                .thenComparing(free -> !free.resource().id().equals(resource))
                .thenComparing(EARLIEST_THEN_CHEAPEST);
    }

    /** Other published resources of the provider that can do at least as much; without capabilities, those at its site. */
    private List<ResourceCard> ownEquivalents(ResourceCard card) {
        var own = ResourceFilter.published()
                .withKind(card.kind())
                .withProvider(card.site().provider());
        if (card.capabilities().isEmpty()) {
            return resources.matching(own, MOST_CANDIDATES).stream()
                    .filter(other -> !other.id().equals(card.id())
                            && other.site().id().equals(card.site().id()))
                    .limit(MOST_EQUIVALENTS)
                    .toList();
        }
        var first = card.capabilities().getFirst();
        var atLeast = new Needs(
                first.envelopeXmm(), first.envelopeYmm(), first.envelopeZmm(), first.toleranceMicrons(), null);
        return resources.matching(own.withCapability(first.capability()).withNeeds(atLeast), MOST_CANDIDATES).stream()
                .filter(other -> !other.id().equals(card.id()))
                .filter(other -> card.capabilities().stream()
                        .allMatch(limits -> other.capabilities().stream()
                                .anyMatch(its -> its.capability().equals(limits.capability())
                                        && its.materials().containsAll(limits.materials()))))
                .limit(MOST_EQUIVALENTS)
                .toList();
    }

    /** Other published resources that can do the same. */
    private List<ResourceCard> equivalents(ResourceCard card) {
        var alike = ResourceFilter.published().withKind(card.kind());
        var filter = card.capabilities().isEmpty()
                ? alike.withDistrict(card.site().district())
                : alike.withCapability(card.capabilities().getFirst().capability());
        return resources.matching(filter, MOST_EQUIVALENTS + 1).stream()
                .filter(other -> !other.id().equals(card.id()))
                .limit(MOST_EQUIVALENTS)
                .toList();
    }

    /** The technicians who may run the machine and are free in the slot, whatever is booked on the machine itself. */
    List<ResourceCard> technicians(ResourceCard machine, TimeSlot slot) {
        return bench(List.of(machine), true, slot.grownBy(LOAD_SEEN, LOAD_SEEN), clock.instant())
                .operatorsFor(machine.id(), slot);
    }

    private Bench bench(List<ResourceCard> candidates, boolean withOperator, TimeSlot window, Instant now) {
        var machines = candidates.stream()
                .filter(card -> withOperator || BookingCheck.needsOperator(card.terms()))
                .map(ResourceCard::id)
                .toList();
        var operators = resources.operatorsFor(machines);
        var all = new LinkedHashMap<ResourceId, ResourceCard>();
        candidates.forEach(card -> all.put(card.id(), card));
        all.putAll(resources.cards(operators.values().stream()
                .flatMap(List::stream)
                .distinct()
                .filter(operator -> !all.containsKey(operator))
                .toList()));
        var published = openings.published(all.keySet(), window);
        var occupied = occupancy.of(
                all.values().stream().collect(toMap(ResourceCard::id, ResourceCard::units)),
                window.grownBy(longest(all, true), longest(all, false)));
        var places = new LinkedHashMap<ResourceId, Bench.Place>();
        all.forEach((id, card) -> {
            var occupation = occupied.get(id);
            if (occupation != null) {
                places.put(id, new Bench.Place(card, published.getOrDefault(id, List.of()), occupation));
            }
        });
        return new Bench(places, operators, window, now);
    }

    private static Duration longest(Map<ResourceId, ResourceCard> cards, boolean before) {
        return cards.values().stream()
                .map(card -> before ? card.rules().setUp() : card.rules().cleanUp())
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
    }

    private static boolean isTechnician(Map<ResourceId, ResourceCard> cards, SlotRequest.Item item) {
        var card = cards.get(item.resource());
        return card != null && card.kind() == ResourceKind.TECHNICIAN;
    }
}
