package org.gongfang.reservations;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gongfang.reservations.BookedCells.Stretch;
import org.gongfang.resources.ResourceId;
import org.gongfang.resources.Ties;
import org.gongfang.resources.Ties.Draw;
import org.gongfang.shared.TimeSlot;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says which cells a booking takes besides its own units: all units of the parts of what it books, and of utilities as
 * many units as it draws, in each quarter those that are free. The calendars of all of them are locked. See
 * src/docs/decisions/0020-parts-and-utilities-are-cells.md.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CellPlan {

    private final BookedCells cells;

    CellPlan(BookedCells cells) {
        this.cells = cells;
    }

    /** The stretches of parts and utilities that the items take from the moment on. */
    List<Stretch> tied(List<ItemRow> items, Map<ResourceId, Ties> ties, Instant since) {
        var stretches = new ArrayList<Stretch>();
        var needs = new LinkedHashMap<Draw, TreeMap<Long, Integer>>();
        for (var item : items) {
            var its = ties.get(item.resourceId());
            var occupied = after(item, since);
            if (its != null && occupied != null) {
                parts(its, occupied, stretches);
                its.draws().forEach(draw -> draw(draw, item.units(), occupied, needs));
            }
        }
        utilities(needs, stretches);
        return stretches;
    }

    private static @Nullable TimeSlot after(ItemRow item, Instant since) {
        var start = item.occupiedFrom().isBefore(since) ? since : item.occupiedFrom();
        return start.isBefore(item.occupiedUntil()) ? new TimeSlot(start, item.occupiedUntil()) : null;
    }

    private static void parts(Ties ties, TimeSlot occupied, List<Stretch> stretches) {
        for (var part : ties.parts()) {
            for (int unit = 0; unit < part.units(); unit++) {
                stretches.add(new Stretch(part.id(), unit, occupied));
            }
        }
    }

    /** Machines of one booking may draw on one utility together. */
    private static void draw(Draw draw, int booked, TimeSlot occupied, Map<Draw, TreeMap<Long, Integer>> needs) {
        var one = needs.keySet().stream()
                .filter(other -> other.utility().equals(draw.utility()))
                .findFirst()
                .orElse(draw);
        var need = needs.computeIfAbsent(one, first -> new TreeMap<>());
        long end = Quarters.numberAfter(occupied.endsAt());
        for (long quarter = Quarters.numberOf(occupied.startsAt()); quarter < end; quarter++) {
            need.merge(quarter, draw.units() * booked, Integer::sum);
        }
    }

    private void utilities(Map<Draw, TreeMap<Long, Integer>> needs, List<Stretch> stretches) {
        if (needs.isEmpty()) {
            return;
        }
        var first = needs.values().stream().map(TreeMap::firstKey).min(Comparator.naturalOrder());
        var last = needs.values().stream().map(TreeMap::lastKey).max(Comparator.naturalOrder());
        var window = new TimeSlot(Quarters.startOf(first.orElseThrow()), Quarters.startOf(last.orElseThrow() + 1));
        var capacities = new HashMap<ResourceId, Integer>();
        needs.keySet().forEach(draw -> capacities.put(draw.utility().calendar(), draw.capacity()));
        var occupied = cells.of(capacities, window);
        needs.forEach((draw, need) -> take(draw, need, occupied, stretches));
    }

    private static void take(
            Draw draw, Map<Long, Integer> need, Map<ResourceId, Occupation> occupied, List<Stretch> stretches) {
        var calendar = draw.utility().calendar();
        var occupation = occupied.get(calendar);
        if (occupation == null) {
            throw new IllegalStateException("No occupation of " + calendar);
        }
        for (var entry : need.entrySet()) {
            var free = occupation.unitsFreeAt(entry.getKey());
            if (free.size() < entry.getValue()) {
                int least = need.keySet().stream()
                        .mapToInt(quarter -> occupation.unitsFreeAt(quarter).size())
                        .min()
                        .orElse(0);
                throw new UtilityExhausted(draw.words(), entry.getValue(), least);
            }
            var quarter = TimeSlot.of(Quarters.startOf(entry.getKey()), Quarters.STEP);
            free.subList(0, entry.getValue()).forEach(unit -> stretches.add(new Stretch(calendar, unit, quarter)));
        }
    }
}
