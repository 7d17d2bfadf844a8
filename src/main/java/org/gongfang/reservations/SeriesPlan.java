package org.gongfang.reservations;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.gongfang.resources.ResourceId;
import org.gongfang.shared.TimeSlot;

/**
 * What is to be booked on which dates.
 *
 * @param resources all that any date names
 * @param machines those for which somebody is looked for who runs them
 * @param operators all who may be found for them
 */
record SeriesPlan(
        List<SeriesOccasion> occasions,
        List<ResourceId> resources,
        List<ResourceId> machines,
        Collection<ResourceId> operators) {

    static SeriesPlan of(List<SlotRequest> dates, boolean withOperator) {
        return new SeriesPlan(
                dates.stream()
                        .map(date -> new SeriesOccasion(ReservationId.next(), date, withOperator, Set.of()))
                        .toList(),
                dates.getFirst().items().stream()
                        .map(SlotRequest.Item::resource)
                        .toList(),
                List.of(),
                List.of());
    }

    SeriesPlan with(List<ResourceId> machines, Collection<ResourceId> operators) {
        return new SeriesPlan(occasions, resources, machines, operators);
    }

    /** Everything that may be taken. */
    List<ResourceId> all() {
        return List.copyOf(new LinkedHashSet<>(
                Stream.concat(resources.stream(), operators.stream()).toList()));
    }

    /** What encloses all dates that any horizon reaches. */
    TimeSlot hull(Instant now) {
        var farthest = now.plus(BookingCheck.FARTHEST);
        var slots = occasions.stream().map(one -> one.request().slot()).toList();
        var first = slots.stream().min(TimeSlot::compareTo).orElseThrow();
        return new TimeSlot(
                first.startsAt(),
                slots.stream()
                        .filter(slot -> !slot.startsAt().isAfter(farthest))
                        .map(TimeSlot::endsAt)
                        .reduce(first.endsAt(), Moments::later));
    }
}
