package org.gongfang.reservations;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongfang.identity.IdentityFixtures;
import org.gongfang.identity.MemberId;
import org.gongfang.resources.BookingRules;
import org.gongfang.resources.Parts;
import org.gongfang.resources.Quota;
import org.gongfang.resources.ResourceId;
import org.gongfang.resources.ResourcesFixtures;
import org.gongfang.resources.ResourcesFixtures.Workshop;
import org.gongfang.resources.Utilities;
import org.gongfang.resources.UtilityForm;
import org.gongfang.resources.UtilityId;
import org.gongfang.resources.UtilityWords;
import org.springframework.stereotype.Component;

/**
 * A workshop with one of each kind of resource that a storm books, small enough that everybody is in everybody's way, and
 * what the storm's oracle has to know of it, said by the test itself.
 */
@Component
class StormWorld {

    static final Quota QUOTA = Quota.of(Duration.ofHours(2), Duration.ofHours(3), null);
    static final int POWER = 10;
    private static final int PEOPLE = 14;

    private final IdentityFixtures people;
    private final ResourcesFixtures workshops;
    private final Parts parts;
    private final Utilities utilities;

    StormWorld(IdentityFixtures people, ResourcesFixtures workshops, Parts parts, Utilities utilities) {
        this.people = people;
        this.workshops = workshops;
        this.parts = parts;
        this.utilities = utilities;
    }

    /**
     * What there is to book.
     *
     * @param units how many units each resource has
     * @param parts which parts a resource has
     * @param draws how much of the power each unit of a resource draws
     */
    record Town(
            Workshop workshop,
            List<MemberId> holders,
            List<ResourceId> machines,
            List<ResourceId> pools,
            ResourceId onRequest,
            ResourceId scarce,
            ResourceId attended,
            List<ResourceId> technicians,
            ResourceId hall,
            List<ResourceId> hungry,
            UtilityId power,
            Map<ResourceId, Integer> units,
            Map<ResourceId, List<ResourceId>> parts,
            Map<ResourceId, Integer> draws) {

        /** Every resource, and the calendar of the power. */
        List<ResourceId> calendars() {
            return Stream.concat(units.keySet().stream(), Stream.of(power.calendar()))
                    .toList();
        }
    }

    Town build() {
        var workshop = workshops.workshop();
        var units = new LinkedHashMap<ResourceId, Integer>();
        var machines = new ArrayList<ResourceId>();
        machines.add(machine(workshop, 1, rules -> rules));
        machines.add(machine(workshop, 1, rules -> rules));
        machines.add(machine(
                workshop,
                1,
                rules -> rules.with(draft -> draft.around(Duration.ofMinutes(15), Duration.ofMinutes(20)))));
        machines.forEach(machine -> units.put(machine, 1));
        var printers = machine(workshop, 3, rules -> rules);
        var desks = workshops.desks(workshop, 4);
        units.put(printers, 3);
        units.put(desks, 4);
        var onRequest = machine(workshop, 1, ReservationsFixtures::onRequest);
        var scarce = machine(workshop, 2, rules -> rules.withQuotas(QUOTA, Quota.NONE));
        var attended = machine(workshop, 2, ReservationsFixtures::withOperator);
        units.put(onRequest, 1);
        units.put(scarce, 2);
        units.put(attended, 2);
        var technicians = List.of(workshops.technician(workshop, attended), workshops.technician(workshop, attended));
        technicians.forEach(technician -> units.put(technician, 1));

        var inHall = List.of(machine(workshop, 1, rules -> rules), machine(workshop, 2, rules -> rules));
        var hall = workshops.room(workshop);
        inHall.forEach(part -> people.as(workshop.manager(), () -> parts.join(part, hall)));
        units.put(inHall.getFirst(), 1);
        units.put(inHall.getLast(), 2);
        units.put(hall, 1);
        machines.addAll(inHall);

        var hungry = List.of(machine(workshop, 1, rules -> rules), machine(workshop, 2, rules -> rules));
        hungry.forEach(machine -> units.put(machine, hungry.indexOf(machine) + 1));
        var draws = new HashMap<ResourceId, Integer>();
        draws.put(hungry.getFirst(), 6);
        draws.put(hungry.getLast(), 4);
        var power = people.as(
                workshop.manager(),
                () -> utilities.add(
                        new UtilityForm(workshop.site(), new UtilityWords("动力电", "Power", "千瓦", "kW"), POWER)));
        draws.forEach((machine, drawn) -> people.as(workshop.manager(), () -> utilities.draw(machine, power, drawn)));
        return new Town(
                workshop,
                IntStream.range(0, PEOPLE).mapToObj(one -> people.holder()).toList(),
                List.copyOf(machines),
                List.of(printers, desks),
                onRequest,
                scarce,
                attended,
                technicians,
                hall,
                hungry,
                power,
                Map.copyOf(units),
                Map.of(hall, inHall),
                Map.copyOf(draws));
    }

    private ResourceId machine(Workshop workshop, int units, UnaryOperator<BookingRules> change) {
        return workshops.alwaysOpen(
                workshop,
                units,
                rules -> change.apply(rules.with(draft -> draft.late(Duration.ofMinutes(30), Duration.ofMinutes(30)))));
    }
}
