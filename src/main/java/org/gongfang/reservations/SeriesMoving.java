package org.gongfang.reservations;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.gongfang.resources.BookingTerms;
import org.gongfang.resources.ResourceId;
import org.gongfang.resources.ResourceKind;
import org.gongfang.resources.Resources;
import org.gongfang.shared.InvalidInput;
import org.gongfang.shared.NotFound;
import org.gongfang.shared.TimeSlot;
import org.springframework.stereotype.Component;

/** Brings the move of a series through: each reservation is shifted as far as the one that was pointed at. */
@Component
class SeriesMoving {

    private final SeriesMoveTransaction transaction;
    private final SeriesDesk desk;
    private final BookingRecords bookings;
    private final Resources resources;
    private final Clock clock;

    SeriesMoving(
            SeriesMoveTransaction transaction,
            SeriesDesk desk,
            BookingRecords bookings,
            Resources resources,
            Clock clock) {
        this.transaction = transaction;
        this.desk = desk;
        this.bookings = bookings;
        this.resources = resources;
        this.clock = clock;
    }

    /**
     * Moves what is of the scope, requested or confirmed, and has not begun.
     *
     * @throws WrongState when others could move, but not the one that is pointed at
     */
    void move(Booking from, SeriesScope scope, TimeSlot to, String reason) {
        var place = from.requireSeries();
        Contention.retried(() -> {
            var all = bookings.findOfSeries(place.seriesId());
            var concerned = all.stream()
                    .filter(one -> one.isAhead(clock.instant())
                            && scope.holds(one.requireSeries().number(), place.number()))
                    .toList();
            if (concerned.isEmpty()) {
                throw new SeriesOver();
            }
            var pointed = pointed(from.id(), all, concerned);
            if (pointed.slot().equals(to)) {
                throw new NothingToMove();
            }
            var had = bookings.findTouched(place.series());
            var stood = concerned.stream().collect(toMap(Booking::id, Booking::slot));
            return transaction.move(place.series(), plan(concerned, pointed, to), stood, had, reason);
        });
    }

    /** The one that says how far all move: as it stands now, which may not be where its caller saw it. */
    private static Booking pointed(ReservationId id, List<Booking> all, List<Booking> concerned) {
        var pointed =
                all.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow(NotFound::new);
        if (!concerned.contains(pointed)) {
            throw new WrongState(pointed.status());
        }
        return pointed;
    }

    private SeriesPlan plan(List<Booking> concerned, Booking from, TimeSlot to) {
        var terms = resources.terms(concerned.stream()
                .flatMap(one -> one.resources().stream())
                .distinct()
                .toList());
        var zone = from.zone();
        var here = LocalSlot.of(from.slot(), zone);
        var there = LocalSlot.of(to, zone);
        var named = new LinkedHashSet<ResourceId>();
        var machines = new LinkedHashSet<ResourceId>();
        var occasions = concerned.stream()
                .map(one -> {
                    var shifted = LocalSlot.of(one.slot(), zone).shifted(here, there);
                    if (!shifted.isSlot()) {
                        throw new InvalidInput("reservation-slot", "end");
                    }
                    var occasion = occasion(one, shifted.inTime(), terms);
                    occasion.request().items().forEach(item -> {
                        named.add(item.resource());
                        if (occasion.withOperator() && !isTechnician(terms, item.resource())) {
                            machines.add(item.resource());
                        }
                    });
                    return occasion;
                })
                .toList();
        terms.values().stream()
                .filter(BookingCheck::needsOperator)
                .map(BookingTerms::id)
                .forEach(machines::add);
        return desk.manned(new SeriesPlan(occasions, List.copyOf(named), List.of(), List.of()), List.copyOf(machines));
    }

    /** The same on the new date; who runs its machine is looked for anew, and whoever did so is asked first. */
    private static SeriesOccasion occasion(Booking one, TimeSlot slot, Map<ResourceId, BookingTerms> terms) {
        var technicians =
                one.resources().stream().filter(id -> isTechnician(terms, id)).collect(toSet());
        boolean machine = technicians.size() < one.items().size();
        var items = one.items().stream()
                .filter(item -> !machine || !technicians.contains(item.resourceId()))
                .map(item -> new SlotRequest.Item(item.resourceId(), item.units()))
                .toList();
        return new SeriesOccasion(
                one.id(),
                new SlotRequest(items, slot, one.project(), ""),
                machine && !technicians.isEmpty(),
                technicians);
    }

    private static boolean isTechnician(Map<ResourceId, BookingTerms> terms, ResourceId id) {
        var one = terms.get(id);
        return one != null && one.kind() == ResourceKind.TECHNICIAN;
    }
}
