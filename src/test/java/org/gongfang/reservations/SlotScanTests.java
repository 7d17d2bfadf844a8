package org.gongfang.reservations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.gongfang.identity.OrganisationId;
import org.gongfang.resources.Better;
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
import org.gongfang.shared.TimeSlot;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Searches over bits, beside an oracle that tries every quarter and minute of a small district by itself. */
class SlotScanTests {

    private static final CapabilityCode MILLING = new CapabilityCode("cnc-milling-5-axis");
    private static final Instant NOW = Instant.parse("2026-11-23T00:07:00Z");
    private static final WordRange RANGE = WordRange.ahead(NOW, Duration.ofDays(6), Duration.ZERO);
    private static final long FIRST = RANGE.firstWord() * 64;
    private static final int QUARTERS = RANGE.words() * 64;

    static List<Long> seeds() {
        return new Random(23).longs(400).boxed().toList();
    }

    /** One resource as plain arrays. */
    private static final class Plain {

        private final Site site;
        private final ResourceKind kind;
        private final BookingRules rules;
        private final boolean[] open = new boolean[QUARTERS];
        private final boolean[][] taken;
        private final int[] fed;
        private final List<ResourceId> operators = new ArrayList<>();
        private final ResourceId id;
        private final int place;

        Plain(Random random, Site site, ResourceKind kind, int place) {
            this.site = site;
            this.kind = kind;
            this.place = place;
            id = new ResourceId(new UUID(7, place));
            int units = kind == ResourceKind.TECHNICIAN ? 1 : 1 + random.nextInt(3);
            var grid = Grid.values()[random.nextInt(kind == ResourceKind.MACHINE ? 4 : 2)];
            var step = grid.step();
            rules = BookingRules.standard(kind)
                    .with(draft -> draft.grid(grid)
                            .lengths(
                                    step.multipliedBy(1 + random.nextInt(2)), step.multipliedBy(3 + random.nextInt(20)))
                            .ahead(Duration.ofMinutes(random.nextInt(600)), Duration.ofHours(60 + random.nextInt(90)))
                            .around(
                                    Duration.ofMinutes(5L * random.nextInt(9)),
                                    Duration.ofMinutes(5L * random.nextInt(9)))
                            .prices(
                                    Money.yuan("100"),
                                    // Which of the technicians is sent must not change the price.
                                    kind == ResourceKind.TECHNICIAN
                                            ? Money.yuan("1")
                                            : Money.yuan(Integer.toString(random.nextInt(3)))));
            taken = new boolean[units][QUARTERS];
            fed = new int[QUARTERS];
            for (int stretch = 0; stretch < 7; stretch++) {
                fill(open, random.nextInt(QUARTERS), 16 + random.nextInt(80));
            }
            for (var unit : taken) {
                for (int booking = random.nextInt(12); booking > 0; booking--) {
                    fill(unit, random.nextInt(QUARTERS), 1 + random.nextInt(24));
                }
            }
            boolean limited = random.nextInt(4) == 0;
            for (int quarter = 0; quarter < QUARTERS; quarter++) {
                fed[quarter] = limited ? (quarter / 13 + place) % (units + 1) : units;
            }
        }

        private static void fill(boolean[] quarters, int from, int length) {
            for (int quarter = from; quarter < Math.min(from + length, quarters.length); quarter++) {
                quarters[quarter] = true;
            }
        }

        Indexed indexed() {
            var occupation = new Occupation(taken.length, RANGE.slot());
            var utility = new Occupation(taken.length, RANGE.slot());
            for (int quarter = 0; quarter < QUARTERS; quarter++) {
                for (int unit = 0; unit < taken.length; unit++) {
                    if (taken[unit][quarter]) {
                        occupation.mark(unit, FIRST + quarter);
                    }
                    if (unit >= fed[quarter]) {
                        utility.mark(unit, FIRST + quarter);
                    }
                }
            }
            occupation.limitBy(utility, 1);
            var rows = FreeRows.of(
                    BitRow.inside(published(), RANGE),
                    occupation,
                    RANGE,
                    Indexed.quarters(rules.setUp()),
                    Indexed.quarters(rules.cleanUp()),
                    taken.length);
            return new Indexed(
                    id,
                    "M-" + place,
                    kind,
                    ResourceStatus.PUBLISHED,
                    site,
                    rules,
                    kind == ResourceKind.MACHINE ? List.of(CapabilityLimits.unlimited(MILLING)) : List.of(),
                    operators,
                    List.of(),
                    rows,
                    RANGE,
                    1);
        }

        private List<TimeSlot> published() {
            var stretches = new ArrayList<TimeSlot>();
            for (int from = 0; from < QUARTERS; from++) {
                if (open[from]) {
                    int until = from;
                    while (until < QUARTERS && open[until]) {
                        until++;
                    }
                    stretches.add(new TimeSlot(at(from), at(until)));
                    from = until;
                }
            }
            return stretches;
        }

        static Instant at(int quarter) {
            return Quarters.startOf(FIRST + quarter);
        }

        /** How many units the rules and the calendar leave for the slot, minute by minute. */
        int units(TimeSlot slot) {
            boolean allowed = !slot.startsAt().isBefore(NOW.plus(rules.leadTime()))
                    && !slot.startsAt().isAfter(NOW.plus(rules.horizon()))
                    && slot.length().compareTo(rules.minLength()) >= 0
                    && slot.length().compareTo(rules.maxLength()) <= 0
                    && rules.grid().fits(slot, site.zone());
            for (int minute = 0; allowed && minute < slot.length().toMinutes(); minute++) {
                allowed = open[quarterOf(slot.startsAt().plus(Duration.ofMinutes(minute)))];
            }
            if (!allowed) {
                return 0;
            }
            var occupied = slot.grownBy(rules.setUp(), rules.cleanUp());
            int free = 0;
            int most = taken.length;
            for (var unit : taken) {
                boolean ok = true;
                for (var at = occupied.startsAt(); at.isBefore(occupied.endsAt()); at = at.plusSeconds(60)) {
                    ok &= !unit[quarterOf(at)];
                    most = Math.min(most, fed[quarterOf(at)]);
                }
                free += ok ? 1 : 0;
            }
            return Math.min(free, most);
        }

        private static int quarterOf(Instant moment) {
            return (int) (Quarters.numberOf(moment) - FIRST);
        }
    }

    /** A random district and a random search in it. */
    private static final class Case {

        final Random random;
        final List<Plain> machines = new ArrayList<>();
        final List<Plain> technicians = new ArrayList<>();
        final List<Plain> desks = new ArrayList<>();
        final SlotQuery query;

        Case(long seed) {
            random = new Random(seed);
            var zone = ZoneId.of(random.nextInt(4) == 0 ? "Asia/Kolkata" : "Asia/Shanghai");
            var sites = List.of(site(zone, 29.9), site(zone, 30.1));
            int place = 0;
            for (var site : sites) {
                for (int i = 0; i < 2; i++) {
                    technicians.add(new Plain(random, site, ResourceKind.TECHNICIAN, place++));
                }
                desks.add(new Plain(random, site, ResourceKind.WORKSTATION, place++));
            }
            for (int i = 0; i < 5; i++) {
                var machine = new Plain(random, sites.get(random.nextInt(2)), ResourceKind.MACHINE, place++);
                technicians.stream()
                        .filter(technician -> random.nextInt(3) == 0)
                        .forEach(technician -> machine.operators.add(technician.id));
                machines.add(machine);
            }
            query = query();
        }

        private static Site site(ZoneId zone, double latitude) {
            return new Site(SiteId.next(), OrganisationId.next(), "", "", "", "zhenhai", zone, latitude, 121.5);
        }

        private SlotQuery query() {
            var start = NOW.plus(Duration.ofMinutes(random.nextInt(3000)));
            var window = TimeSlot.of(start, Duration.ofMinutes(300 + random.nextInt(6000 - 3300)));
            Set<DayOfWeek> days = random.nextInt(3) > 0
                    ? Set.of()
                    : EnumSet.of(DayOfWeek.values()[random.nextInt(7)], DayOfWeek.values()[random.nextInt(7)]);
            boolean hours = random.nextInt(3) == 0;
            var conditions = new SlotConditions(
                    null,
                    random.nextBoolean() ? new Spot(29.95, 121.5) : null,
                    null,
                    days,
                    hours ? LocalTime.of(random.nextInt(12), 0) : null,
                    hours ? LocalTime.of(13 + random.nextInt(10), 30) : null,
                    random.nextInt(3) == 0,
                    random.nextInt(4) == 0 ? Money.yuan("6") : null,
                    null,
                    null,
                    SlotRanking.values()[random.nextInt(3)]);
            var length = Duration.ofMinutes(15L * (1 + random.nextInt(random.nextBoolean() ? 10 : 40)));
            return SlotQuery.of(MILLING, window, length)
                    .withOperator(random.nextInt(3) == 0)
                    .limitedTo(1 + random.nextInt(12))
                    .under(conditions);
        }

        List<Found> found() {
            var rows = new IndexRows();
            technicians.forEach(one -> rows.put(one.indexed()));
            desks.forEach(one -> rows.put(one.indexed()));
            machines.forEach(one -> rows.put(one.indexed()));
            var scan = new SlotScan(rows, new GridLines(), query, attribute -> Better.MORE, Applicant.ANYBODY, NOW);
            var best = new BestSlots(query.conditions().ranking(), query.limit());
            for (var resource : rows.able(query.capability())) {
                if (scan.concerns(resource)) {
                    scan.look(resource, best);
                }
            }
            return best.ranked();
        }

        /** All slots of all machines, one after the other on each, ranked. */
        List<Expected> oracle() {
            var all = new ArrayList<Expected>();
            for (var machine : machines) {
                var length = bookable(machine);
                Instant free = Instant.MIN;
                int some = 0;
                for (int quarter = 0; quarter < QUARTERS; quarter++) {
                    var slot = TimeSlot.of(Plain.at(quarter), length);
                    if (!slot.startsAt().isBefore(free) && query.window().encloses(slot)) {
                        var one = expected(machine, slot);
                        if (one != null && some < query.limit()) {
                            all.add(one);
                            free = slot.endsAt();
                            some++;
                        }
                    }
                }
            }
            return all.stream().sorted(order()).limit(query.limit()).toList();
        }

        private Duration bookable(Plain machine) {
            var step = machine.rules.grid().step();
            var length = Duration.ZERO;
            while (length.compareTo(query.length()) < 0 || length.compareTo(machine.rules.minLength()) < 0) {
                length = length.plus(step);
            }
            return length;
        }

        private @Nullable Expected expected(Plain machine, TimeSlot slot) {
            var conditions = query.conditions();
            int units = machine.units(slot);
            if (units == 0 || !isAtHours(slot, machine.site.zone())) {
                return null;
            }
            var price = price(machine, slot);
            Plain operator = null;
            if (query.withOperator()) {
                operator = technicians.stream()
                        .filter(one -> machine.operators.contains(one.id) && one.units(slot) > 0)
                        .findFirst()
                        .orElse(null);
                if (operator == null) {
                    return null;
                }
            }
            Plain desk = null;
            if (conditions.withWorkstation()) {
                desk = desks.stream()
                        .filter(one -> one.site.equals(machine.site) && one.units(slot) > 0)
                        .findFirst()
                        .orElse(null);
                if (desk == null) {
                    return null;
                }
                price = price.plus(price(desk, slot));
            }
            var most = conditions.mostPrice();
            if (operator != null) {
                price = price.plus(price(operator, slot));
            }
            return most != null && price.compareTo(most) > 0 ? null : new Expected(machine, slot, units, price);
        }

        private static Money price(Plain resource, TimeSlot slot) {
            return resource.rules.policyPricePerHour().forLength(slot.length());
        }

        private boolean isAtHours(TimeSlot slot, ZoneId zone) {
            var conditions = query.conditions();
            for (var at = slot.startsAt(); at.isBefore(slot.endsAt()); at = at.plusSeconds(60)) {
                var local = at.atZone(zone);
                boolean day =
                        conditions.weekdays().isEmpty() || conditions.weekdays().contains(local.getDayOfWeek());
                boolean hour = (conditions.from() == null
                                || !local.toLocalTime().isBefore(conditions.from()))
                        && (conditions.until() == null || local.toLocalTime().isBefore(conditions.until()));
                if (!day || !hour) {
                    return false;
                }
            }
            return true;
        }

        private Comparator<Expected> order() {
            var near = query.conditions().near();
            Comparator<Expected> start = Comparator.comparing(one -> one.slot.startsAt());
            Comparator<Expected> price =
                    Comparator.<Expected, Money>comparing(one -> one.price).thenComparing(one -> one.slot.length());
            Comparator<Expected> distance =
                    Comparator.comparingDouble(one -> near == null ? 0 : near.metresTo(one.machine.site));
            Comparator<Expected> code = Comparator.comparing(one -> "M-" + one.machine.place);
            return switch (query.conditions().ranking()) {
                case EARLIEST ->
                    start.thenComparing(price).thenComparing(distance).thenComparing(code);
                case CHEAPEST ->
                    price.thenComparing(start).thenComparing(distance).thenComparing(code);
                case NEAREST ->
                    distance.thenComparing(start).thenComparing(price).thenComparing(code);
            };
        }
    }

    private record Expected(Plain machine, TimeSlot slot, int units, Money price) {}

    @ParameterizedTest
    @MethodSource("seeds")
    void findsExactlyWhatTheOracleFinds(long seed) {
        var one = new Case(seed);

        var found = one.found();

        assertThat(found.stream().map(slot -> slot.resource().code() + " " + slot.slot() + " " + slot.units()))
                .isEqualTo(one.oracle().stream()
                        .map(slot -> "M-" + slot.machine.place + " " + slot.slot + " " + slot.units)
                        .toList());
        assertThat(found).allSatisfy(slot -> {
            assertThat(slot.operator() != null).isEqualTo(one.query.withOperator());
            assertThat(slot.desk() != null).isEqualTo(one.query.conditions().withWorkstation());
        });
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsFoundNowhereIsExplained(long seed) {
        var one = new Case(seed);
        var rows = new IndexRows();
        one.technicians.forEach(each -> rows.put(each.indexed()));
        one.desks.forEach(each -> rows.put(each.indexed()));
        var scan = new SlotScan(rows, new GridLines(), one.query, attribute -> Better.MORE, Applicant.ANYBODY, NOW)
                .explaining();

        for (var machine : one.machines) {
            var best = new BestSlots(SlotRanking.EARLIEST, 1);
            var obstacle = scan.look(machine.indexed(), best);

            assertThat(obstacle == null).isEqualTo(!best.ranked().isEmpty());
            if (obstacle != null && obstacle.reason() == LeftOutReason.NOT_OPEN) {
                assertThat(machine.published()).noneMatch(open -> open.encloses(one.query.window()));
            }
        }
    }
}
