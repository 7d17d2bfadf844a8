package org.gongfang.reservations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.gongfang.reservations.ReservationsFixtures.slot;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.gongfang.projects.ProjectId;
import org.gongfang.resources.Approval;
import org.gongfang.resources.Audience;
import org.gongfang.resources.BookingRules;
import org.gongfang.resources.ProviderRules;
import org.gongfang.resources.Quota;
import org.gongfang.resources.ResourceId;
import org.gongfang.resources.ResourceKind;
import org.gongfang.resources.Resources;
import org.gongfang.resources.ResourcesFixtures.Workshop;
import org.gongfang.resources.Rule;
import org.gongfang.shared.TimeSlot;
import org.gongfang.testing.Statements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Nobody has more hours than a quota allows, however many machines they try at once. */
abstract class QuotaTests extends RaceScene {

    @Autowired
    Resources resources;

    @Autowired
    ProviderRules rules;

    private Workshop workshop;

    @BeforeEach
    void openWorkshop() {
        workshop = workshops.workshop();
    }

    static Quota hours(int day, int week) {
        return Quota.of(Duration.ofHours(day), Duration.ofHours(week), null);
    }

    ResourceId scarce(Quota person, Quota project) {
        return workshops.alwaysOpen(workshop, 1, rules -> rules.withQuotas(person, project));
    }

    /** Machines of the workshop that share the quota of its defaults. */
    List<ResourceId> sharing(Quota person, int count) {
        var defaults = workshops.rules(ResourceKind.MACHINE).withQuotas(person, Quota.NONE);
        people.as(workshop.manager(), () -> rules.change(defaults, 0));
        var machines = new ArrayList<ResourceId>();
        for (int i = 0; i < count; i++) {
            var machine = workshops.alwaysOpen(workshop);
            var form = workshops.form(workshop, ResourceKind.MACHINE, 1, defaults);
            people.as(
                    workshop.manager(),
                    () -> resources.change(
                            machine,
                            form.withRules(defaults, EnumSet.of(Rule.PERSON_QUOTA)),
                            workshops.card(machine).version()));
            machines.add(machine);
        }
        return machines;
    }

    @Test
    void hoursOfADayAndOfAWeekAreCounted() {
        var machine = scarce(hours(3, 5), Quota.NONE);
        var holder = people.holder();
        fixtures.books(holder, machine, slot("2026-11-24", "08:00", "10:00"));

        assertThatExceptionOfType(QuotaExceeded.class)
                .isThrownBy(() -> fixtures.books(holder, machine, slot("2026-11-24", "14:00", "16:00")))
                .satisfies(refused -> {
                    assertThat(refused.kind().status()).isEqualTo(422);
                    assertThat(refused.field()).isEqualTo("end");
                    assertThat(refused.arguments())
                            .containsExactly(
                                    workshops.card(machine).code(), 0, 0, 0, Duration.ofHours(3), Duration.ofHours(1));
                });
        fixtures.books(holder, machine, slot("2026-11-24", "14:00", "15:00"));
        fixtures.books(holder, machine, slot("2026-11-25", "08:00", "10:00"));
        assertThatExceptionOfType(QuotaExceeded.class)
                .isThrownBy(() -> fixtures.books(holder, machine, slot("2026-11-26", "08:00", "08:30")))
                .satisfies(refused -> assertThat(refused.arguments()).contains(Duration.ofHours(5), Duration.ZERO));
        fixtures.books(holder, machine, slot("2026-11-30", "08:00", "10:00"));
        fixtures.booked(machine, slot("2026-11-24", "16:00", "18:00"));
    }

    @Test
    void cancelledHoursAreGivenBack() {
        var machine = scarce(hours(2, 2), Quota.NONE);
        var holder = people.holder();
        var booked = fixtures.books(holder, machine, slot("2026-11-26", "08:00", "10:00"));
        people.as(holder, () -> reservations.cancel(booked.id(), ""));

        assertThat(fixtures.books(holder, machine, slot("2026-11-26", "14:00", "16:00"))
                        .status())
                .isEqualTo(ReservationStatus.CONFIRMED);
    }

    @Test
    void hoursOverMidnightFallOnBothDays() {
        var machine = scarce(hours(2, 20), Quota.NONE);
        var holder = people.holder();
        var night = new TimeSlot(
                slot("2026-11-24", "22:00", "23:00").startsAt(),
                slot("2026-11-25", "02:00", "03:00").startsAt());

        fixtures.books(holder, machine, night);
        assertThatExceptionOfType(QuotaExceeded.class)
                .isThrownBy(() -> fixtures.books(holder, machine, slot("2026-11-25", "08:00", "08:30")));
    }

    @Test
    void projectHasItsOwnHours() {
        var machine = scarce(Quota.NONE, hours(2, 2));
        var project = ProjectId.next();
        fixtures.books(people.holder(), forProject(machine, project, "08:00", "10:00"));

        assertThatExceptionOfType(QuotaExceeded.class)
                .isThrownBy(() -> fixtures.books(people.holder(), forProject(machine, project, "10:00", "11:00")));
        fixtures.books(people.holder(), forProject(machine, ProjectId.next(), "10:00", "11:00"));
    }

    @Test
    void movedReservationStillCountsForItsProject() {
        var machine = scarce(Quota.NONE, hours(2, 4));
        var project = ProjectId.next();
        fixtures.books(people.holder(), forProject(machine, project, "08:00", "10:00"));
        var holder = people.holder();
        var nextDay = new SlotRequest(
                List.of(new SlotRequest.Item(machine, 1)), slot("2026-11-25", "08:00", "09:00"), project, "");
        var other = fixtures.books(holder, nextDay);

        assertThatExceptionOfType(QuotaExceeded.class)
                .isThrownBy(() -> people.as(
                        workshop.manager(),
                        () -> reservations.move(other.id(), Move.to(slot("2026-11-24", "12:00", "13:00")), "Exams")));
    }

    static SlotRequest forProject(ResourceId machine, ProjectId project, String from, String until) {
        return new SlotRequest(List.of(new SlotRequest.Item(machine, 1)), slot("2026-11-24", from, until), project, "");
    }

    @Test
    void sharedQuotaCountsAllMachinesThatFollowItAndNoOther() {
        var machines = sharing(hours(2, 10), 2);
        var other = workshops.alwaysOpen(workshop);
        var holder = people.holder();
        fixtures.books(holder, other, slot("2026-11-24", "08:00", "12:00"));
        fixtures.books(holder, machines.get(0), slot("2026-11-24", "12:00", "14:00"));

        assertThatExceptionOfType(QuotaExceeded.class)
                .isThrownBy(() -> fixtures.books(holder, machines.get(1), slot("2026-11-24", "14:00", "15:00")));
    }

    @Test
    void onePersonOnManyMachinesAtOnceStaysWithinTheQuota() {
        var machines = sharing(hours(4, 40), 8);
        for (int day = 24; day < 30; day++) {
            var slot = slot("2026-11-" + day, "14:00", "15:00");
            var holder = people.holder();

            var outcome = rush.onePerson(holder, machines, slot);

            assertThat(outcome.unexpected()).isEmpty();
            assertThat(outcome.winners()).isEqualTo(4);
            assertThat(outcome.taken()).isEqualTo(4);
        }
    }

    @Test
    void bookingUnderAQuotaNeedsFewStatementsMore() {
        var machine = scarce(hours(8, 40), Quota.NONE);
        var holder = people.holder();
        fixtures.books(holder, machine, slot("2026-11-24", "08:00", "10:00"));
        var request = SlotRequest.of(machine, slot("2026-11-24", "10:00", "12:00"), "");

        people.as(
                holder,
                () -> assertThat(Statements.sentBy(() ->
                                reservations.request(request, UUID.randomUUID().toString())))
                        .hasSizeLessThanOrEqualTo(14));
    }

    @Test
    void clearedProjectsAreAskedForWhereNobodyHasClearedAny() {
        var machine = workshops.alwaysOpen(
                workshop, 1, rules -> rules.withAudience(Audience.CLEARED_PROJECTS, Approval.AUTOMATIC, null));

        assertThatExceptionOfType(ProjectNotCleared.class)
                .isThrownBy(() -> fixtures.booked(machine, slot("2026-11-24", "08:00", "10:00")))
                .satisfies(refused -> assertThat(refused.field()).isEqualTo("project"));
        assertThatExceptionOfType(ProjectNotCleared.class)
                .isThrownBy(
                        () -> fixtures.books(people.holder(), forProject(machine, ProjectId.next(), "08:00", "10:00")));
    }

    @Test
    void providerIsAskedAboveTheLengthOnly() {
        var machine = workshops.alwaysOpen(
                workshop,
                1,
                (BookingRules rules) ->
                        rules.withAudience(rules.audience(), Approval.PROVIDER_ABOVE, Duration.ofHours(2)));

        assertThat(fixtures.booked(machine, slot("2026-11-24", "08:00", "10:00"))
                        .status())
                .isEqualTo(ReservationStatus.CONFIRMED);
        assertThat(fixtures.booked(machine, slot("2026-11-24", "10:00", "12:30"))
                        .status())
                .isEqualTo(ReservationStatus.REQUESTED);
    }
}
