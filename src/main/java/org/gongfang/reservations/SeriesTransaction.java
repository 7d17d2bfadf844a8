package org.gongfang.reservations;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.gongfang.identity.AuditTrail;
import org.gongfang.reservations.IdempotencyKeys.RequestKey;
import org.gongfang.reservations.SeriesOutlook.Dated;
import org.gongfang.resources.ResourceCalendars;
import org.gongfang.resources.ResourceTies;
import org.gongfang.shared.Refusals;
import org.gongfang.shared.Words;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * One try at booking a series: all calendars are locked first, those of everybody who may run a machine too; then every
 * date is looked at, and all that is booked is booked together. See src/docs/decisions/0031-a-series-is-one-transaction.md.
 */
@Component
class SeriesTransaction {

    private final ResourceCalendars calendars;
    private final ResourceTies ties;
    private final IdempotencyKeys keys;
    private final SeriesOutlook outlook;
    private final BookingTransaction booking;
    private final BookedCells cells;
    private final BookingRecords bookings;
    private final SeriesRecords series;
    private final ReservationCodes codes;
    private final AuditTrail audit;
    private final Announcements announcements;
    private final ApplicationEventPublisher events;
    private final CalendarFeed feed;
    private final Refusals refusals;
    private final Clock clock;

    SeriesTransaction(
            ResourceCalendars calendars,
            ResourceTies ties,
            IdempotencyKeys keys,
            SeriesOutlook outlook,
            BookingTransaction booking,
            BookedCells cells,
            BookingRecords bookings,
            SeriesRecords series,
            ReservationCodes codes,
            AuditTrail audit,
            Announcements announcements,
            ApplicationEventPublisher events,
            CalendarFeed feed,
            Refusals refusals,
            Clock clock) {
        this.calendars = calendars;
        this.ties = ties;
        this.keys = keys;
        this.outlook = outlook;
        this.booking = booking;
        this.cells = cells;
        this.bookings = bookings;
        this.series = series;
        this.codes = codes;
        this.audit = audit;
        this.announcements = announcements;
        this.events = events;
        this.feed = feed;
        this.refusals = refusals;
        this.clock = clock;
    }

    /** What every date would come to now; nothing is locked or written. */
    @Transactional(readOnly = true)
    List<SeriesDate> look(SeriesPlan plan, SeriesRequest request, BookingFor who) {
        return outlook.look(plan, who, request.first().project(), clock.instant()).stream()
                .map(Dated::shown)
                .toList();
    }

    /**
     * Books.
     *
     * @throws SeriesRefused when a date is refused and none may be left out, or when all are
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    SeriesId book(SeriesPlan plan, SeriesRequest request, BookingFor who, RequestKey key) {
        var locked = ties.remembered(plan.all());
        var touched = BookingTransaction.withTied(plan.all(), locked);
        calendars.lock(touched);

        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var id = SeriesId.next();
        keys.claim(key, new ReservationId(id.value()), now);
        var dates = outlook.locked(plan, who, request.first().project(), List.of(), locked, now);
        var free = dates.stream().filter(date -> date.refusal() == null).toList();
        if (free.isEmpty() || free.size() < dates.size() && !request.skipping()) {
            throw new SeriesRefused(dates.stream().map(Dated::shown).toList());
        }
        occupy(free);
        var made = make(id, free, who, now);
        series.save(new StoredSeries(
                id,
                who.holder(),
                free.getFirst().got().terms(),
                request.rhythm().weeks(),
                dates.stream().flatMap(this::skipped).toList(),
                now));
        var steps = submit(made, free, who, now);
        bookings.saveAll(made);
        var first = steps.getFirst();
        audit.record(who.action().orElse(first.action()), made.getFirst().code(), SeriesSteps.described(made, ""));
        steps.forEach(announcements::publish);
        events.publishEvent(
                SeriesChanged.of(made, SeriesChanged.What.of(made.getFirst().status()), who.manager(), "", now));
        feed.changed(touched);
        return id;
    }

    private void occupy(List<Dated> free) {
        var stretches = new LinkedHashMap<ReservationId, List<BookedCells.Stretch>>();
        free.forEach(date -> stretches.put(date.occasion().id(), booking.stretches(date.got())));
        cells.occupy(stretches);
    }

    private List<Booking> make(SeriesId id, List<Dated> free, BookingFor who, Instant now) {
        var made = new ArrayList<Booking>();
        for (var date : free) {
            var one = new Booking(
                    date.occasion().id(),
                    codes.next(),
                    who.holder(),
                    date.request(),
                    date.got().terms(),
                    now);
            one.join(new SeriesPlace(id.value(), made.size() + 1, free.size()));
            made.add(one);
        }
        return made;
    }

    /** Where one date asks the provider, all do: there is one decision. */
    private List<Step> submit(List<Booking> made, List<Dated> free, BookingFor who, Instant now) {
        var asks = SeriesOutlook.asks(free);
        var first = made.getFirst().slot();
        return made.stream()
                .map(one -> booking.step(one, who, asks == null ? null : asks.asking(now, one.slot(), first), now))
                .toList();
    }

    private Stream<SkippedDate> skipped(Dated date) {
        return Stream.ofNullable(date.refusal())
                .map(refusal -> new SkippedDate(
                        date.request().slot(),
                        refusal.code(),
                        refusals.explain(refusal, Words.CHINESE),
                        refusals.explain(refusal, Words.ENGLISH)));
    }
}
