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
import java.util.Optional;
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
import org.gongfang.shared.InvalidInput;
import org.gongfang.shared.NotFound;
import org.gongfang.shared.TimeSlot;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds slots that can be booked now, over all providers at once, in a constant number of SQL statements. */
@Service
@Transactional(readOnly = true)
public class SlotFinder {

    private static final int MOST_CANDIDATES = 300;
    private static final int MOST_EQUIVALENTS = 12;
    private static final Duration LONGEST_WINDOW = Duration.ofDays(92);
    private static final Duration FURTHEST_AHEAD = Duration.ofDays(5 * 366);
    /** How far before and after a slot a technician's load is counted when the least loaded one is chosen. */
    private static final Duration LOAD_SEEN = Duration.ofDays(7);

    private static final Duration ALTERNATIVES_BEFORE = Duration.ofDays(1);
    private static final Duration ALTERNATIVES_AFTER = Duration.ofDays(14);

    private final Resources resources;
    private final Openings openings;
    private final Occupancy occupancy;
    private final Clock clock;

    SlotFinder(Resources resources, Openings openings, Occupancy occupancy, Clock clock) {
        this.resources = resources;
        this.openings = openings;
        this.occupancy = occupancy;
        this.clock = clock;
    }

    /**
     * The free slots for the query, the earliest first and of those the cheapest first. A length that a resource does not
     * take is rounded up to one that it does.
     *
     * @throws InvalidInput when the length, the window or the limit makes no sense
     * @throws NotFound when the resource asked for does not exist
     */
    public List<FreeSlot> find(SlotQuery query) {
        check(query);
        var now = clock.instant();
        var window = ahead(query.window(), now).orElse(null);
        if (window == null) {
            return List.of();
        }
        var candidates = candidates(query);
        var bench = bench(candidates, query.withOperator(), window, now);
        return candidates.stream()
                .flatMap(card -> bench
                        .slots(card.id(), query.length(), query.withOperator(), query.resource() == null, query.limit())
                        .stream())
                .sorted(EARLIEST_THEN_CHEAPEST)
                .limit(query.limit())
                .toList();
    }

    /**
     * The technicians who may run the machine and are on shift with a hand free for the whole slot, the one with least to
     * do in the days around it first; nobody when the machine itself cannot be booked for the slot.
     */
    public List<ResourceCard> freeOperators(ResourceId machine, TimeSlot slot) {
        var card = resources.cards(List.of(machine)).get(machine);
        if (card == null || card.status() != ResourceStatus.PUBLISHED) {
            return List.of();
        }
        var around = slot.grownBy(LOAD_SEEN, LOAD_SEEN);
        var bench = bench(List.of(card), true, around, clock.instant());
        return bench.unitsFor(machine, slot) == 0 ? List.of() : bench.operatorsFor(machine, slot);
    }

    /** Whether there is any technician who may run the machine, on shift or not. */
    boolean canBeRun(ResourceId machine) {
        return !resources.operatorsFor(machine).isEmpty();
    }

    /**
     * What is free instead of the slot asked for: nearest in time first, of the same resources or of their equals; the
     * nearest of the same resource is always among them, if there is one.
     */
    public List<FreeSlot> alternatives(SlotRequest request, int limit) {
        return nearest(request, limit, this::equivalents);
    }

    /**
     * Where a reservation that cannot stay could go: nearest in time first, on the same resources or on those of the same
     * provider that can do at least as much.
     */
    List<FreeSlot> substitutes(SlotRequest request, int limit) {
        return nearest(request, limit, this::ownEquivalents);
    }

    private List<FreeSlot> nearest(
            SlotRequest request, int limit, Function<ResourceCard, List<ResourceCard>> equivalents) {
        var now = clock.instant();
        var slot = request.slot();
        var asked = resources.cards(
                request.items().stream().map(SlotRequest.Item::resource).toList());
        var window = ahead(
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

    private static void check(SlotQuery query) {
        var length = query.length();
        if (!length.isPositive() || length.compareTo(BookingCheck.LONGEST) > 0) {
            throw new InvalidInput("slot-query-length", "duration", BookingCheck.LONGEST);
        }
        if (query.window().length().compareTo(LONGEST_WINDOW) > 0) {
            throw new InvalidInput("slot-query-window", "to", LONGEST_WINDOW);
        }
        if (query.limit() < 1 || query.limit() > SlotQuery.MOST) {
            throw new InvalidInput("slot-query-limit", "limit", SlotQuery.MOST);
        }
    }

    /** What of the window still lies ahead, and not beyond all horizons. */
    private static Optional<TimeSlot> ahead(TimeSlot window, Instant now) {
        return window.intersection(TimeSlot.of(now, FURTHEST_AHEAD));
    }

    private List<ResourceCard> candidates(SlotQuery query) {
        var resource = query.resource();
        if (resource != null) {
            var card = resources.cards(List.of(resource)).get(resource);
            if (card == null || card.status() == ResourceStatus.DRAFT) {
                throw new NotFound();
            }
            return List.of(card);
        }
        var filter = ResourceFilter.published()
                .withCapability(query.capability())
                .withDistrict(query.district())
                .withNeeds(new Needs(
                        query.envelopeXmm(),
                        query.envelopeYmm(),
                        query.envelopeZmm(),
                        query.toleranceMicrons(),
                        query.material(),
                        query.attributes()));
        return resources.matching(filter, MOST_CANDIDATES).stream()
                .filter(card -> card.kind() != ResourceKind.TECHNICIAN)
                .toList();
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
