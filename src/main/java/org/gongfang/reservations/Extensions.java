package org.gongfang.reservations;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongfang.resources.BookingTerms;
import org.gongfang.resources.Openings;
import org.gongfang.resources.ResourceId;
import org.gongfang.resources.Resources;
import org.gongfang.shared.NotFound;
import org.gongfang.shared.Refusal;
import org.gongfang.shared.TimeSlot;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Lets a use go on when what comes next is free. */
@Service
public class Extensions {

    /** How far ahead free time is looked for: more is a booking of its own. */
    private static final Duration LOOKED_AHEAD = Duration.ofHours(8);

    private static final int MOST_OFFERED = 4;

    private final ExtensionTransaction transaction;
    private final BookingRecords bookings;
    private final ReservationAccess access;
    private final ReservationReader reader;
    private final Resources resources;
    private final Openings openings;
    private final Occupancy occupancy;
    private final Clock clock;

    Extensions(
            ExtensionTransaction transaction,
            BookingRecords bookings,
            ReservationAccess access,
            ReservationReader reader,
            Resources resources,
            Openings openings,
            Occupancy occupancy,
            Clock clock) {
        this.transaction = transaction;
        this.bookings = bookings;
        this.access = access;
        this.reader = reader;
        this.resources = resources;
        this.openings = openings;
        this.occupancy = occupancy;
        this.clock = clock;
    }

    /**
     * Lets the use go on until then: for its holder, or for the provider's people. Openings, closures, quotas, the longest
     * length and whoever comes next are met as in a booking.
     *
     * @param end the new end, on the grid and later than the present one
     * @throws NextTaken when it can go on, but not so long
     * @throws NothingFreeNext when it cannot go on at all
     * @throws WrongState when it is not in use or over
     */
    @PreAuthorize("isAuthenticated()")
    @Transactional(propagation = Propagation.NEVER)
    public Reservation extend(ReservationId id, Instant end) {
        try {
            Contention.retried(() -> {
                var had = bookings.findTouched(id);
                var running = bookings.findWithItems(id).filter(access::maySee).orElseThrow(NotFound::new);
                transaction.extend(id, had, running.resources(), end);
                return id;
            });
        } catch (BookedCells.CellTaken | OutsideOpening | UtilityExhausted | TooLong taken) {
            throw instead(id);
        }
        return reader.find(id).orElseThrow(NotFound::new);
    }

    private Refusal instead(ReservationId id) {
        var running = bookings.findWithItems(id).orElseThrow(NotFound::new);
        return ends(running).stream()
                .reduce((first, second) -> second)
                .<Refusal>map(NextTaken::new)
                .orElseGet(() -> new NothingFreeNext(running.slot().endsAt()));
    }

    /** Until when it could go on, as far as can be seen without locking; none when it cannot. */
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public List<Instant> choices(ReservationId id) {
        var running = bookings.findWithItems(id).filter(access::maySee).orElseThrow(NotFound::new);
        access.requireUser(running);
        return ends(running).stream().limit(MOST_OFFERED).toList();
    }

    private List<Instant> ends(Booking running) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var end = running.slot().endsAt();
        if (running.status() != ReservationStatus.IN_USE || !now.isBefore(end)) {
            return List.of();
        }
        var terms = resources.terms(running.resources());
        var step = terms.values().stream()
                .map(one -> one.rules().grid().step())
                .reduce((one, other) -> one.compareTo(other) > 0 ? one : other)
                .orElse(Quarters.STEP);
        var ahead = TimeSlot.of(end, LOOKED_AHEAD);
        var published = openings.published(terms.keySet(), ahead);
        var occupied = occupancy.of(
                terms.values().stream().collect(Collectors.toMap(BookingTerms::id, BookingTerms::units)),
                ahead.grownBy(Duration.ofDays(1), Duration.ofDays(1)));
        var found = new ArrayList<Instant>();
        for (var until = end.plus(step); !until.isAfter(ahead.endsAt()); until = until.plus(step)) {
            var rest = new TimeSlot(end, until);
            var whole = new TimeSlot(running.slot().startsAt(), until);
            boolean free =
                    running.items().stream().allMatch(item -> isFree(item, terms, published, occupied, rest, whole));
            if (!free) {
                break;
            }
            found.add(until);
        }
        return found;
    }

    private static boolean isFree(
            ItemRow item,
            Map<ResourceId, BookingTerms> terms,
            Map<ResourceId, List<TimeSlot>> published,
            Map<ResourceId, Occupation> occupied,
            TimeSlot rest,
            TimeSlot whole) {
        var its = terms.get(item.resourceId());
        var occupation = occupied.get(item.resourceId());
        if (its == null || occupation == null) {
            return false;
        }
        var until = rest.endsAt().plus(its.rules().cleanUp());
        return whole.length().compareTo(its.rules().maxLength()) <= 0
                && published.getOrDefault(item.resourceId(), List.of()).stream().anyMatch(open -> open.encloses(rest))
                && (!item.occupiedUntil().isBefore(until)
                        || occupation.unitsFreeIn(new TimeSlot(item.occupiedUntil(), until)) >= item.units());
    }
}
