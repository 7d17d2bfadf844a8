package org.gongfang.reservations.ui;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongfang.identity.CurrentMember;
import org.gongfang.identity.SignedInMember;
import org.gongfang.reservations.FreeSlot;
import org.gongfang.reservations.LeftOut;
import org.gongfang.reservations.SlotFinder;
import org.gongfang.reservations.SlotQuery;
import org.gongfang.reservations.UnmetDemands;
import org.gongfang.reservations.ui.Wish.Days;
import org.gongfang.resources.AttributeNeed;
import org.gongfang.resources.Capabilities;
import org.gongfang.resources.CapabilityCode;
import org.gongfang.resources.Needs;
import org.gongfang.shared.InvalidInput;
import org.gongfang.shared.Spoken;
import org.gongfang.shared.TimeSlot;
import org.springframework.stereotype.Component;

/** Turns a wish into free slots, and finds out what to give up when there are none. */
@Component
class SlotSearch {

    /** How far ahead the usual wish looks, today included. */
    private static final int USUAL_DAYS = 7;

    private static final int MORE_DAYS = 28;
    private static final int MOST_LEFT_OUT = 50;
    private static final int MOST_SHORTER = 24;
    private static final Duration HALF_HOUR = Duration.ofMinutes(30);

    /** Longer than this nobody looks at once. */
    private static final int MOST_DAYS = 180;

    /** What can be given up of a wish. */
    enum Filter {
        SHORTER,
        DAY,
        OTHER_DISTRICT,
        DAYS,
        TIMES,
        LENGTH,
        DISTRICT,
        PROVIDER,
        PRICE,
        WORKSTATION,
        MATERIAL,
        SIZE,
        TOLERANCE,
        ATTRIBUTES,
        OPERATOR,
        ALL_LIMITS
    }

    /** A wish that finds something because one filter was given up, with the first slot it finds. */
    record Relaxation(Filter filter, Wish wish, FreeSlot first) {}

    private final SlotFinder finder;
    private final Capabilities capabilities;
    private final UnmetDemands demands;
    private final CurrentMember currentMember;
    private final Clock clock;

    SlotSearch(
            SlotFinder finder,
            Capabilities capabilities,
            UnmetDemands demands,
            CurrentMember currentMember,
            Clock clock) {
        this.finder = finder;
        this.capabilities = capabilities;
        this.demands = demands;
        this.currentMember = currentMember;
        this.clock = clock;
    }

    /** The free slots for the wish, the earliest first; none when its days are over. */
    List<FreeSlot> find(Wish wish, int limit) {
        return window(wish)
                .map(window -> finder.find(query(wish, window, limit)))
                .orElse(List.of());
    }

    /** Why resources that can do what is wished are not among the answers. */
    List<LeftOut> leftOut(Wish wish) {
        return window(wish)
                .map(window -> finder.leftOut(query(wish, window, 1), MOST_LEFT_OUT))
                .orElse(List.of());
    }

    /** What is asked for by the wish; nothing when its days are over. */
    Optional<SlotQuery> query(Wish wish) {
        return window(wish).map(window -> query(wish, window, 1));
    }

    /** Notes that the wish has found nothing: the district lacks it. */
    void noteNothing(Wish wish) {
        window(wish).ifPresent(window -> demands.note(query(wish, window, 1)));
    }

    /** The days that the wish looks at. */
    Days days(Wish wish) {
        var days = wish.days();
        var today = today();
        return days != null ? days : new Days(today, today.plusDays(USUAL_DAYS - 1L));
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Spoken.DISTRICT_ZONE);
    }

    /** What finds something when given up alone; when nothing does, what is found without any limit at all. */
    List<Relaxation> relaxations(Wish wish) {
        var candidates = candidates(wish);
        var relaxations = new ArrayList<Relaxation>();
        shorter(wish).ifPresent(relaxations::add);
        candidates.forEach((filter, relaxed) -> find(relaxed, 1).stream()
                .findFirst()
                .ifPresent(first -> {
                    nearer(filter, relaxed, first).ifPresent(relaxations::add);
                    relaxations.add(new Relaxation(filter, relaxed, first));
                }));
        if (relaxations.isEmpty() && candidates.size() > 1) {
            var bare = Wish.ANYTHING
                    .withCapability(wish.capability())
                    .withLength(wish.length())
                    .withDays(moreDays())
                    .withTimeline(wish.timeline());
            find(bare, 1).stream()
                    .findFirst()
                    .map(first -> new Relaxation(Filter.ALL_LIMITS, bare, first))
                    .or(() -> shorter(bare))
                    .ifPresent(relaxations::add);
        }
        return relaxations;
    }

    /** The least that the work would have to be shorter. */
    private Optional<Relaxation> shorter(Wish wish) {
        return Stream.iterate(wish.length().minus(HALF_HOUR), Duration::isPositive, length -> length.minus(HALF_HOUR))
                .limit(MOST_SHORTER)
                .map(wish::withLength)
                .flatMap(relaxed ->
                        find(relaxed, 1).stream().map(first -> new Relaxation(Filter.SHORTER, relaxed, first)))
                .findFirst();
    }

    /** The one day or district in which giving up the filter finds something. */
    private static Optional<Relaxation> nearer(Filter filter, Wish relaxed, FreeSlot first) {
        var site = first.resource().site();
        var day = LocalDate.ofInstant(first.slot().startsAt(), site.zone());
        return switch (filter) {
            case DAYS -> Optional.of(new Relaxation(Filter.DAY, relaxed.withDays(new Days(day, day)), first));
            case DISTRICT ->
                Optional.of(new Relaxation(Filter.OTHER_DISTRICT, relaxed.withDistrict(site.district()), first));
            default -> Optional.empty();
        };
    }

    private Map<Filter, Wish> candidates(Wish wish) {
        var candidates = new LinkedHashMap<Filter, Wish>();
        if (days(wish).to().isBefore(moreDays().to())) {
            candidates.put(Filter.DAYS, wish.withDays(moreDays()));
        }
        var more = wish.more();
        if (more.limitsTime()) {
            candidates.put(Filter.TIMES, wish.withMore(more.anyTime()));
        }
        if (wish.district() != null) {
            candidates.put(Filter.DISTRICT, wish.withDistrict(null));
        }
        if (more.provider() != null || more.kilometres() != null) {
            candidates.put(Filter.PROVIDER, wish.withMore(more.anyProvider()));
        }
        if (more.yuan() != null) {
            candidates.put(Filter.PRICE, wish.withMore(more.anyPrice()));
        }
        if (more.workstation()) {
            candidates.put(Filter.WORKSTATION, wish.withMore(more.withoutWorkstation()));
        }
        if (wish.operator()) {
            candidates.put(Filter.OPERATOR, wish.withOperator(false));
        }
        if (wish.material() != null) {
            candidates.put(Filter.MATERIAL, wish.withMaterial(null));
        }
        if (wish.envelope() != null) {
            candidates.put(Filter.SIZE, wish.withEnvelope(null));
        }
        if (wish.toleranceMicrons() != null) {
            candidates.put(Filter.TOLERANCE, wish.withTolerance(null));
        }
        if (!wish.attributes().isEmpty()) {
            candidates.put(Filter.ATTRIBUTES, wish.withAttributes(List.of()));
        }
        if (wish.length().compareTo(Duration.ofHours(1)) > 0) {
            candidates.put(Filter.LENGTH, wish.withLength(half(wish.length())));
        }
        return candidates;
    }

    /** Half the time, in whole half hours. */
    private static Duration half(Duration length) {
        return Duration.ofMinutes(Math.max(30, length.toMinutes() / 2 / 30 * 30));
    }

    private Days moreDays() {
        var today = today();
        return new Days(today, today.plusDays(MORE_DAYS - 1L));
    }

    private Optional<TimeSlot> window(Wish wish) {
        var days = days(wish);
        var from = days.from().atStartOfDay(Spoken.DISTRICT_ZONE).toInstant();
        var now = clock.instant();
        var start = from.isBefore(now) ? now : from;
        var latest = start.plus(MOST_DAYS, ChronoUnit.DAYS);
        var end = days.to().plusDays(1).atStartOfDay(Spoken.DISTRICT_ZONE).toInstant();
        var to = end.isAfter(latest) ? latest : end;
        return start.isBefore(to) ? Optional.of(new TimeSlot(start, to)) : Optional.empty();
    }

    private SlotQuery query(Wish wish, TimeSlot window, int limit) {
        var capability = wish.capability();
        return SlotQuery.anything(window, wish.length())
                .forCapability(
                        capability == null || !CapabilityCode.isWellFormed(capability)
                                ? null
                                : new CapabilityCode(capability))
                .inDistrict(wish.district())
                .needing(needs(wish))
                .withOperator(wish.operator())
                .limitedTo(limit)
                .under(wish.more()
                        .conditions(currentMember.find().map(SignedInMember::id).orElse(null)));
    }

    private Needs needs(Wish wish) {
        var size = wish.envelope();
        return new Needs(
                size == null ? null : size.x(),
                size == null ? null : size.y(),
                size == null ? null : size.z(),
                wish.toleranceMicrons(),
                wish.material(),
                wish.attributes().stream().flatMap(this::need).toList());
    }

    /** The need that an address names, unless it makes no sense to the taxonomy. */
    private Stream<AttributeNeed> need(String text) {
        try {
            return Stream.of(capabilities.need(text));
        } catch (InvalidInput senseless) {
            return Stream.empty();
        }
    }
}
