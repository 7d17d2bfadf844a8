package org.gongfang.reservations;

import static java.util.stream.Collectors.toMap;

import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gongfang.identity.MemberId;
import org.gongfang.projects.ProjectId;
import org.gongfang.resources.BookingRules;
import org.gongfang.resources.BookingTerms;
import org.gongfang.resources.ResourceId;
import org.gongfang.resources.Ties;
import org.gongfang.shared.Refusal;
import org.gongfang.shared.TimeSlot;
import org.jspecify.annotations.Nullable;

/**
 * Asks once for all dates of a series, and remembers what earlier dates have taken. Under the locks of all calendars
 * nothing of it changes; without them it is a look. Belongs to one transaction.
 */
final class SeriesReads implements BookingReads {

    private final FreshReads fresh;
    private final SeriesQuota quota;
    private final Map<ResourceId, BookingTerms> terms;
    private final Map<ResourceId, List<ResourceId>> operators;
    private final Map<ResourceId, Ties> ties;
    private final Map<ResourceId, List<TimeSlot>> published;
    private final Map<ResourceId, Occupation> occupied;
    private final TimeSlot hull;
    private final Map<List<Object>, Optional<Refusal>> admissions = new HashMap<>();
    private @Nullable List<FairUse.Had> others;

    /**
     * Reads.
     *
     * @param machines who of them may need somebody to run them; those people are read, too
     * @param hull what encloses all dates
     */
    SeriesReads(
            FreshReads fresh,
            Occupancy occupancy,
            SeriesQuota quota,
            Collection<ResourceId> resources,
            List<ResourceId> machines,
            TimeSlot hull) {
        this.fresh = fresh;
        this.quota = quota;
        this.hull = hull;
        this.operators = fresh.operatorsFor(machines);
        var all = new LinkedHashSet<>(resources);
        operators.values().forEach(all::addAll);
        var ids = List.copyOf(all);
        this.terms = fresh.terms(ids);
        this.ties = terms.values().stream().anyMatch(BookingTerms::tied) ? fresh.ties(ids) : Map.of();
        this.published = fresh.published(ids, hull);
        this.occupied = occupancy.of(
                terms.values().stream().collect(toMap(BookingTerms::id, BookingTerms::units)),
                hull.grownBy(longest(BookingRules::setUp), longest(BookingRules::cleanUp)));
    }

    private Duration longest(Function<BookingRules, Duration> rule) {
        return terms.values().stream()
                .map(one -> rule.apply(one.rules()))
                .reduce(Duration.ZERO, (one, other) -> one.compareTo(other) < 0 ? other : one);
    }

    @Override
    public Map<ResourceId, BookingTerms> terms(List<ResourceId> ids) {
        return terms;
    }

    @Override
    public Map<ResourceId, Ties> ties(List<ResourceId> ids) {
        var asked = new HashMap<>(ties);
        asked.keySet().retainAll(ids);
        return asked;
    }

    @Override
    public Map<ResourceId, List<TimeSlot>> published(List<ResourceId> ids, TimeSlot slot) {
        return published;
    }

    @Override
    public Map<ResourceId, List<ResourceId>> operatorsFor(List<ResourceId> machines) {
        return operators;
    }

    /** The person is the same on every date; only what is learnt may run out between them. */
    @Override
    public void requireAdmitted(
            List<BookingTerms> resources, MemberId holder, @Nullable ProjectId project, TimeSlot slot) {
        var question = new ArrayList<Object>();
        resources.forEach(one -> question.add(one.id()));
        if (resources.stream().anyMatch(one -> one.rules().qualification() != null)) {
            question.add(slot.endsAt());
        }
        admissions
                .computeIfAbsent(question, asked -> admission(resources, holder, project, slot))
                .ifPresent(refusal -> {
                    throw refusal;
                });
    }

    private Optional<Refusal> admission(
            List<BookingTerms> resources, MemberId holder, @Nullable ProjectId project, TimeSlot slot) {
        return refusalOf(() -> fresh.requireAdmitted(resources, holder, project, slot));
    }

    private static Optional<Refusal> refusalOf(Runnable check) {
        try {
            check.run();
            return Optional.empty();
        } catch (Refusal refusal) {
            return Optional.of(refusal);
        }
    }

    @Override
    public void requireQuota(
            ReservationId booking, List<Wanted> wanted, TimeSlot slot, MemberId holder, @Nullable ProjectId project) {
        quota.require(wanted, slot, terms.values());
    }

    @Override
    public void requireReliable(List<BookingTerms> resources, MemberId holder) {
        admissions
                .computeIfAbsent(
                        List.of(
                                "reliable",
                                resources.stream().map(BookingTerms::id).toList()),
                        asked -> refusalOf(() -> fresh.requireReliable(resources, holder)))
                .ifPresent(refusal -> {
                    throw refusal;
                });
    }

    @Override
    public void requireAlone(
            ReservationId booking,
            List<BookingTerms> resources,
            TimeSlot slot,
            MemberId holder,
            @Nullable ProjectId project) {
        fresh.requireAlone(resources, slot, project, () -> others(booking, holder));
    }

    /** What else the person has on any of the dates: asked for once. */
    private List<FairUse.Had> others(ReservationId booking, MemberId holder) {
        var known = others;
        if (known == null) {
            var moving = Stream.concat(Stream.of(booking), quota.moved().stream())
                    .distinct()
                    .toList();
            known = fresh.others(moving, hull, holder, quota.isLocking());
            others = known;
        }
        return known;
    }

    @Override
    public BitSet unitsTaken(Wanted wanted, TimeSlot around) {
        var occupation = occupation(wanted.terms().id());
        if (occupation.unitsFreeIn(around) < wanted.units()) {
            throw new BookingTransaction.NoUnitLeft();
        }
        return occupation.unitsTakenIn(around);
    }

    /** Whether a unit is free and published all through the slot, set-up and clean-up included. */
    boolean isFree(BookingTerms one, TimeSlot slot) {
        var around =
                Quarters.around(slot.grownBy(one.rules().setUp(), one.rules().cleanUp()));
        return occupation(one.id()).unitsFreeIn(around) > 0
                && published.getOrDefault(one.id(), List.of()).stream().anyMatch(open -> open.encloses(slot));
    }

    /** How many quarters of the resource are taken by now, earlier dates included. */
    int load(ResourceId resource) {
        return occupation(resource).load();
    }

    /** Counts a date in: those behind it meet what it takes. */
    void take(SlotRequest request, BookingTransaction.Placed placed) {
        for (var stretch : placed.units()) {
            var occupation = occupation(stretch.resource());
            long end = Quarters.numberAfter(stretch.occupied().endsAt());
            for (long quarter = Quarters.numberOf(stretch.occupied().startsAt()); quarter < end; quarter++) {
                occupation.mark(stretch.unit(), quarter);
            }
        }
        quota.count(request);
    }

    private Occupation occupation(ResourceId id) {
        var found = occupied.get(id);
        if (found == null) {
            throw new IllegalStateException("No occupation of " + id);
        }
        return found;
    }
}
