package org.gongfang.reservations;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.gongfang.identity.MemberId;
import org.gongfang.reservations.DemoVisit.Ending;
import org.gongfang.resources.ResourceCard;
import org.gongfang.resources.ResourceId;
import org.gongfang.shared.TimeSlot;

/** Lays out the demo's reservations so that none collides: the same ones for the same day and resources. */
final class DemoPlan {

    private static final int SEED = 20_160_408;

    private final Instant now;
    private final List<MemberId> holders;
    private final Map<ResourceId, List<TimeSlot>> published;
    private final Map<ResourceId, List<ResourceCard>> operators;
    private final Map<ResourceId, List<TimeSlot>> occupied = new HashMap<>();
    private final Random random = new Random(SEED);
    private final List<DemoVisit> visits = new ArrayList<>();

    /** @param holders who books; the first of them more often than the others */
    DemoPlan(
            Instant now,
            List<MemberId> holders,
            Map<ResourceId, List<TimeSlot>> published,
            Map<ResourceId, List<ResourceCard>> operators) {
        this.now = now;
        this.holders = holders;
        this.published = published;
        this.operators = operators;
    }

    List<DemoVisit> visits() {
        return visits;
    }

    /** Plans about so many visits of the resource, the days around now first, then any of the window. */
    void fill(ResourceCard card, int count) {
        var stretches = new ArrayList<>(published.getOrDefault(card.id(), List.of()));
        Collections.shuffle(stretches, random);
        stretches.sort((one, other) -> Boolean.compare(isToday(other), isToday(one)));
        int planned = 0;
        for (int round = 0; round < 6 && planned < count; round++) {
            for (var open : stretches) {
                if (planned < count && plan(card, open)) {
                    planned++;
                }
            }
        }
    }

    private boolean isToday(TimeSlot open) {
        return open.contains(now);
    }

    private boolean plan(ResourceCard card, TimeSlot open) {
        var length = length(card);
        long room =
                Duration.between(open.startsAt(), open.endsAt().minus(length)).toMinutes();
        if (room < 0) {
            return false;
        }
        var zone = card.site().zone();
        var start = isToday(open) && random.nextInt(3) > 0
                ? now.minus(Duration.ofMinutes(random.nextInt(60)))
                : open.startsAt().plus(Duration.ofMinutes(random.nextLong(room + 1)));
        var slot = TimeSlot.of(card.rules().grid().floor(start, zone), length);
        if (!open.encloses(slot) || !isFree(card, slot)) {
            return false;
        }
        var operator = operator(card, slot);
        if (operator.isEmpty() && BookingCheck.needsOperator(card.terms())) {
            return false;
        }
        return add(card, operator, slot);
    }

    private boolean add(ResourceCard card, Optional<ResourceCard> operator, TimeSlot slot) {
        var ending = ending(slot);
        var latest = slot.startsAt().minus(Duration.ofHours(3));
        var requestedAt = ending == Ending.REQUESTED
                ? now.minus(Duration.ofMinutes(60 + random.nextInt(36 * 60)))
                : slot.startsAt().minus(Duration.ofMinutes(2 * 24 * 60 + random.nextInt(8 * 24 * 60)));
        if (requestedAt.isAfter(now)) {
            requestedAt = now.minus(Duration.ofMinutes(90 + random.nextInt(24 * 60)));
        }
        if (requestedAt.isAfter(latest)) {
            return false;
        }
        var visit = new DemoVisit(
                card,
                operator,
                slot,
                random.nextInt(40) == 0 ? holders.getFirst() : holders.get(random.nextInt(holders.size())),
                requestedAt,
                ending,
                DemoVisit.PURPOSES.get(random.nextInt(DemoVisit.PURPOSES.size())),
                random.nextInt(10_000));
        visits.add(
                visit.asksProvider() || ending != Ending.REQUESTED && ending != Ending.DECLINED
                        ? visit
                        : new DemoVisit(
                                card,
                                operator,
                                slot,
                                visit.holder(),
                                requestedAt,
                                slot.endsAt().isBefore(now) ? Ending.COMPLETED : Ending.CONFIRMED,
                                visit.purpose(),
                                visit.chance()));
        occupy(card, slot);
        operator.ifPresent(technician -> occupy(technician, slot));
        return true;
    }

    private Ending ending(TimeSlot slot) {
        int chance = random.nextInt(100);
        if (slot.endsAt().isBefore(now)) {
            return chance < 80
                    ? Ending.COMPLETED
                    : chance < 87 ? Ending.CANCELLED : chance < 92 ? Ending.DECLINED : Ending.MISSED;
        }
        if (!slot.startsAt().isAfter(now)) {
            return Ending.RUNNING;
        }
        boolean soon = slot.startsAt().isBefore(now.plus(Duration.ofHours(6)));
        return chance < 70 || soon ? Ending.CONFIRMED : Ending.REQUESTED;
    }

    private Duration length(ResourceCard card) {
        var step = card.rules().grid().step();
        var wanted = Duration.ofHours(1 + random.nextInt(3));
        long steps = Math.max(1, wanted.dividedBy(step));
        var length = step.multipliedBy(steps);
        return length.compareTo(card.rules().minLength()) < 0 ? card.rules().minLength() : length;
    }

    private Optional<ResourceCard> operator(ResourceCard card, TimeSlot slot) {
        if (!card.rules().operatorRequired()) {
            return Optional.empty();
        }
        return operators.getOrDefault(card.id(), List.of()).stream()
                .filter(technician -> published.getOrDefault(technician.id(), List.of()).stream()
                        .anyMatch(open -> open.encloses(slot)))
                .filter(technician -> slot.length().compareTo(technician.rules().minLength()) >= 0
                        && slot.length().compareTo(technician.rules().maxLength()) <= 0)
                .filter(technician -> isFree(technician, slot))
                .findFirst();
    }

    private boolean isFree(ResourceCard card, TimeSlot slot) {
        var wanted = grown(card, slot);
        return occupied.getOrDefault(card.id(), List.of()).stream().noneMatch(wanted::overlaps);
    }

    private void occupy(ResourceCard card, TimeSlot slot) {
        occupied.computeIfAbsent(card.id(), any -> new ArrayList<>()).add(grown(card, slot));
    }

    private static TimeSlot grown(ResourceCard card, TimeSlot slot) {
        return Quarters.around(slot.grownBy(card.rules().setUp(), card.rules().cleanUp()));
    }
}
