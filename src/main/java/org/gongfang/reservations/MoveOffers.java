package org.gongfang.reservations;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongfang.resources.ResourceCard;
import org.gongfang.resources.ResourceKind;
import org.gongfang.resources.Resources;
import org.gongfang.shared.NotFound;
import org.gongfang.shared.TimeSlot;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Free times to which a holder may take a reservation: as long as it is, on the machine that it has. */
@Service
public class MoveOffers {

    private static final int OFFERED = 6;
    private static final int A_DAY = 2;
    private static final Duration AHEAD = Duration.ofDays(21);

    private final SlotFinder finder;
    private final Resources resources;
    private final Clock clock;

    MoveOffers(SlotFinder finder, Resources resources, Clock clock) {
        this.finder = finder;
        this.resources = resources;
        this.clock = clock;
    }

    /** The resource that the reservation is about: the machine, not the person who runs it. */
    @Transactional(readOnly = true)
    public ResourceCard machineOf(Reservation reservation) {
        var first = reservation.items().getFirst().resource();
        return cards(reservation).stream()
                .filter(card -> card.kind() != ResourceKind.TECHNICIAN)
                .findFirst()
                .or(() -> Optional.ofNullable(resources.cards(List.of(first)).get(first)))
                .orElseThrow(NotFound::new);
    }

    /** The next ones, at most two a day and none that overlap; none when the machine is not offered any more. */
    @Transactional(readOnly = true)
    public List<FreeSlot> of(Reservation reservation) {
        var machine = machineOf(reservation);
        boolean withOperator = cards(reservation).stream()
                .anyMatch(card ->
                        card.kind() == ResourceKind.TECHNICIAN && !card.id().equals(machine.id()));
        int units = reservation.items().stream()
                .filter(item -> item.resource().equals(machine.id()))
                .mapToInt(ReservedItem::units)
                .sum();
        var window = TimeSlot.of(clock.instant(), AHEAD);
        var query = SlotQuery.of(machine.id(), window, reservation.slot().length())
                .withOperator(withOperator)
                .limitedTo(SlotQuery.MOST);
        var offered = new ArrayList<FreeSlot>();
        for (var free : finder.find(query)) {
            if (offered.size() < OFFERED && free.units() >= units && adds(free, offered, reservation)) {
                offered.add(free);
            }
        }
        return offered;
    }

    private static boolean adds(FreeSlot free, List<FreeSlot> offered, Reservation reservation) {
        var day = day(free, reservation);
        return offered.stream().noneMatch(other -> other.slot().overlaps(free.slot()))
                && offered.stream()
                                .filter(other -> day(other, reservation).equals(day))
                                .count()
                        < A_DAY;
    }

    private static LocalDate day(FreeSlot free, Reservation reservation) {
        return LocalDate.ofInstant(free.slot().startsAt(), reservation.zone());
    }

    private List<ResourceCard> cards(Reservation reservation) {
        return List.copyOf(resources
                .cards(reservation.items().stream().map(ReservedItem::resource).toList())
                .values());
    }
}
