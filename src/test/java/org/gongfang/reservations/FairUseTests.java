package org.gongfang.reservations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.gongfang.reservations.ReservationsFixtures.slot;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.gongfang.identity.MemberId;
import org.gongfang.projects.ProjectId;
import org.gongfang.resources.ResourceId;
import org.gongfang.resources.ResourcesFixtures.Workshop;
import org.gongfang.shared.InvalidInput;
import org.gongfang.shared.TimeSlot;
import org.gongfang.testing.Statements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Nobody has two machines at once where that is not allowed, and who does not come books less; managers may make exceptions. */
abstract class FairUseTests extends RaceScene {

    private static final TimeSlot TUESDAY = slot("2026-11-24", "14:00", "16:00");
    private static final TimeSlot WEDNESDAY = slot("2026-11-25", "14:00", "16:00");
    private static final TimeSlot THURSDAY = slot("2026-11-26", "14:00", "16:00");

    @Autowired
    Reliabilities reliabilities;

    @Autowired
    ReservationLifecycle lifecycle;

    private Workshop workshop;
    private MemberId holder;

    @BeforeEach
    void openWorkshop() {
        workshop = workshops.workshop();
        holder = people.holder();
    }

    private ResourceId alone(Workshop where) {
        return workshops.alwaysOpen(where, 1, rules -> rules.with(draft -> draft.oneAtATime(true)));
    }

    private ResourceId strict(int score) {
        return workshops.alwaysOpen(workshop, 1, rules -> rules.with(draft -> draft.requiredReliability(score)));
    }

    @Test
    void onePersonWhoTriesManyMachinesAtOnceHasOne() {
        var elsewhere = workshops.workshop();
        var machines = List.of(alone(workshop), alone(elsewhere), alone(workshop), alone(elsewhere));
        for (int day = 24; day < 30; day++) {
            var outcome = rush.onePerson(people.holder(), machines, slot("2026-11-" + day, "14:00", "15:00"));

            assertThat(outcome.unexpected()).isEmpty();
            assertThat(outcome.winners()).isEqualTo(1);
            assertThat(outcome.taken()).isEqualTo(3);
        }
    }

    @Test
    void secondMachineIsRefusedWithWhatClashes() {
        var first = fixtures.books(holder, workshops.alwaysOpen(workshops.workshop()), TUESDAY);
        var machine = alone(workshop);

        assertThatExceptionOfType(TwoAtOnce.class)
                .isThrownBy(() -> fixtures.books(holder, machine, slot("2026-11-24", "15:00", "17:00")))
                .satisfies(refused -> assertThat(refused.arguments())
                        .contains(workshops.card(machine).code(), first.code(), TUESDAY.startsAt(), TUESDAY.endsAt()));
        fixtures.books(holder, machine, slot("2026-11-24", "16:00", "17:00"));
        fixtures.booked(machine, slot("2026-11-24", "14:00", "15:00"));
    }

    @Test
    void whoBooksForAProjectMayHaveTwo() {
        fixtures.books(holder, alone(workshop), TUESDAY);
        var other = new SlotRequest(
                List.of(new SlotRequest.Item(alone(workshop), 1)), TUESDAY, ProjectId.next(), "Two hands more");

        assertThat(fixtures.books(holder, other).status()).isEqualTo(ReservationStatus.CONFIRMED);
    }

    @Test
    void oneRequestForTwoMachinesIsRefused() {
        var two = new SlotRequest(
                List.of(
                        new SlotRequest.Item(alone(workshop), 1),
                        new SlotRequest.Item(workshops.alwaysOpen(workshop), 1)),
                TUESDAY,
                null,
                "");

        assertThatExceptionOfType(TwoInOne.class).isThrownBy(() -> fixtures.books(holder, two));
    }

    @Test
    void movedReservationDoesNotClashWithItselfButWithOthers() {
        var moved = fixtures.books(holder, alone(workshop), WEDNESDAY);
        fixtures.books(holder, alone(workshop), TUESDAY);

        var half = slot("2026-11-25", "15:00", "17:00");
        people.as(workshop.manager(), () -> reservations.move(moved.id(), Move.to(half), "Exams"));
        assertThatExceptionOfType(TwoAtOnce.class)
                .isThrownBy(() ->
                        people.as(workshop.manager(), () -> reservations.move(moved.id(), Move.to(TUESDAY), "Exams")));
    }

    @Test
    void bookingOneMachineStillNeedsFewStatements() {
        var machine = alone(workshop);
        fixtures.books(holder, machine, TUESDAY);
        var request = SlotRequest.of(machine, WEDNESDAY, "");

        people.as(
                holder,
                () -> assertThat(Statements.sentBy(() ->
                                reservations.request(request, UUID.randomUUID().toString())))
                        .hasSizeLessThanOrEqualTo(14));
    }

    @Test
    void whoMissesTwiceIsRefusedUntilThatHasFaded() {
        var easy = workshops.alwaysOpen(workshop);
        miss(easy, TUESDAY);
        miss(easy, WEDNESDAY);
        var machine = strict(60);

        assertThatExceptionOfType(NotReliableEnough.class)
                .isThrownBy(() -> fixtures.books(holder, machine, slot("2026-12-01", "09:00", "10:00")))
                .satisfies(refused -> {
                    assertThat(refused.arguments())
                            .contains(workshops.card(machine).code(), 60)
                            .element(3)
                            .isInstanceOfSatisfying(Instant.class, from -> clock.set(from));
                });
        fixtures.books(holder, machine, TimeSlot.of(nextHour(), Duration.ofHours(1)));
        assertThat(people.as(holder, reliabilities::mine).marks())
                .extracting(Reliability.Mark::kind)
                .containsExactly(Reliability.Kind.NO_SHOW, Reliability.Kind.NO_SHOW);
    }

    private Instant nextHour() {
        return clock.instant().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofHours(2));
    }

    private void miss(ResourceId machine, TimeSlot slot) {
        fixtures.books(holder, machine, slot);
        clock.set(slot.endsAt());
        lifecycle.releaseNoShows();
    }

    @Test
    void lateCancellationCountsUntilSomebodyTakesTheSlot() {
        var machine = workshops.alwaysOpen(workshop);
        var booked = fixtures.books(holder, machine, THURSDAY);
        clock.set(THURSDAY.startsAt().minus(Duration.ofHours(5)));

        people.as(holder, () -> reservations.cancel(booked.id(), "Ill"));

        assertThat(due.find(booked.id()).orElseThrow().history().getLast().remark())
                .isEqualTo(Remark.LATE);
        assertThat(mine().score()).isEqualTo(90);
        fixtures.booked(machine, slot("2026-11-26", "15:30", "17:30"));
        assertThat(mine().score()).as("a quarter is not enough").isEqualTo(90);
        var taker = fixtures.booked(machine, slot("2026-11-26", "14:00", "15:00"));
        assertThat(mine().score()).isEqualTo(100);
        assertThat(mine().marks())
                .singleElement()
                .satisfies(mark -> assertThat(mark.taken()).isTrue());
        people.as(workshop.manager(), () -> reservations.cancel(taker.id(), "Exams"));
        assertThat(mine().score()).isEqualTo(90);
    }

    @Test
    void cancellingInTimeAndByTheProviderCostsNothing() {
        var machine = workshops.alwaysOpen(workshop);
        var early = fixtures.books(holder, machine, THURSDAY);
        var late = fixtures.books(holder, machine, WEDNESDAY);
        people.as(holder, () -> reservations.cancel(early.id(), ""));
        clock.set(WEDNESDAY.startsAt().minus(Duration.ofHours(2)));
        people.as(workshop.manager(), () -> reservations.cancel(late.id(), "Fault"));

        assertThat(mine().marks()).isEmpty();
    }

    private Reliability mine() {
        return people.as(holder, reliabilities::mine);
    }

    @Test
    void managersReadTheScoreOfTheirOwnRequestersOnly() {
        var asked = fixtures.books(holder, fixtures.machineOnRequest(workshop), THURSDAY);

        assertThat(people.as(workshop.manager(), () -> reliabilities.scores(List.of(asked))))
                .containsEntry(holder, 100);
        assertThat(people.as(workshops.workshop().manager(), () -> reliabilities.scores(List.of(asked))))
                .isEmpty();
    }

    @Test
    void managerBooksInSpiteOfRulesAndSaysWhy() {
        fixtures.books(holder, workshops.alwaysOpen(workshop), TUESDAY);
        var machine = workshops.alwaysOpen(
                workshop,
                1,
                rules -> rules.with(draft -> draft.oneAtATime(true).ahead(Duration.ofDays(3), Duration.ofDays(30))));
        var request = SlotRequest.of(machine, TUESDAY, "Demonstration");

        assertThatExceptionOfType(TooSoon.class)
                .isThrownBy(() -> people.as(workshop.manager(), () -> reservations.requestFor(holder, request, "a")));
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() ->
                        people.as(workshop.manager(), () -> reservations.requestInSpite(holder, request, "b", " ")));
        var booked = people.as(
                workshop.manager(), () -> reservations.requestInSpite(holder, request, "c", "Two hands are there"));

        assertThat(booked.status()).isEqualTo(ReservationStatus.CONFIRMED);
        assertThat(booked.history().getLast()).satisfies(last -> {
            assertThat(last.remark()).isEqualTo(Remark.IN_SPITE);
            assertThat(last.reason()).isEqualTo("Two hands are there");
            assertThat(last.by()).isEqualTo(workshop.manager());
        });
        assertThat(database.queryForObject(
                        "select count(*) from audit_entry where action = 'reservation-booked-in-spite' and subject = ?",
                        Integer.class,
                        booked.code()))
                .isEqualTo(1);
        assertThatExceptionOfType(SlotTaken.class)
                .isThrownBy(() ->
                        people.as(workshop.manager(), () -> reservations.requestInSpite(holder, request, "d", "!")));
    }
}
