package org.gongfang.resources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongfang.reservations.ReservationsFixtures.slot;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.gongfang.reservations.Decision;
import org.gongfang.reservations.Decisions;
import org.gongfang.reservations.ReservationsAffected;
import org.gongfang.shared.InvalidInput;
import org.gongfang.shared.NotFound;
import org.gongfang.shared.TimeSlot;
import org.gongfang.testing.Statements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

/** Maintenance plans on a real database. */
abstract class MaintenanceTests extends WorkshopScene {

    private static final MaintenanceRhythm HALF_A_YEAR = new MaintenanceRhythm(MaintenanceUnit.MONTHS, 6);
    private static final MaintenanceRhythm TWO_HOURS = new MaintenanceRhythm(MaintenanceUnit.HOURS_USED, 2);
    private static final TimeSlot THIS_MORNING = slot("2026-11-23", "08:00", "11:00");
    private static final TimeSlot FRIDAY = slot("2026-11-27", "09:00", "11:00");

    @Autowired
    MaintenancePlans plans;

    @Autowired
    MaintenanceSweep sweep;

    @Autowired
    JdbcTemplate database;

    @BeforeEach
    void tellWhatIsLeft() {
        // What other tests have left is told before, so that only this one's plans count.
        sweep.tellNear();
    }

    @Test
    void hoursThatPeopleUsedItBringItNearerAndDoneBeginsAnew() {
        var plan = added(TWO_HOURS);
        assertThat(seen(plan).due().share()).isZero();
        used(THIS_MORNING, Duration.ofMinutes(115));

        assertThat(seen(plan).due().used()).isEqualTo(Duration.ofMinutes(115));
        assertThat(seen(plan).due().urgency()).isEqualTo(Urgency.SOON);
        people.as(technician, () -> plans.done(plan, seen(plan).version(), "New oil"));

        assertThat(seen(plan).due().share()).isZero();
        people.as(
                technician,
                () -> assertThat(plans.history(plan, 10)).singleElement().satisfies(done -> {
                    assertThat(done.used()).isEqualTo(Duration.ofMinutes(115));
                    assertThat(done.note()).isEqualTo("New oil");
                    assertThat(done.byName())
                            .isEqualTo(people.snapshot(technician).name());
                }));
    }

    @Test
    void doneTwiceAtOnceIsDoneOnce() {
        var plan = added(HALF_A_YEAR);
        clock.advance(Duration.ofMinutes(1));
        int version = seen(plan).version();
        people.as(technician, () -> plans.done(plan, version, ""));

        assertThatThrownBy(() -> people.as(technician, () -> plans.done(plan, version, "")))
                .isInstanceOf(ChangedMeanwhile.class);
        assertThat(people.as(technician, () -> plans.history(plan, 10))).hasSize(1);
    }

    @Test
    void plannedItClosesTheMachineAndDoneEarlyOpensIt() {
        var plan = added(HALF_A_YEAR);
        people.as(workshop.manager(), () -> plans.plan(plan, FRIDAY));
        assertThat(isOpen(FRIDAY)).isFalse();
        assertThat(seen(plan).planned()).isEqualTo(FRIDAY);

        // Planned for another day, the first one is open again.
        var monday = slot("2026-11-30", "09:00", "11:00");
        people.as(workshop.manager(), () -> plans.plan(plan, monday));
        assertThat(isOpen(FRIDAY)).isTrue();
        assertThat(isOpen(monday)).isFalse();
        people.as(technician, () -> plans.done(plan, seen(plan).version(), ""));

        assertThat(isOpen(monday)).isTrue();
        assertThat(seen(plan).planned()).isNull();
        assertThatThrownBy(() ->
                        people.as(workshop.manager(), () -> plans.plan(plan, slot("2026-11-20", "09:00", "11:00"))))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void whomItHitsIsShownBeforeAnythingIsClosed() {
        var plan = added(HALF_A_YEAR);
        var hit = bookings.booked(machine, FRIDAY);

        assertThatExceptionOfType(ReservationsAffected.class).isThrownBy(() -> closing(plan, Decisions.NONE));
        assertThat(isOpen(FRIDAY)).isTrue();
        assertThat(seen(plan).planned()).isNull();
        closing(plan, new Decisions(Map.of(hit.id(), new Decision.Keep()), ""));

        assertThat(isOpen(FRIDAY)).isFalse();
        assertThat(seen(plan).planned()).isEqualTo(FRIDAY);
    }

    @Test
    void whatIsNearIsToldOnceBetweenTwoTimes() {
        var near = added(TWO_HOURS);
        added(HALF_A_YEAR);
        sweep.tellNear();
        assertThat(isTold(near)).isFalse();
        used(THIS_MORNING, Duration.ofMinutes(115));

        assertThat(sweep.tellNear()).isEqualTo(1);
        assertThat(isTold(near)).isTrue();
        assertThat(sweep.tellNear()).isZero();
        people.as(technician, () -> plans.done(near, seen(near).version(), ""));
        assertThat(sweep.tellNear()).isZero();
        used(slot("2026-11-23", "11:00", "14:00"), Duration.ofMinutes(110));

        assertThat(sweep.tellNear()).isEqualTo(1);
    }

    @Test
    void anotherRhythmIsToldAnew() {
        var plan = people.as(
                workshop.manager(),
                () -> plans.add(
                        machine,
                        form(new MaintenanceRhythm(MaintenanceUnit.WEEKS, 1)),
                        Instant.parse("2026-11-10T00:00:00Z")));
        assertThat(sweep.tellNear()).isEqualTo(1);

        people.as(
                workshop.manager(),
                () -> plans.change(
                        plan,
                        form(new MaintenanceRhythm(MaintenanceUnit.WEEKS, 2)),
                        seen(plan).version()));

        assertThat(sweep.tellNear()).isEqualTo(1);
    }

    @Test
    void retiredPlanIsNeitherListedNorTold() {
        var plan = people.as(
                workshop.manager(),
                () -> plans.add(
                        machine,
                        form(new MaintenanceRhythm(MaintenanceUnit.WEEKS, 1)),
                        Instant.parse("2026-11-10T00:00:00Z")));
        people.as(workshop.manager(), () -> plans.retire(plan));

        assertThat(sweep.tellNear()).isZero();
        assertThat(listed()).isEmpty();
        people.as(workshop.manager(), () -> plans.putBack(plan));
        assertThat(listed()).hasSize(1);
        assertThat(sweep.tellNear()).isEqualTo(1);
    }

    @Test
    void mostUrgentComesFirstInAConstantNumberOfStatements() {
        var later = added(HALF_A_YEAR);
        var due = people.as(
                workshop.manager(),
                () -> plans.add(
                        fixtures.alwaysOpen(workshop),
                        form(new MaintenanceRhythm(MaintenanceUnit.WEEKS, 1)),
                        Instant.parse("2026-11-10T00:00:00Z")));
        people.as(workshop.manager(), () -> {
            var few = Statements.sentBy(
                    () -> assertThat(listed()).extracting(MaintenancePlan::id).containsExactly(due, later));
            plans.add(machine, form(TWO_HOURS), clock.instant());
            var more = Statements.sentBy(() -> assertThat(listed()).hasSize(3));
            assertThat(more).hasSameSizeAs(few);
        });
    }

    @Test
    void strangersNeitherSeeNorChangeIt() {
        var plan = added(HALF_A_YEAR);

        people.as(fixtures.workshop().manager(), () -> {
            assertThat(plans.find(plan)).isEmpty();
            assertThat(plans.list(PageRequest.of(0, 10))).isEmpty();
            assertThatThrownBy(() -> plans.add(machine, form(TWO_HOURS), clock.instant()))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> plans.change(plan, form(TWO_HOURS), 0)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> plans.plan(plan, FRIDAY)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> plans.done(plan, 0, "")).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> plans.retire(plan)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> plans.history(plan, 1)).isInstanceOf(NotFound.class);
        });
        assertThatThrownBy(() -> people.as(technician, () -> plans.plan(plan, FRIDAY)))
                .isInstanceOf(AccessDeniedException.class);
    }

    private PlanId added(MaintenanceRhythm rhythm) {
        return people.as(workshop.manager(), () -> plans.add(machine, form(rhythm), clock.instant()));
    }

    private static PlanForm form(MaintenanceRhythm rhythm) {
        return new PlanForm("主轴润滑", "更换润滑脂", rhythm, Duration.ofHours(2));
    }

    private void closing(PlanId plan, Decisions decisions) {
        people.as(workshop.manager(), () -> impact.change(List.of(machine), () -> plans.plan(plan, FRIDAY), decisions));
    }

    private void used(TimeSlot slot, Duration length) {
        var holder = people.holder();
        clock.set(slot.startsAt());
        var booked = bookings.books(holder, machine, slot);
        people.as(holder, () -> reservations.checkIn(booked.id()));
        clock.advance(length);
        people.as(holder, () -> reservations.checkOut(booked.id()));
    }

    private MaintenancePlan seen(PlanId plan) {
        return people.as(technician, () -> plans.find(plan)).orElseThrow();
    }

    private List<MaintenancePlan> listed() {
        return people.as(workshop.manager(), () -> plans.list(PageRequest.of(0, 10)));
    }

    private boolean isTold(PlanId plan) {
        var told = database.queryForObject(
                "select count(*) from maintenance_plan where id = ? and warned_at is not null", Integer.class, (Object)
                        bytes(plan.value()));
        return Objects.requireNonNull(told) > 0;
    }

    private static byte[] bytes(UUID id) {
        return IdBytes.of(id);
    }

    private boolean isOpen(TimeSlot slot) {
        return openings.published(List.of(machine), slot)
                .getOrDefault(machine, List.of())
                .equals(List.of(slot));
    }
}
