package org.gongfang.reservations;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gongfang.resources.BookingTerms;
import org.gongfang.resources.ResourceId;
import org.gongfang.resources.Resources;
import org.springframework.stereotype.Component;

/** Looks for other slots for reservations that cannot stay; no two of them are offered the same one first. */
@Component
class Substitutes {

    /** How many choices a person compares. */
    static final int CHOICES = 4;

    /** For so many reservations at once choices are sought; the others get theirs when these are settled. */
    static final int MOST_AT_ONCE = 40;

    private final SlotFinder finder;
    private final Reliefs reliefs;
    private final Resources resources;

    Substitutes(SlotFinder finder, Reliefs reliefs, Resources resources) {
        this.finder = finder;
        this.reliefs = reliefs;
        this.resources = resources;
    }

    Map<ReservationId, List<MoveChoice>> of(List<Reservation> reservations) {
        var movable = reservations.stream()
                .filter(reservation -> reservation.status() == ReservationStatus.CONFIRMED
                        || reservation.status() == ReservationStatus.REQUESTED)
                .limit(MOST_AT_ONCE)
                .toList();
        var terms = resources.terms(movable.stream()
                .flatMap(reservation -> reservation.items().stream())
                .map(ReservedItem::resource)
                .distinct()
                .toList());
        var promised = new ArrayList<FreeSlot>();
        var choices = new HashMap<ReservationId, List<MoveChoice>>();
        for (var reservation : movable) {
            var found = Stream.concat(
                            reliefs.of(reservation, terms).stream(),
                            finder.substitutes(request(reservation), CHOICES + promised.size()).stream()
                                    .map(free -> new MoveChoice(free, move(reservation, free, terms))))
                    .filter(choice -> promised.stream().noneMatch(other -> collide(choice.free(), other)))
                    .limit(CHOICES)
                    .toList();
            found.stream().limit(1).map(MoveChoice::free).forEach(promised::add);
            choices.put(reservation.id(), found);
        }
        return choices;
    }

    /** The first machine is replaced, and its operator where one was found with it; everything else stays as booked. */
    private static Move move(Reservation reservation, FreeSlot free, Map<ResourceId, BookingTerms> terms) {
        var operator = free.operator();
        var items = new ArrayList<SlotRequest.Item>();
        boolean replaced = false;
        for (var item : reservation.items()) {
            boolean technician = Reliefs.isTechnician(terms, item.resource());
            if (!technician && !replaced) {
                replaced = true;
                items.add(new SlotRequest.Item(free.resource().id(), item.units()));
            } else if (!technician || operator == null) {
                items.add(new SlotRequest.Item(item.resource(), item.units()));
            }
        }
        if (!replaced) {
            return new Move(
                    free.slot(), List.of(new SlotRequest.Item(free.resource().id(), 1)));
        }
        if (operator != null) {
            items.add(new SlotRequest.Item(operator.id(), 1));
        }
        return new Move(free.slot(), items);
    }

    private static SlotRequest request(Reservation reservation) {
        return new SlotRequest(
                reservation.items().stream()
                        .map(item -> new SlotRequest.Item(item.resource(), item.units()))
                        .toList(),
                reservation.slot(),
                null,
                "");
    }

    private static boolean collide(FreeSlot one, FreeSlot other) {
        return one.slot().overlaps(other.slot())
                && Stream.of(one.resource(), one.operator())
                        .flatMap(Stream::ofNullable)
                        .filter(card -> card.units() == 1)
                        .anyMatch(card -> Stream.of(other.resource(), other.operator())
                                .flatMap(Stream::ofNullable)
                                .anyMatch(its -> its.id().equals(card.id())));
    }
}
