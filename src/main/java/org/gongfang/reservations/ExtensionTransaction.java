package org.gongfang.reservations;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.gongfang.identity.AuditTrail;
import org.gongfang.resources.ResourceId;
import org.gongfang.resources.Ties;
import org.gongfang.shared.NotFound;
import org.gongfang.shared.TimeSlot;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * One try at letting a use go on: calendars first, then the cells after its own are taken for the units that it has, those
 * of its operator, its parts and its utilities included.
 */
@Component
class ExtensionTransaction {

    private final BookingLock lock;
    private final FreshReads reads;
    private final CellPlan plan;
    private final BookedCells cells;
    private final BookingRecords bookings;
    private final ReservationAccess access;
    private final AuditTrail audit;
    private final CalendarFeed feed;
    private final Announcements announcements;

    ExtensionTransaction(
            BookingLock lock,
            FreshReads reads,
            CellPlan plan,
            BookedCells cells,
            BookingRecords bookings,
            ReservationAccess access,
            AuditTrail audit,
            CalendarFeed feed,
            Announcements announcements) {
        this.lock = lock;
        this.reads = reads;
        this.plan = plan;
        this.cells = cells;
        this.bookings = bookings;
        this.access = access;
        this.audit = audit;
        this.feed = feed;
        this.announcements = announcements;
    }

    @Transactional(isolation = Isolation.READ_COMMITTED)
    void extend(ReservationId id, Collection<ResourceId> had, List<ResourceId> resources, Instant end) {
        var locked = lock.take(id, had, resources);
        var running = locked.booking();
        access.requireAsSeen(running);
        var by = access.requireUser(running);
        var longer = running.extendedTo(end, locked.at());
        var wanted = wanted(running);
        check(running, wanted, longer);
        var agreed = Wanted.agree(wanted, longer);
        var more = Wanted.agree(wanted, new TimeSlot(running.slot().endsAt(), end));
        occupy(running, agreed.items(), locked.ties());
        var step = running.extend(by, longer, more.prices(), agreed.items(), locked.at());
        bookings.flush();
        audit.record(step.action(), running.code(), end.toString());
        announcements.publish(step);
        feed.changed(locked.calendars());
    }

    private List<Wanted> wanted(Booking running) {
        var terms = reads.terms(running.resources());
        return running.items().stream()
                .map(item -> {
                    var its = terms.get(item.resourceId());
                    if (its == null) {
                        throw new NotFound();
                    }
                    return new Wanted(its, item.units());
                })
                .toList();
    }

    /** Every rule that is not about how early one books. */
    private void check(Booking running, List<Wanted> wanted, TimeSlot longer) {
        var all = wanted.stream().map(Wanted::terms).toList();
        wanted.forEach(one -> BookingCheck.rules(
                one.terms(), one.units(), longer, running.slot().startsAt(), true));
        var rest = new TimeSlot(running.slot().endsAt(), longer.endsAt());
        var published = reads.published(running.resources(), rest);
        all.forEach(one -> BookingCheck.insideOpening(one, published.getOrDefault(one.id(), List.of()), rest));
        reads.requireAlone(running.id(), all, longer, running.holder(), running.project());
        reads.requireQuota(running.id(), wanted, longer, running.holder(), running.project());
    }

    /** Takes what follows for the units that the booking has, one item after the other, as they may share utilities. */
    private void occupy(Booking running, List<ItemRow> longer, Map<ResourceId, Ties> tied) {
        var own = cells.of(running.id());
        for (int i = 0; i < longer.size(); i++) {
            var until = running.items().get(i).occupiedUntil();
            var item = longer.get(i);
            if (until.isBefore(item.occupiedUntil())) {
                var stretches = new ArrayList<BookedCells.Stretch>();
                own.stream()
                        .filter(cell -> cell.resource().equals(item.resource()))
                        .map(BookedCells.Cell::unit)
                        .distinct()
                        .forEach(unit -> stretches.add(new BookedCells.Stretch(
                                item.resourceId(), unit, new TimeSlot(until, item.occupiedUntil()))));
                stretches.addAll(plan.tied(List.of(item), tied, until));
                cells.occupy(running.id(), stretches);
            }
        }
    }
}
