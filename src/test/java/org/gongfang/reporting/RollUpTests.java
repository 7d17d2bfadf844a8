package org.gongfang.reporting;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.gongfang.identity.IdentityFixtures;
import org.gongfang.identity.MemberId;
import org.gongfang.reservations.HourCorrections;
import org.gongfang.reservations.Reservation;
import org.gongfang.reservations.ReservationId;
import org.gongfang.reservations.ReservationLifecycle;
import org.gongfang.reservations.ReservationStatus;
import org.gongfang.reservations.Reservations;
import org.gongfang.reservations.SlotRequest;
import org.gongfang.resources.NewOpening;
import org.gongfang.resources.Openings;
import org.gongfang.resources.ResourceId;
import org.gongfang.resources.ResourceKind;
import org.gongfang.resources.ResourcesFixtures;
import org.gongfang.resources.ResourcesFixtures.Workshop;
import org.gongfang.shared.Refusal;
import org.gongfang.shared.TimeSlot;
import org.gongfang.testing.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Days are rolled up on a real database. Each test lives in a time zone of its own, so none rolls up for another. */
abstract class RollUpTests {

    private static final Instant WEDNESDAY = Instant.parse("2027-03-24T12:00:00Z");

    @Autowired
    DailyRollUp rollUp;

    @Autowired
    Utilisation utilisation;

    @Autowired
    Reservations reservations;

    @Autowired
    ReservationLifecycle lifecycle;

    @Autowired
    HourCorrections corrections;

    @Autowired
    Openings openings;

    @Autowired
    ResourcesFixtures workshops;

    @Autowired
    IdentityFixtures people;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private MemberId holder;

    @BeforeEach
    void start() {
        clock.set(WEDNESDAY);
        holder = people.holder();
    }

    @AfterEach
    void end() {
        clock.reset();
    }

    @Test
    void dayIsRolledUpHalfAnHourAfterItsEndAtTheSite() {
        var zone = ZoneId.of("Asia/Kathmandu");
        var machine = machine(workshops.workshop("zhenhai", zone), 1);
        var day = LocalDate.of(2027, 3, 25);
        book(machine, day, "09:00", "11:00");

        clock.set(day.plusDays(1).atTime(0, 29).atZone(zone).toInstant());
        rollUp.rollUpDue();
        assertThat(hours(machine)).noneMatch(hour -> hour.date().equals(day));

        clock.set(day.plusDays(1).atTime(0, 30).atZone(zone).toInstant());
        rollUp.rollUpDue();
        assertThat(hours(machine))
                .contains(
                        new HourTotal(day, 8, new Figures(60, 0, 0, 0)),
                        new HourTotal(day, 9, new Figures(60, 60, 0, 0)),
                        new HourTotal(day, 10, new Figures(60, 60, 0, 0)));
    }

    @Test
    void rollingUpTwiceChangesNothing() {
        var zone = ZoneId.of("Asia/Yerevan");
        var machine = machine(workshops.workshop("zhenhai", zone), 1);
        var day = LocalDate.of(2027, 3, 25);
        book(machine, day, "09:00", "11:00");
        clock.set(day.plusDays(2).atTime(1, 0).atZone(zone).toInstant());
        rollUp.rollUpDue();
        var before = hours(machine);

        rollUp.rollUpDue();
        forget(zone);
        rollUp.rollUpDue();

        assertThat(before).isNotEmpty();
        assertThat(hours(machine)).isEqualTo(before);
    }

    @Test
    void dayIsRolledUpAgainWhenOneOfItsReservationsChanges() {
        var zone = ZoneId.of("Asia/Baku");
        var machine = machine(workshops.workshop("zhenhai", zone), 1);
        var day = LocalDate.of(2027, 3, 25);
        var booked = book(machine, day, "22:00", "23:00");
        clock.set(day.atTime(22, 0).atZone(zone).toInstant());
        people.as(holder, () -> reservations.checkIn(booked));
        clock.set(day.plusDays(1).atTime(0, 30).atZone(zone).toInstant());
        rollUp.rollUpDue();
        assertThat(sum(machine, day)).isEqualTo(new Figures(24 * 60, 60, 60, 0));

        clock.advance(Duration.ofMinutes(30));
        lifecycle.completeEnded();
        rollUp.rollUpDue();

        assertThat(sum(machine, day)).isEqualTo(new Figures(24 * 60, 60, 60, 60));
    }

    @Test
    void dayIsRolledUpAgainWhenAManagerCorrectsItsHours() {
        var zone = ZoneId.of("Asia/Dushanbe");
        var workshop = workshops.workshop("zhenhai", zone);
        var machine = machine(workshop, 1);
        var day = LocalDate.of(2027, 3, 25);
        var booked = book(machine, day, "10:00", "12:00");
        clock.set(day.atTime(10, 0).atZone(zone).toInstant());
        people.as(holder, () -> reservations.checkIn(booked));
        clock.set(day.atTime(12, 0).atZone(zone).toInstant());
        lifecycle.completeEnded();
        clock.set(day.plusDays(1).atTime(0, 30).atZone(zone).toInstant());
        rollUp.rollUpDue();
        assertThat(sum(machine, day)).isEqualTo(new Figures(24 * 60, 120, 120, 120));

        clock.advance(Duration.ofDays(3));
        var used = new TimeSlot(
                day.atTime(10, 0).atZone(zone).toInstant(),
                day.atTime(10, 45).atZone(zone).toInstant());
        people.as(workshop.manager(), () -> corrections.correct(booked, used, 60, "Gone at a quarter to eleven"));
        rollUp.rollUpDue();

        assertThat(sum(machine, day)).isEqualTo(new Figures(24 * 60, 120, 45, 60));
    }

    @Test
    void changeOfTheOpeningsLeavesThePastAsItWas() {
        var zone = ZoneId.of("Asia/Tbilisi");
        var workshop = workshops.workshop("zhenhai", zone);
        var machine = machine(workshop, 1);
        var day = LocalDate.of(2027, 3, 25);
        var booked = book(machine, day, "22:00", "23:00");
        clock.set(day.atTime(22, 0).atZone(zone).toInstant());
        people.as(holder, () -> reservations.checkIn(booked));
        clock.set(day.plusDays(1).atTime(0, 30).atZone(zone).toInstant());
        rollUp.rollUpDue();

        people.as(workshop.manager(), () -> openings.list(machine).forEach(pattern -> openings.remove(pattern.id())));
        clock.advance(Duration.ofMinutes(30));
        lifecycle.completeEnded();
        rollUp.rollUpDue();

        assertThat(sum(machine, day)).isEqualTo(new Figures(24 * 60, 60, 60, 60));
    }

    @Test
    void twoNodesRollUpTheSameDaysAtOnce() throws Exception {
        var zone = ZoneId.of("Asia/Muscat");
        var workshop = workshops.workshop("zhenhai", zone);
        var machines = List.of(machine(workshop, 1), machine(workshop, 2), machine(workshop, 3));
        var day = LocalDate.of(2027, 3, 25);
        machines.forEach(machine -> book(machine, day, "09:00", "11:00"));
        clock.set(day.plusDays(5).atTime(1, 0).atZone(zone).toInstant());

        try (var nodes = Executors.newFixedThreadPool(4)) {
            List<Callable<Boolean>> sweeps = java.util.Collections.nCopies(4, () -> {
                rollUp.rollUpDue();
                return true;
            });
            for (var sweep : nodes.invokeAll(sweeps)) {
                assertThat(sweep.get()).isTrue();
            }
        }

        for (int index = 0; index < machines.size(); index++) {
            assertThat(sum(machines.get(index), day)).isEqualTo(new Figures((index + 1) * 24 * 60L, 120, 0, 0));
        }
    }

    @Test
    void figuresAreWhatCountingEveryMinuteOfEveryReservationGives() {
        var zone = ZoneId.of("Europe/Berlin");
        var workshop = workshops.workshop("zhenhai", zone);
        var machine = workshops.published(workshop, ResourceKind.WORKSTATION, 3, rules -> rules);
        people.as(
                workshop.manager(),
                () -> openings.add(NewOpening.weekly(
                        machine,
                        EnumSet.allOf(DayOfWeek.class),
                        LocalTime.MIDNIGHT,
                        LocalTime.of(7, 30),
                        LocalDate.of(2027, 1, 1),
                        LocalDate.of(2027, 12, 31))));
        var first = LocalDate.of(2027, 3, 26);
        var window = new TimeSlot(
                first.atStartOfDay(zone).toInstant(),
                first.plusDays(4).atStartOfDay(zone).toInstant());
        var made = liveThrough(machine, window, new Random(7));
        clock.set(window.endsAt().plus(Duration.ofHours(1)));

        var published = openings.published(List.of(machine), window).get(machine);
        rollUp.rollUpDue();

        assertThat(hours(machine).stream()
                        .filter(hour -> !hour.date().isBefore(first))
                        .collect(toMap(hour -> new LocalHour(hour.date(), hour.hour()), HourTotal::figures)))
                .isEqualTo(minuteByMinute(zone, window, 3, java.util.Objects.requireNonNull(published), made));
    }

    /** Books, cancels, uses and misses at random, step by step through the window. */
    private List<Reservation> liveThrough(ResourceId machine, TimeSlot window, Random random) {
        var ids = new ArrayList<ReservationId>();
        for (int attempt = 0; attempt < 30; attempt++) {
            var start = window.startsAt().plus(Duration.ofMinutes(30L * random.nextInt(190)));
            var slot = TimeSlot.of(start, Duration.ofMinutes(30L * (1 + random.nextInt(8))));
            try {
                ids.add(request(machine, slot, 1 + random.nextInt(2)));
            } catch (Refusal takenOrClosed) {
                continue;
            }
        }
        assertThat(ids).hasSizeGreaterThan(4);
        var plans = new HashMap<Instant, List<Runnable>>();
        for (var id : ids) {
            var slot = read(id).slot();
            int fate = random.nextInt(5);
            if (fate == 0) {
                at(
                        plans,
                        slot.startsAt().minus(Duration.ofDays(2)),
                        () -> people.as(holder, () -> reservations.cancel(id, "plans changed")));
            } else if (fate < 4) {
                at(
                        plans,
                        slot.startsAt().plusSeconds(random.nextInt(900)),
                        () -> people.as(holder, () -> reservations.checkIn(id)));
                if (fate == 2) {
                    at(
                            plans,
                            slot.endsAt().minusSeconds(random.nextInt(800)),
                            () -> people.as(holder, () -> reservations.checkOut(id)));
                }
            }
        }
        new java.util.TreeMap<>(plans).forEach((moment, actions) -> {
            clock.set(moment);
            lifecycle.releaseNoShows();
            lifecycle.completeEnded();
            actions.forEach(Runnable::run);
        });
        clock.set(window.endsAt());
        lifecycle.releaseNoShows();
        lifecycle.completeEnded();
        return ids.stream().map(this::read).toList();
    }

    private static void at(Map<Instant, List<Runnable>> plans, Instant moment, Runnable action) {
        plans.computeIfAbsent(moment, any -> new ArrayList<>()).add(action);
    }

    private static Map<LocalHour, Figures> minuteByMinute(
            ZoneId zone, TimeSlot window, int units, List<TimeSlot> published, List<Reservation> made) {
        var hours = new HashMap<LocalHour, Figures>();
        for (var minute = window.startsAt(); minute.isBefore(window.endsAt()); minute = minute.plusSeconds(60)) {
            var figures = Figures.NONE;
            for (var opening : published) {
                if (opening.contains(minute)) {
                    figures = figures.plus(new Figures(units, 0, 0, 0));
                }
            }
            for (var reservation : made) {
                if (reservation.slot().contains(minute)) {
                    figures = figures.plus(ofMinute(reservation, minute));
                }
            }
            if (!figures.isEmpty()) {
                var local = minute.atZone(zone);
                hours.merge(new LocalHour(local.toLocalDate(), local.getHour()), figures, Figures::plus);
            }
        }
        return hours;
    }

    private static Figures ofMinute(Reservation reservation, Instant minute) {
        long units = reservation.items().getFirst().units();
        boolean completed = reservation.status() == ReservationStatus.COMPLETED;
        boolean booked = completed || reservation.status() == ReservationStatus.NO_SHOW;
        var in = reservation.checkedInAt();
        var out = reservation.checkedOutAt();
        boolean used = completed
                && in != null
                && out != null
                && !minute.isBefore(in.truncatedTo(ChronoUnit.MINUTES))
                && minute.isBefore(out.truncatedTo(ChronoUnit.MINUTES));
        boolean billed = completed && out != null && minute.isBefore(nextQuarter(out));
        return new Figures(0, booked ? units : 0, used ? units : 0, billed ? units : 0);
    }

    private static Instant nextQuarter(Instant moment) {
        long seconds = Math.floorMod(moment.getEpochSecond(), 900L);
        var floor = moment.truncatedTo(ChronoUnit.SECONDS).minusSeconds(seconds);
        return floor.equals(moment) ? floor : floor.plusSeconds(900);
    }

    private ResourceId machine(Workshop workshop, int units) {
        var machine = workshops.published(workshop, ResourceKind.MACHINE, units, rules -> rules);
        people.as(
                workshop.manager(),
                () -> openings.add(NewOpening.weekly(
                        machine,
                        EnumSet.allOf(DayOfWeek.class),
                        LocalTime.MIDNIGHT,
                        LocalTime.MIDNIGHT,
                        LocalDate.of(2027, 1, 1),
                        LocalDate.of(2027, 12, 31))));
        return machine;
    }

    private ReservationId book(ResourceId machine, LocalDate day, String from, String to) {
        var zone = workshops.card(machine).site().zone();
        return request(
                machine,
                new TimeSlot(
                        day.atTime(LocalTime.parse(from)).atZone(zone).toInstant(),
                        day.atTime(LocalTime.parse(to)).atZone(zone).toInstant()),
                1);
    }

    private ReservationId request(ResourceId machine, TimeSlot slot, int units) {
        var request = new SlotRequest(List.of(new SlotRequest.Item(machine, units)), slot, null, "sample");
        return people.as(
                        holder,
                        () -> reservations.request(request, UUID.randomUUID().toString()))
                .id();
    }

    private Reservation read(ReservationId id) {
        return people.as(holder, () -> reservations.find(id)).orElseThrow();
    }

    private List<HourTotal> hours(ResourceId machine) {
        var official = people.official();
        return people.as(
                official,
                () -> utilisation.hours(
                        new Period(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 12, 31)),
                        Scope.ALL.withResource(machine)));
    }

    private Figures sum(ResourceId machine, LocalDate day) {
        return hours(machine).stream()
                .filter(hour -> hour.date().equals(day))
                .map(HourTotal::figures)
                .reduce(Figures.NONE, Figures::plus);
    }

    private void forget(ZoneId zone) {
        transaction.executeWithoutResult(
                any -> jdbc.sql("update figure_zone set rolled_through = null where zone_id = ?")
                        .param(zone.getId())
                        .update());
    }
}
