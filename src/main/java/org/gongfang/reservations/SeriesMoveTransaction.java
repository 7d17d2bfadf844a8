package org.gongfang.reservations;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gongfang.identity.AuditTrail;
import org.gongfang.reservations.SeriesOutlook.Dated;
import org.gongfang.resources.ResourceCalendars;
import org.gongfang.resources.ResourceId;
import org.gongfang.resources.ResourceTies;
import org.gongfang.shared.NotFound;
import org.gongfang.shared.TimeSlot;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * One try at taking several reservations of a series elsewhere, all of them or none: the calendars of what they have and
 * of what they shall have are locked first, then the new cells are taken in the transaction that frees the old ones.
 */
@Component
class SeriesMoveTransaction {

    private final ResourceCalendars calendars;
    private final ResourceTies ties;
    private final SeriesOutlook outlook;
    private final BookingTransaction booking;
    private final MoveTransaction moving;
    private final ReservationAccess access;
    private final BookedCells cells;
    private final BookingRecords bookings;
    private final AuditTrail audit;
    private final OperatorChanges operators;
    private final CalendarFeed feed;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SeriesMoveTransaction(
            ResourceCalendars calendars,
            ResourceTies ties,
            SeriesOutlook outlook,
            BookingTransaction booking,
            MoveTransaction moving,
            ReservationAccess access,
            BookedCells cells,
            BookingRecords bookings,
            AuditTrail audit,
            OperatorChanges operators,
            CalendarFeed feed,
            ApplicationEventPublisher events,
            Clock clock) {
        this.calendars = calendars;
        this.ties = ties;
        this.outlook = outlook;
        this.booking = booking;
        this.moving = moving;
        this.access = access;
        this.cells = cells;
        this.bookings = bookings;
        this.audit = audit;
        this.operators = operators;
        this.feed = feed;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Moves.
     *
     * @param plan the new date of each of the reservations, by its id
     * @param stood where each of them stood when the plan was made
     * @param had what they occupy, read before this transaction
     * @throws CalendarsChanged when one of them has moved since
     * @throws SeriesRefused when one of them may not move, or not to its new date
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    SeriesId move(
            SeriesId id,
            SeriesPlan plan,
            Map<ReservationId, TimeSlot> stood,
            Collection<ResourceId> had,
            String reason) {
        var locked = ties.remembered(plan.all());
        var touched = Stream.concat(had.stream(), BookingTransaction.withTied(plan.all(), locked).stream())
                .distinct()
                .toList();
        calendars.lock(touched);

        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var all = bookings.findOfSeries(id.value()).stream().collect(toMap(Booking::id, Function.identity()));
        var ids = plan.occasions().stream().map(SeriesOccasion::id).toList();
        if (!all.keySet().containsAll(ids)) {
            throw new NotFound();
        }
        all.values().forEach(one -> ReservationSteps.requireLocked(one, touched));
        if (!stood.entrySet().stream()
                .allMatch(was -> one(all, was.getKey()).slot().equals(was.getValue()))) {
            throw new CalendarsChanged();
        }
        access.requireAsSeen(all.values());
        var first = one(all, ids.getFirst());
        var by = access.requireMover(first);
        cells.free(ids, Instant.EPOCH);
        var dates = outlook.locked(plan, access.moverFor(first), first.project(), ids, locked, now);
        var shown = dates.stream()
                .map(date -> shown(date, one(all, date.occasion().id()), now))
                .toList();
        if (!shown.stream().allMatch(SeriesDate::isFree)) {
            throw new SeriesRefused(shown);
        }
        var stretches = new LinkedHashMap<ReservationId, List<BookedCells.Stretch>>();
        dates.forEach(date -> stretches.put(date.occasion().id(), booking.stretches(date.got())));
        cells.occupy(stretches);

        var asks = SeriesOutlook.asks(dates);
        var moved = new ArrayList<Booking>();
        for (var date : dates) {
            var one = one(all, date.occasion().id()).together();
            var former = OperatorChanges.resources(one);
            var slot = date.request().slot();
            var mover = moving.mover(one, by, asks, slot, now);
            MoveTransaction.requireReason(mover, reason);
            events.publishEvent(
                    one.move(mover, slot, date.got().terms(), reason, now).event());
            operators.tell(one, former, now);
            moved.add(one);
        }
        bookings.flush();
        audit.record("reservation-moved", first.code(), SeriesSteps.described(moved, reason));
        events.publishEvent(SeriesChanged.of(moved, SeriesChanged.What.MOVED, by, reason, now));
        feed.changed(touched);
        return id;
    }

    private SeriesDate shown(Dated date, Booking one, Instant now) {
        return one.refusesMove(access.manages(one.provider()), now)
                .map(kept -> SeriesDate.refused(date.request().slot(), kept))
                .orElseGet(date::shown);
    }

    private static Booking one(Map<ReservationId, Booking> all, ReservationId id) {
        var found = all.get(id);
        if (found == null) {
            throw new NotFound();
        }
        return found;
    }
}
