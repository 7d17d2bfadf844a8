package org.gongfang.reservations;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongfang.identity.AuditTrail;
import org.gongfang.reservations.IdempotencyKeys.RequestKey;
import org.gongfang.resources.BookingTerms;
import org.gongfang.resources.ResourceCalendars;
import org.gongfang.resources.ResourceId;
import org.gongfang.resources.ResourceTies;
import org.gongfang.resources.Ties;
import org.gongfang.shared.NotFound;
import org.gongfang.shared.TimeSlot;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * One try at booking a slot: lock, look, let the database refuse. The lock of the calendars is the transaction's first
 * statement; with any read before it, at a stricter isolation, the look would see the past and book twice.
 */
@Component
class BookingTransaction {

    private final ResourceCalendars calendars;
    private final IdempotencyKeys keys;
    private final FreshReads fresh;
    private final ResourceTies ties;
    private final PoolRoom room;
    private final CellPlan plan;
    private final BookedCells cells;
    private final BookingRecords bookings;
    private final ReservationCodes codes;
    private final AuditTrail audit;
    private final CalendarFeed feed;
    private final Announcements announcements;
    private final Clock clock;

    BookingTransaction(
            ResourceCalendars calendars,
            IdempotencyKeys keys,
            FreshReads fresh,
            ResourceTies ties,
            PoolRoom room,
            CellPlan plan,
            BookedCells cells,
            BookingRecords bookings,
            ReservationCodes codes,
            AuditTrail audit,
            CalendarFeed feed,
            Announcements announcements,
            Clock clock) {
        this.calendars = calendars;
        this.keys = keys;
        this.fresh = fresh;
        this.ties = ties;
        this.room = room;
        this.plan = plan;
        this.cells = cells;
        this.bookings = bookings;
        this.codes = codes;
        this.audit = audit;
        this.feed = feed;
        this.announcements = announcements;
        this.clock = clock;
    }

    /** No unit is left, or somebody else was a moment faster. */
    static class NoUnitLeft extends RuntimeException {}

    /** Fewer units of a pool are free all through the stretch than are wanted. */
    static class PoolFull extends NoUnitLeft {

        private final transient Wanted wanted;
        private final transient TimeSlot occupied;

        PoolFull(Wanted wanted, TimeSlot occupied) {
            this.wanted = wanted;
            this.occupied = occupied;
        }

        Wanted wanted() {
            return wanted;
        }

        TimeSlot occupied() {
            return occupied;
        }
    }

    @Transactional(isolation = Isolation.READ_COMMITTED)
    Booking book(SlotRequest request, BookingFor who, RequestKey key) {
        var begun = begin(request, who, key);
        submit(begun.booking(), who, begun.asks(), begun.touched(), begun.at());
        return begun.booking();
    }

    /** A new booking that holds its slot: its cells are occupied, and nobody has been asked or told yet. */
    record Begun(Booking booking, @Nullable AnswerTerms asks, List<ResourceId> touched, Instant at) {}

    /** The first half of every booking: lock, look, occupy; it has to be the transaction's first act. */
    Begun begin(SlotRequest request, BookingFor who, RequestKey key) {
        var ids = request.items().stream().map(SlotRequest.Item::resource).toList();
        var locked = ties.remembered(ids);
        var touched = withTied(ids, locked);
        calendars.lock(touched);

        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var id = ReservationId.next();
        keys.claim(key, id, now);
        var placed = place(id, request, who, locked, now);
        var booking = new Booking(id, codes.next(), who.holder(), request, placed.terms(), now);
        return new Begun(booking, placed.asks(), touched, now);
    }

    /** The second half: asks the provider or confirms at once, writes it down and tells others. */
    void submit(Booking booking, BookingFor who, @Nullable AnswerTerms asks, List<ResourceId> touched, Instant now) {
        var step = step(booking, who, asks == null ? null : asks.asking(now, booking.slot()), now);
        bookings.save(booking);
        audit.record(who.action().orElse(step.action()), booking.code(), step.reason());
        announcements.publish(step);
        feed.changed(touched);
    }

    /** The booking's first step: the provider is asked, or it is confirmed at once. */
    Step step(Booking booking, BookingFor who, @Nullable Asking asking, Instant now) {
        return asking != null && who.manager() == null ? booking.request(now, asking) : booking.confirm(who, now);
    }

    /**
     * Checks a held booking once more, its cells aside; the calendars are locked by now. The rules of time are asked as of
     * the moment it was made, all others as they are.
     *
     * @return how the provider answers, or null when it need not be asked
     */
    @Nullable
    AnswerTerms reconsider(Booking held, BookingFor who) {
        var request = held.request();
        var wanted = wanted(request, fresh);
        check(held.id(), wanted, fresh.ties(held.resources()), request, who, held.requestedAt(), fresh);
        return Wanted.asks(wanted, request.slot());
    }

    /** What a request comes to: what is agreed, how the provider answers if it is asked, and the cells that it takes. */
    record Placed(
            Agreement terms, @Nullable AnswerTerms asks, Map<ResourceId, Ties> tied, List<BookedCells.Stretch> units) {}

    /**
     * Checks the request and occupies its cells for the booking; the calendars are locked by now.
     *
     * @param locked what the resources were tied to when the calendars were locked
     */
    Placed place(ReservationId id, SlotRequest request, BookingFor who, Map<ResourceId, Ties> locked, Instant now) {
        var placed = examineMakingRoom(id, request, who, locked, now);
        cells.occupy(id, stretches(placed));
        return placed;
    }

    /** Room is made at most once for each of the request's pools. */
    private Placed examineMakingRoom(
            ReservationId id, SlotRequest request, BookingFor who, Map<ResourceId, Ties> locked, Instant now) {
        var made = new HashSet<ResourceId>();
        while (true) {
            try {
                return examine(id, request, who, locked, now, fresh);
            } catch (PoolFull full) {
                if (!made.add(full.wanted().terms().id())) {
                    throw full;
                }
                room.make(full);
            }
        }
    }

    /** Checks the request against every rule and chooses the units that it would get; nothing is written yet. */
    Placed examine(
            ReservationId id,
            SlotRequest request,
            BookingFor who,
            Map<ResourceId, Ties> locked,
            Instant now,
            BookingReads reads) {
        var wanted = wanted(request, reads);
        var tied = tied(wanted, locked, reads);
        check(id, wanted, tied, request, who, now, reads);
        var terms = Wanted.agree(wanted, request.slot());
        return new Placed(terms, Wanted.asks(wanted, request.slot()), tied, units(wanted, terms.items(), reads));
    }

    /** All that is occupied, parts and shares of utilities too. */
    List<BookedCells.Stretch> stretches(Placed placed) {
        return Stream.concat(
                        placed.units().stream(),
                        plan.tied(placed.terms().items(), placed.tied(), Instant.EPOCH).stream())
                .toList();
    }

    static List<ResourceId> withTied(List<ResourceId> ids, Map<ResourceId, Ties> ties) {
        return Stream.concat(ids.stream(), ties.values().stream().flatMap(Ties::calendars))
                .distinct()
                .toList();
    }

    /** What the resources are tied to, now that nobody can change it. */
    private static Map<ResourceId, Ties> tied(List<Wanted> wanted, Map<ResourceId, Ties> locked, BookingReads reads) {
        if (locked.isEmpty() && wanted.stream().noneMatch(one -> one.terms().tied())) {
            return locked;
        }
        var tied = reads.ties(wanted.stream().map(one -> one.terms().id()).toList());
        if (!tied.equals(locked)) {
            throw new TiesChanged();
        }
        return tied;
    }

    static List<Wanted> wanted(SlotRequest request, BookingReads reads) {
        var found = reads.terms(
                request.items().stream().map(SlotRequest.Item::resource).toList());
        return request.items().stream()
                .map(item -> Optional.ofNullable(found.get(item.resource()))
                        .map(terms -> new Wanted(terms, item.units()))
                        .orElseThrow(NotFound::new))
                .toList();
    }

    private static void check(
            ReservationId id,
            List<Wanted> wanted,
            Map<ResourceId, Ties> tied,
            SlotRequest request,
            BookingFor who,
            Instant now,
            BookingReads reads) {
        var slot = request.slot();
        var all = wanted.stream().map(Wanted::terms).toList();
        who.requireOwn(all);
        wanted.forEach(one -> BookingCheck.rules(one.terms(), one.units(), slot, now, who.isSpared()));
        BookingCheck.oneProvider(all);
        BookingCheck.apart(all, tied);
        if (!who.inHouse()) {
            reads.requireAdmitted(all, who.holder(), request.project(), slot);
        }
        var published = reads.published(all.stream().map(BookingTerms::id).toList(), slot);
        all.forEach(one -> BookingCheck.insideOpening(one, published.getOrDefault(one.id(), List.of()), slot));
        if (!who.inHouse() && !who.isSpared()) {
            reads.requireReliable(all, who.holder());
            reads.requireAlone(id, all, slot, who.holder(), request.project());
            reads.requireQuota(id, wanted, slot, who.holder(), request.project());
        }
        // Last, so that an operator is looked for only where the machine itself can be booked.
        requireOperators(all, reads);
    }

    static void requireOperators(List<BookingTerms> all, BookingReads reads) {
        var machines = all.stream().filter(BookingCheck::needsOperator).toList();
        if (machines.isEmpty()) {
            return;
        }
        var booked = all.stream().map(BookingTerms::id).toList();
        var operators =
                reads.operatorsFor(machines.stream().map(BookingTerms::id).toList());
        for (var machine : machines) {
            if (operators.getOrDefault(machine.id(), List.of()).stream().noneMatch(booked::contains)) {
                throw new OperatorRequired(machine.id(), machine.code());
            }
        }
    }

    /** Binds units, of a pool the free ones with the lowest numbers; nobody else does so meanwhile, by the lock. */
    private static List<BookedCells.Stretch> units(List<Wanted> wanted, List<ItemRow> items, BookingReads reads) {
        var stretches = new ArrayList<BookedCells.Stretch>();
        for (int i = 0; i < items.size(); i++) {
            var item = items.get(i);
            int units = wanted.get(i).terms().units();
            int missing = wanted.get(i).units();
            var taken = reads.unitsTaken(wanted.get(i), item.occupied());
            for (int unit = taken.nextClearBit(0); missing > 0; unit = taken.nextClearBit(unit + 1)) {
                if (unit >= units) {
                    throw new PoolFull(wanted.get(i), item.occupied());
                }
                stretches.add(new BookedCells.Stretch(item.resourceId(), unit, item.occupied()));
                missing--;
            }
        }
        return stretches;
    }
}
