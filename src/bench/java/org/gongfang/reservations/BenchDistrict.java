package org.gongfang.reservations;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.gongfang.identity.OrganisationId;
import org.gongfang.resources.BookingRules;
import org.gongfang.resources.CapabilityCode;
import org.gongfang.resources.CapabilityLimits;
import org.gongfang.resources.ResourceId;
import org.gongfang.resources.ResourceKind;
import org.gongfang.resources.ResourceStatus;
import org.gongfang.resources.Site;
import org.gongfang.resources.SiteId;
import org.gongfang.shared.Grid;
import org.gongfang.shared.Money;
import org.gongfang.shared.Spoken;
import org.gongfang.shared.TimeSlot;

/**
 * Ten thousand machines as a city might have them, on a grid of quarters of an hour: each with hours of its own on five or
 * six days a week, two thirds booked in the next weeks and less later on. The same every time.
 */
final class BenchDistrict {

    static final int MACHINES = 10_000;
    static final int CAPABILITIES = 40;
    static final Instant NOW = Instant.parse("2026-11-23T00:00:00Z");
    static final Duration HORIZON = Duration.ofDays(180);

    private static final int SITES = 200;
    private static final int SEED = 20_261_123;

    private final Random random = new Random(SEED);

    /** One machine: when it is open, and when it is booked. */
    record Machine(
            ResourceId id,
            int number,
            Site site,
            CapabilityCode capability,
            BookingRules rules,
            List<TimeSlot> open,
            List<TimeSlot> booked) {}

    List<Machine> machines() {
        var sites = new ArrayList<Site>();
        for (int i = 0; i < SITES; i++) {
            sites.add(new Site(
                    new SiteId(new UUID(11, i)),
                    new OrganisationId(new UUID(12, i / 2)),
                    "场地",
                    "Site",
                    "",
                    "zhenhai",
                    Spoken.DISTRICT_ZONE,
                    29.6 + random.nextDouble(),
                    121.1 + random.nextDouble()));
        }
        var machines = new ArrayList<Machine>();
        for (int i = 0; i < MACHINES; i++) {
            machines.add(machine(i, sites.get(random.nextInt(SITES))));
        }
        return machines;
    }

    private Machine machine(int number, Site site) {
        int price = 20 + 5 * random.nextInt(60);
        var rules = BookingRules.standard(ResourceKind.MACHINE)
                .with(draft -> draft.grid(Grid.QUARTER_HOUR)
                        .lengths(Duration.ofMinutes(30), Duration.ofHours(10))
                        .ahead(Duration.ofHours(1), HORIZON)
                        .prices(Money.yuan(Integer.toString(2 * price)), Money.yuan(Integer.toString(price))));
        var open = hours();
        return new Machine(
                new ResourceId(new UUID(13, number)),
                number,
                site,
                capability(number % CAPABILITIES),
                rules,
                open,
                bookings(open));
    }

    static CapabilityCode capability(int number) {
        return new CapabilityCode("capability-" + number);
    }

    private List<TimeSlot> hours() {
        var slots = new ArrayList<TimeSlot>();
        var from = LocalTime.of(7 + random.nextInt(3), 15 * random.nextInt(4));
        var until = LocalTime.of(15 + random.nextInt(6), 15 * random.nextInt(4));
        boolean saturdays = random.nextBoolean();
        var first = LocalDate.ofInstant(NOW, Spoken.DISTRICT_ZONE);
        for (int day = 0; day < HORIZON.toDays() + 7; day++) {
            var date = first.plusDays(day);
            var weekday = date.getDayOfWeek();
            if (weekday != DayOfWeek.SUNDAY && (saturdays || weekday != DayOfWeek.SATURDAY)) {
                slots.add(new TimeSlot(
                        date.atTime(from).atZone(Spoken.DISTRICT_ZONE).toInstant(),
                        date.atTime(until).atZone(Spoken.DISTRICT_ZONE).toInstant()));
            }
        }
        return slots;
    }

    /** Two thirds of the hours of the first weeks, then ever fewer. */
    private List<TimeSlot> bookings(List<TimeSlot> open) {
        var booked = new ArrayList<TimeSlot>();
        for (var day : open) {
            long ahead = ChronoUnit.DAYS.between(NOW, day.startsAt());
            double busy = 0.85 * Math.exp(-ahead / 60.0);
            var start = day.startsAt();
            while (start.isBefore(day.endsAt())) {
                var end = start.plus(Duration.ofMinutes(15L * (2 + random.nextInt(14))));
                var slot = new TimeSlot(start, end.isAfter(day.endsAt()) ? day.endsAt() : end);
                if (random.nextDouble() < busy) {
                    booked.add(slot);
                }
                start = slot.endsAt();
            }
        }
        return booked;
    }

    static Indexed indexed(Machine machine, WordRange range, SharedRows shared) {
        var occupation = new Occupation(1, range.slot());
        for (var slot : machine.booked()) {
            for (long quarter = Quarters.numberOf(slot.startsAt());
                    quarter < Quarters.numberAfter(slot.endsAt());
                    quarter++) {
                occupation.mark(0, quarter);
            }
        }
        return new Indexed(
                machine.id(),
                "M-" + machine.number(),
                ResourceKind.MACHINE,
                ResourceStatus.PUBLISHED,
                machine.site(),
                shared.share(machine.rules()),
                shared.share(List.of(CapabilityLimits.unlimited(machine.capability()))),
                List.of(),
                List.of(),
                shared.share(FreeRows.of(BitRow.inside(machine.open(), range), occupation, range, 0, 0, 1)),
                range,
                1);
    }
}
