package org.gongfang.reservations;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.gongfang.reservations.IdempotencyKeys.RequestKey;
import org.gongfang.resources.BookingTerms;
import org.gongfang.resources.ResourceId;
import org.gongfang.resources.ResourceKind;
import org.gongfang.resources.Resources;
import org.gongfang.shared.NotFound;
import org.springframework.stereotype.Component;

/** Brings a series through: finds out what its dates may take, tries, and answers a repeated request as before. */
@Component
class SeriesDesk {

    private final Resources resources;
    private final SeriesTransaction transaction;
    private final SeriesReader reader;
    private final IdempotencyKeys keys;
    private final ReservationsSettings settings;
    private final Clock clock;

    SeriesDesk(
            Resources resources,
            SeriesTransaction transaction,
            SeriesReader reader,
            IdempotencyKeys keys,
            ReservationsSettings settings,
            Clock clock) {
        this.resources = resources;
        this.transaction = transaction;
        this.reader = reader;
        this.keys = keys;
        this.settings = settings;
        this.clock = clock;
    }

    List<SeriesDate> preview(SeriesRequest request, BookingFor who) {
        return transaction.look(plan(request), request, who);
    }

    Series request(SeriesRequest request, String idempotencyKey, BookingFor who) {
        var plan = plan(request);
        var key = RequestKey.of(who.sender(), who.named(IdempotencyKeys.wellFormed(idempotencyKey)), request);
        try {
            var id = Contention.retried(() -> transaction.book(plan, request, who, key));
            return reader.find(id).orElseThrow(NotFound::new);
        } catch (IdempotencyKeys.KeyUsed used) {
            return replay(key);
        } catch (BookedCells.CellTaken taken) {
            throw new SlotTaken(List.of());
        }
    }

    private Series replay(RequestKey key) {
        var answer = keys.find(key).orElseThrow(TooBusy::new);
        if (!key.sameRequest(answer.request())) {
            throw new KeyReused();
        }
        return reader.find(new SeriesId(answer.reservation().value())).orElseThrow(NotFound::new);
    }

    private SeriesPlan plan(SeriesRequest request) {
        var first = request.first();
        BookingCheck.form(first);
        requireReachable(first, clock.instant());
        var terms = resources.terms(
                first.items().stream().map(SlotRequest.Item::resource).toList());
        var main = terms.get(first.items().getFirst().resource());
        if (main == null) {
            throw new NotFound();
        }
        var dates = request.rhythm().dates(first.slot(), main.site().zone(), settings.seriesMost());
        var machines = terms.values().stream()
                .filter(one -> BookingCheck.needsOperator(one)
                        || request.withOperator()
                                && one.kind() != ResourceKind.TECHNICIAN
                                && one.id().equals(main.id()))
                .map(BookingTerms::id)
                .toList();
        return manned(SeriesPlan.of(dates.stream().map(first::at).toList(), request.withOperator()), machines);
    }

    /** The plan with all who may run the machines for which it names nobody. */
    SeriesPlan manned(SeriesPlan plan, List<ResourceId> machines) {
        var operators = resources.operatorsFor(machines).values().stream()
                .filter(its -> plan.resources().stream().noneMatch(its::contains))
                .flatMap(List::stream)
                .distinct()
                .toList();
        return plan.with(machines, operators);
    }

    /** @throws org.gongfang.shared.Refusal when the first date lies where neither calendars nor clocks reach */
    private static void requireReachable(SlotRequest first, Instant now) {
        var slot = first.slot();
        if (slot.length().compareTo(BookingCheck.LONGEST) > 0) {
            throw new TooLong(BookingCheck.LONGEST);
        }
        if (slot.startsAt().isBefore(now)) {
            throw new TooSoon(Duration.ZERO, now);
        }
        var latest = now.plus(BookingCheck.FARTHEST);
        if (slot.startsAt().isAfter(latest)) {
            throw new TooFar(BookingCheck.FARTHEST, latest);
        }
    }
}
