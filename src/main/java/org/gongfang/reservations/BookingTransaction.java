package org.gongfang.reservations;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.gongfang.identity.AuditTrail;
import org.gongfang.identity.Member;
import org.gongfang.identity.MemberId;
import org.gongfang.identity.Members;
import org.gongfang.projects.Patents;
import org.gongfang.reservations.IdempotencyKeys.RequestKey;
import org.gongfang.resources.Approval;
import org.gongfang.resources.Audience;
import org.gongfang.resources.BookingTerms;
import org.gongfang.resources.Openings;
import org.gongfang.resources.ResourceCalendars;
import org.gongfang.resources.ResourceId;
import org.gongfang.resources.Resources;
import org.gongfang.shared.Money;
import org.gongfang.shared.TimeSlot;
import org.springframework.context.ApplicationEventPublisher;
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
    private final Resources resources;
    private final Openings openings;
    private final Members members;
    private final Patents patents;
    private final BookedCells cells;
    private final BookingRecords bookings;
    private final AuditTrail audit;
    private final CalendarFeed feed;
    private final ApplicationEventPublisher events;
    private final ReservationsSettings settings;
    private final Clock clock;

    BookingTransaction(
            ResourceCalendars calendars,
            IdempotencyKeys keys,
            Resources resources,
            Openings openings,
            Members members,
            Patents patents,
            BookedCells cells,
            BookingRecords bookings,
            AuditTrail audit,
            CalendarFeed feed,
            ApplicationEventPublisher events,
            ReservationsSettings settings,
            Clock clock) {
        this.calendars = calendars;
        this.keys = keys;
        this.resources = resources;
        this.openings = openings;
        this.members = members;
        this.patents = patents;
        this.cells = cells;
        this.bookings = bookings;
        this.audit = audit;
        this.feed = feed;
        this.events = events;
        this.settings = settings;
        this.clock = clock;
    }

    /** No unit is left, or somebody else was a moment faster. */
    static class NoUnitLeft extends RuntimeException {}

    @Transactional(isolation = Isolation.READ_COMMITTED)
    Booking book(SlotRequest request, MemberId holder, RequestKey key) {
        var ids = request.items().stream().map(SlotRequest.Item::resource).toList();
        calendars.lock(ids);

        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var id = ReservationId.next();
        keys.claim(key, id, now);
        var terms = resources.terms(ids);
        check(request, holder, terms, now);
        var items = request.items().stream()
                .map(item -> row(item, terms.get(item.resource()), request.slot()))
                .toList();
        cells.occupy(id, units(request, items, terms));

        var booking = new Booking(id, holder, request, agreed(request, items, ordered(request, terms)), now);
        bookings.save(booking);
        submit(booking, terms.values().stream().anyMatch(BookingTransaction::asksProvider), now);
        feed.changed(ids);
        return booking;
    }

    private void submit(Booking booking, boolean ask, Instant now) {
        var step = ask
                ? booking.request(
                        now,
                        earlier(
                                now.plus(settings.answerWithin()),
                                booking.slot().startsAt()))
                : booking.confirm(null, now);
        audit.record(step.action(), booking.code(), step.reason());
        events.publishEvent(step.event());
    }

    private void check(SlotRequest request, MemberId holder, Map<ResourceId, BookingTerms> terms, Instant now) {
        var slot = request.slot();
        var all = ordered(request, terms);
        request.items().forEach(item -> BookingCheck.rules(terms.get(item.resource()), item.units(), slot, now));
        BookingCheck.oneProvider(all);
        requireConfirmedMail(holder);
        if (all.stream().anyMatch(one -> one.rules().audience() == Audience.PATENT_HOLDERS)
                && !patents.holdsGranted(holder)) {
            throw new NotAllowed();
        }
        requireOperators(all);
        var published = openings.published(terms.keySet(), slot);
        all.forEach(one -> BookingCheck.insideOpening(one, published.getOrDefault(one.id(), List.of()), slot));
    }

    private void requireConfirmedMail(MemberId holder) {
        if (members.find(holder).filter(Member::mailConfirmed).isEmpty()) {
            throw new MailNotConfirmed();
        }
    }

    private void requireOperators(List<BookingTerms> all) {
        var machines = all.stream().filter(BookingCheck::needsOperator).toList();
        if (machines.isEmpty()) {
            return;
        }
        var booked = all.stream().map(BookingTerms::id).toList();
        var operators =
                resources.operatorsFor(machines.stream().map(BookingTerms::id).toList());
        for (var machine : machines) {
            if (operators.getOrDefault(machine.id(), List.of()).stream().noneMatch(booked::contains)) {
                throw new OperatorRequired(machine.code());
            }
        }
    }

    /** Binds free units, the lowest numbers first; the lock has made sure that nobody else does so meanwhile. */
    private List<BookedCells.Stretch> units(
            SlotRequest request, List<ItemRow> items, Map<ResourceId, BookingTerms> terms) {
        var stretches = new ArrayList<BookedCells.Stretch>();
        for (int i = 0; i < items.size(); i++) {
            var item = items.get(i);
            int wanted = request.items().get(i).units();
            var taken = cells.unitsTaken(
                    item.resourceId(), terms.get(item.resourceId()).units(), item.occupied());
            int units = terms.get(item.resourceId()).units();
            for (int unit = taken.nextClearBit(0); wanted > 0; unit = taken.nextClearBit(unit + 1)) {
                if (unit >= units) {
                    throw new NoUnitLeft();
                }
                stretches.add(new BookedCells.Stretch(item.resourceId(), unit, item.occupied()));
                wanted--;
            }
        }
        return stretches;
    }

    private static ItemRow row(SlotRequest.Item item, BookingTerms terms, TimeSlot slot) {
        var occupied = Quarters.around(
                slot.grownBy(terms.rules().setUp(), terms.rules().cleanUp()));
        return new ItemRow(
                terms.id().value(),
                terms.code(),
                terms.nameZh(),
                terms.nameEn(),
                item.units(),
                occupied.startsAt(),
                occupied.endsAt());
    }

    private static Booking.Terms agreed(SlotRequest request, List<ItemRow> items, List<BookingTerms> all) {
        var units = request.items().stream().collect(toMap(SlotRequest.Item::resource, SlotRequest.Item::units));
        var length = request.slot().length();
        var list = Money.ZERO;
        var policy = Money.ZERO;
        for (var one : all) {
            for (int unit = 0; unit < units.get(one.id()); unit++) {
                list = list.plus(one.rules().listPricePerHour().forLength(length));
                policy = policy.plus(one.rules().policyPricePerHour().forLength(length));
            }
        }
        return new Booking.Terms(
                all.getFirst().site().provider(),
                all.getFirst().site().zone(),
                items,
                list,
                policy,
                longest(all.stream()
                        .map(one -> one.rules().cancellationDeadline())
                        .toList()),
                longest(all.stream().map(one -> one.rules().graceTime()).toList()));
    }

    private static List<BookingTerms> ordered(SlotRequest request, Map<ResourceId, BookingTerms> terms) {
        return request.items().stream().map(item -> terms.get(item.resource())).toList();
    }

    private static boolean asksProvider(BookingTerms terms) {
        return terms.rules().approval() == Approval.PROVIDER;
    }

    private static Duration longest(List<Duration> lengths) {
        return lengths.stream().max(Comparator.naturalOrder()).orElse(Duration.ZERO);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
