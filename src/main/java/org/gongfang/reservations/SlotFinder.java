package org.gongfang.reservations;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gongfang.resources.ResourceCard;
import org.gongfang.resources.ResourceId;
import org.gongfang.resources.ResourceStatus;
import org.gongfang.resources.Resources;
import org.gongfang.shared.InvalidInput;
import org.gongfang.shared.NotFound;
import org.gongfang.shared.TimeSlot;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Finds slots that can be booked now, over all providers at once, and says why others cannot. */
@Service
@Transactional(readOnly = true)
public class SlotFinder {

    static final Duration LONGEST_WINDOW = Duration.ofDays(184);
    private static final Duration FURTHEST_AHEAD = Duration.ofDays(5 * 366);

    private final IndexSearch search;
    private final SlotAnswers answers;
    private final NearbySlots nearby;
    private final Resources resources;
    private final Clock clock;

    SlotFinder(IndexSearch search, SlotAnswers answers, NearbySlots nearby, Resources resources, Clock clock) {
        this.search = search;
        this.answers = answers;
        this.nearby = nearby;
        this.resources = resources;
        this.clock = clock;
    }

    /**
     * The free slots for the query, ranked as it asks: by itself the earliest first and of those the cheapest first. A
     * length that a resource does not take is rounded up to one that it does.
     *
     * @throws InvalidInput when the length, the window or the limit makes no sense
     * @throws NotFound when the resource asked for does not exist
     */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public List<FreeSlot> find(SlotQuery query) {
        check(query);
        var now = clock.instant();
        var window = ahead(query.window(), now).orElse(null);
        requireExisting(query);
        return window == null ? List.of() : answers.freeSlots(search.best(query.within(window), now));
    }

    /** Why resources that can do what is asked are not among the answers: so many of them at most, by reason. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public List<LeftOut> leftOut(SlotQuery query, int most) {
        check(query);
        var now = clock.instant();
        return ahead(query.window(), now)
                .map(window -> search.leftOut(query.within(window), now, most))
                .map(answers::leftOut)
                .orElse(List.of());
    }

    private void requireExisting(SlotQuery query) {
        var resource = query.resource();
        if (resource != null && !search.knows(resource)) {
            var card = resources.cards(List.of(resource)).get(resource);
            if (card == null || card.status() == ResourceStatus.DRAFT) {
                throw new NotFound();
            }
        }
    }

    /**
     * The technicians who may run the machine and are on shift with a hand free for the whole slot, the one with least to
     * do in the days around it first; nobody when the machine itself cannot be booked for the slot.
     */
    public List<ResourceCard> freeOperators(ResourceId machine, TimeSlot slot) {
        return nearby.freeOperators(machine, slot);
    }

    /** The technicians who may run the machine and are free in the slot, whatever is booked on the machine itself. */
    List<ResourceCard> technicians(ResourceCard machine, TimeSlot slot) {
        return nearby.technicians(machine, slot);
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
        return nearby.alternatives(request, limit);
    }

    /**
     * Where a reservation that cannot stay could go: nearest in time first, on the same resources or on those of the same
     * provider that can do at least as much.
     */
    List<FreeSlot> substitutes(SlotRequest request, int limit) {
        return nearby.substitutes(request, limit);
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
    static Optional<TimeSlot> ahead(TimeSlot window, Instant now) {
        return window.intersection(TimeSlot.of(now, FURTHEST_AHEAD));
    }
}
