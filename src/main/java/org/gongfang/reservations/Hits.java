package org.gongfang.reservations;

import static java.util.stream.Collectors.toSet;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongfang.resources.Closure;
import org.gongfang.resources.Closures;
import org.gongfang.resources.Openings;
import org.gongfang.resources.ResourceId;
import org.gongfang.shared.TimeSlot;
import org.gongfang.shared.TimeSlots;
import org.springframework.stereotype.Component;

/** Finds the reservations that lie in hours which are closed, or no longer open: a constant number of statements. */
@Component
class Hits {

    /** Nobody books further ahead than this. */
    private static final Duration FURTHEST = Duration.ofDays(5 * 366);

    /** What is only held is nobody's reservation yet; the rules are asked again when it is taken up. */
    private static final Set<ReservationStatus> LIVE =
            EnumSet.of(ReservationStatus.REQUESTED, ReservationStatus.CONFIRMED, ReservationStatus.IN_USE);

    private final BookingRecords bookings;
    private final Openings openings;
    private final Closures closures;

    Hits(BookingRecords bookings, Openings openings, Closures closures) {
        this.bookings = bookings;
        this.openings = openings;
        this.closures = closures;
    }

    /** What is hit of the live reservations on the resources that end after the moment, the earliest first. */
    List<Hit> on(Collection<ResourceId> resources, Instant from) {
        if (resources.isEmpty()) {
            return List.of();
        }
        var rows = bookings.findBoard(
                resources.stream().map(ResourceId::value).toList(),
                LIVE,
                from.minus(BookingCheck.LONGEST),
                from,
                from.plus(FURTHEST));
        var booked =
                rows.stream().filter(row -> row.slot().endsAt().isAfter(from)).toList();
        if (booked.isEmpty()) {
            return List.of();
        }
        var window = new TimeSlot(
                booked.stream()
                        .map(row -> row.slot().startsAt())
                        .min(Comparator.naturalOrder())
                        .orElseThrow(),
                booked.stream()
                        .map(row -> row.slot().endsAt())
                        .max(Comparator.naturalOrder())
                        .orElseThrow());
        var which = booked.stream().map(row -> new ResourceId(row.resource())).collect(toSet());
        var open = openings.published(which, window);
        var closed = closures.of(which, window);
        return booked.stream()
                .flatMap(row -> {
                    var resource = new ResourceId(row.resource());
                    return of(row, open.getOrDefault(resource, List.of()), closed.getOrDefault(resource, List.of()));
                })
                .toList();
    }

    private static Stream<Hit> of(BoardRow row, List<TimeSlot> open, List<Closure> closed) {
        var slot = row.slot();
        var hits = new ArrayList<Hit>();
        var its =
                closed.stream().filter(closure -> closure.slot().overlaps(slot)).toList();
        // What comes back during a long reservation is one cause, from its first hour to its last.
        var byCause = new LinkedHashMap<UUID, Hit>();
        for (var closure : its) {
            var cause = closure.cause();
            closure.slot()
                    .intersection(slot)
                    .map(hours -> new Hit(row.reservation(), cause, hours, closure.reason()))
                    .ifPresent(hit -> byCause.merge(cause, hit, Hit::until));
        }
        hits.addAll(byCause.values());
        var accounted =
                Stream.concat(open.stream(), its.stream().map(Closure::slot)).toList();
        var rest = TimeSlots.subtract(List.of(slot), accounted);
        if (!rest.isEmpty()) {
            var hours = new TimeSlot(rest.getFirst().startsAt(), rest.getLast().endsAt());
            hits.add(new Hit(row.reservation(), row.resource(), hours, null));
        }
        return hits.stream();
    }
}
