package org.gongfang.reservations;

import java.util.List;
import java.util.Map;
import org.gongfang.resources.BookingTerms;
import org.gongfang.resources.Openings;
import org.gongfang.resources.ResourceCard;
import org.gongfang.resources.ResourceId;
import org.gongfang.resources.ResourceKind;
import org.gongfang.resources.Resources;
import org.gongfang.shared.TimeSlot;
import org.springframework.stereotype.Component;

/** Looks for technicians who could run a reservation in the place of one who is not there: slot and machine stay. */
@Component
class Reliefs {

    private final SlotFinder finder;
    private final Resources resources;
    private final Openings openings;

    Reliefs(SlotFinder finder, Resources resources, Openings openings) {
        this.finder = finder;
        this.resources = resources;
        this.openings = openings;
    }

    /** Those who are free, the one with least to do first; nobody when more is missing than one technician. */
    List<MoveChoice> of(Reservation reservation, Map<ResourceId, BookingTerms> terms) {
        var all = reservation.items().stream().map(ReservedItem::resource).toList();
        var technicians = all.stream().filter(id -> isTechnician(terms, id)).toList();
        var machine =
                all.stream().filter(id -> !isTechnician(terms, id)).findFirst().orElse(null);
        if (machine == null || technicians.isEmpty()) {
            return List.of();
        }
        var slot = reservation.slot();
        var open = openings.published(all, slot);
        var away = all.stream().filter(id -> !isOpen(open, id, slot)).toList();
        var card = resources.cards(List.of(machine)).get(machine);
        if (card == null || away.size() != 1 || !technicians.contains(away.getFirst())) {
            return List.of();
        }
        return finder.technicians(card, slot).stream()
                .filter(operator -> !technicians.contains(operator.id()))
                .map(operator -> swap(reservation, card, away.getFirst(), operator))
                .toList();
    }

    static boolean isTechnician(Map<ResourceId, BookingTerms> terms, ResourceId id) {
        var known = terms.get(id);
        return known != null && known.kind() == ResourceKind.TECHNICIAN;
    }

    private static boolean isOpen(Map<ResourceId, List<TimeSlot>> open, ResourceId resource, TimeSlot slot) {
        return open.getOrDefault(resource, List.of()).stream().anyMatch(hours -> hours.encloses(slot));
    }

    private static MoveChoice swap(
            Reservation reservation, ResourceCard machine, ResourceId away, ResourceCard operator) {
        var items = reservation.items().stream()
                .map(item -> new SlotRequest.Item(
                        item.resource().equals(away) ? operator.id() : item.resource(), item.units()))
                .toList();
        var same =
                new FreeSlot(machine, reservation.slot(), 1, null, reservation.listPrice(), reservation.policyPrice());
        return new MoveChoice(same.with(operator), new Move(reservation.slot(), items));
    }
}
