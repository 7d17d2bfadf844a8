package org.gongfang.reservations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.gongfang.reservations.ReservationsFixtures.slot;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongfang.identity.AuditFilter;
import org.gongfang.identity.AuditTrail;
import org.gongfang.identity.Role;
import org.gongfang.resources.ClosureReason;
import org.gongfang.resources.Closures;
import org.gongfang.resources.NewClosure;
import org.gongfang.resources.Openings;
import org.gongfang.resources.Repetition;
import org.gongfang.resources.ResourceId;
import org.gongfang.resources.ResourcesFixtures.Workshop;
import org.gongfang.shared.InvalidInput;
import org.gongfang.shared.TimeSlot;
import org.gongfang.testing.IntegrationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;

/** Hours are taken back: nobody loses a reservation unseen, and nobody slips in meanwhile. */
@IntegrationTest
class ClosureImpactTests extends ReservationScene {

    private static final TimeSlot CLOSED = slot("2026-11-26", "08:00", "18:00");
    private static final TimeSlot MORNING = slot("2026-11-26", "09:00", "11:00");
    private static final TimeSlot AFTERNOON = slot("2026-11-26", "14:00", "16:00");
    private static final TimeSlot NEXT_DAY = slot("2026-11-27", "09:00", "11:00");
    private static final String WHY = "Exams";

    @Autowired
    ClosureImpact impact;

    @Autowired
    Closures closures;

    @Autowired
    Openings openings;

    @Autowired
    AuditTrail audit;

    private Workshop workshop;
    private ResourceId machine;

    @BeforeEach
    void machineOfAWorkshop() {
        workshop = workshops.workshop();
        machine = workshops.alwaysOpen(workshop);
    }

    @Test
    void closureThatHitsNobodyClosesAtOnce() {
        fixtures.booked(machine, NEXT_DAY);

        close(Decisions.NONE);

        assertThat(openings.published(List.of(machine), CLOSED).get(machine)).isEmpty();
        assertThat(undecided()).isEmpty();
    }

    @Test
    void closureThatHitsReservationsShowsThemAndClosesNothingYet() {
        var first = fixtures.booked(machine, MORNING);
        var second = fixtures.booked(machine, AFTERNOON);

        assertThatExceptionOfType(ReservationsAffected.class)
                .isThrownBy(() -> close(Decisions.NONE))
                .satisfies(hit -> {
                    assertThat(hit.affected())
                            .extracting(one -> one.reservation().id())
                            .containsExactly(first.id(), second.id());
                    assertThat(hit.affected().getFirst().taken())
                            .containsExactly(new AffectedReservation.Taken(MORNING, ClosureReason.EXAM));
                    // What is offered lies outside the closure, and no two are offered the same first.
                    assertThat(hit.affected())
                            .allSatisfy(one -> assertThat(one.choices())
                                    .isNotEmpty()
                                    .noneMatch(choice -> choice.free().slot().overlaps(CLOSED)));
                    assertThat(hit.affected()
                                    .getFirst()
                                    .choices()
                                    .getFirst()
                                    .free()
                                    .slot())
                            .isNotEqualTo(hit.affected()
                                    .getLast()
                                    .choices()
                                    .getFirst()
                                    .free()
                                    .slot());
                });
        assertThat(openings.published(List.of(machine), CLOSED).get(machine)).containsExactly(CLOSED);
    }

    @Test
    void eachReservationIsKeptMovedOrCancelled() {
        var kept = fixtures.booked(machine, MORNING);
        var moved = fixtures.booked(machine, AFTERNOON);
        var cancelled = fixtures.booked(machine, slot("2026-11-26", "16:00", "17:00"));

        var done = close(new Decisions(
                Map.of(
                        kept.id(), new Decision.Keep(),
                        moved.id(), new Decision.MoveAway(Move.to(NEXT_DAY)),
                        cancelled.id(), new Decision.Cancel()),
                WHY));

        assertThat(done).isEqualTo(new DecisionsDone(1, 1, 1, List.of()));
        assertThat(due.find(kept.id()).orElseThrow().slot()).isEqualTo(MORNING);
        assertThat(due.find(moved.id()).orElseThrow().slot()).isEqualTo(NEXT_DAY);
        assertThat(due.find(cancelled.id()).orElseThrow().status()).isEqualTo(ReservationStatus.CANCELLED);
        assertThat(due.find(cancelled.id()).orElseThrow().history().getLast().reason())
                .isEqualTo(WHY);
        assertThat(undecided()).isEmpty();
        assertThat(deeds(kept)).contains("reservation-kept");
        assertThat(deeds(moved)).contains("reservation-moved");
        assertThat(deeds(cancelled)).contains("reservation-cancelled");
    }

    @Test
    void whoCameBetweenIsSaidAndNothingIsClosed() {
        var first = fixtures.booked(machine, MORNING);
        var decided = new Decisions(Map.of(first.id(), new Decision.Keep()), "");
        var between = fixtures.booked(machine, AFTERNOON);

        assertThatExceptionOfType(ReservationsAffected.class)
                .isThrownBy(() -> close(decided))
                .satisfies(hit -> assertThat(hit.affected())
                        .extracting(one -> one.reservation().id())
                        .containsExactly(first.id(), between.id()));
        assertThat(openings.published(List.of(machine), CLOSED).get(machine)).containsExactly(CLOSED);
        assertThat(deeds(first)).doesNotContain("reservation-kept");
    }

    @Test
    void moveThatFailsLeavesTheReservationToBeDecided() {
        var first = fixtures.booked(machine, MORNING);
        fixtures.booked(machine, NEXT_DAY);

        var done = close(new Decisions(Map.of(first.id(), new Decision.MoveAway(Move.to(NEXT_DAY))), WHY));

        assertThat(done.failed())
                .singleElement()
                .satisfies(failed -> assertThat(failed.refusal()).isInstanceOf(SlotTaken.class));
        assertThat(due.find(first.id()).orElseThrow().slot()).isEqualTo(MORNING);
        assertThat(undecided()).extracting(one -> one.reservation().id()).containsExactly(first.id());
    }

    @Test
    void anotherClosureOnWhatWasKeptAsksAgain() {
        var first = fixtures.booked(machine, MORNING);
        var keep = new Decisions(Map.of(first.id(), new Decision.Keep()), "");
        close(keep);

        assertThatExceptionOfType(ReservationsAffected.class).isThrownBy(() -> close(Decisions.NONE));
    }

    @Test
    void whatWasKeptStaysDecidedWhenAClosureIsRemovedAndPutBack() {
        var first = fixtures.booked(machine, MORNING);
        close(new Decisions(Map.of(first.id(), new Decision.Keep()), ""));
        var closure = people.as(workshop.manager(), () -> closures.ofProvider(workshop.provider(), CLOSED))
                .getFirst();
        var removed = people.as(workshop.manager(), () -> closures.remove(closure.id()));
        assertThat(openings.published(List.of(machine), CLOSED).get(machine)).containsExactly(CLOSED);

        people.as(workshop.manager(), () -> closures.putBack(removed));

        assertThat(openings.published(List.of(machine), CLOSED).get(machine)).isEmpty();
        assertThat(people.as(workshop.manager(), () -> closures.ofProvider(workshop.provider(), CLOSED)))
                .containsExactly(closure);
        assertThat(undecided()).isEmpty();
    }

    @Test
    void seriesThatIsPutBackComesBackAsOftenAsBefore() {
        var id = workshops.close(
                workshop,
                NewClosure.ofResource(machine, CLOSED, ClosureReason.TEACHING, "")
                        .repeating(Repetition.daily(LocalDate.of(2026, 12, 10))));
        clock.set(CLOSED.startsAt().plus(Duration.ofDays(2)));
        var removed = people.as(workshop.manager(), () -> closures.remove(id));
        var later = slot("2026-11-29", "08:00", "18:00");
        assertThat(openings.published(List.of(machine), later).get(machine)).hasSize(1);

        people.as(workshop.manager(), () -> closures.putBack(removed));

        assertThat(openings.published(List.of(machine), later).get(machine)).isEmpty();
    }

    @Test
    void removedOpeningShowsWhomItHits() {
        var open = workshops.machine(workshop);
        var booked = fixtures.booked(open, slot("2026-11-26", "13:00", "15:00"));
        var thursdays = people.as(workshop.manager(), () -> openings.list(open)).stream()
                .filter(pattern -> pattern.weekdays().contains(DayOfWeek.THURSDAY))
                .findFirst()
                .orElseThrow();

        assertThatExceptionOfType(ReservationsAffected.class)
                .isThrownBy(() -> people.as(
                        workshop.manager(),
                        () -> impact.change(List.of(open), () -> openings.remove(thursdays.id()), Decisions.NONE)))
                .satisfies(hit -> assertThat(hit.affected()).singleElement().satisfies(one -> {
                    assertThat(one.reservation().id()).isEqualTo(booked.id());
                    assertThat(one.taken().getFirst().reason()).isNull();
                }));
        assertThat(people.as(workshop.manager(), () -> openings.list(open))).contains(thursdays);
    }

    @Test
    void recurringClosureHitsEveryWeek() {
        var weeks = new HashMap<ReservationId, Decision>();
        for (var day : List.of("2026-11-26", "2026-12-03", "2026-12-10")) {
            weeks.put(fixtures.booked(machine, slot(day, "09:00", "11:00")).id(), new Decision.Keep());
        }
        fixtures.booked(machine, slot("2026-12-17", "09:00", "11:00"));
        var weekly = NewClosure.ofResource(machine, CLOSED, ClosureReason.TEACHING, "")
                .repeating(new Repetition("FREQ=WEEKLY;BYDAY=TH", LocalDate.of(2026, 12, 10)));

        assertThatExceptionOfType(ReservationsAffected.class)
                .isThrownBy(() -> close(weekly, Decisions.NONE))
                .satisfies(hit -> assertThat(hit.affected())
                        .extracting(one -> one.reservation().id())
                        .containsExactlyInAnyOrderElementsOf(weeks.keySet()));
        close(weekly, new Decisions(weeks, ""));

        assertThat(openings.published(List.of(machine), slot("2026-12-03", "08:00", "18:00"))
                        .get(machine))
                .isEmpty();
        assertThat(openings.published(List.of(machine), slot("2026-12-17", "08:00", "18:00"))
                        .get(machine))
                .hasSize(1);
    }

    @Test
    void whatIsClosedWithoutAskingWaitsForADecision() {
        var first = fixtures.booked(machine, MORNING);
        var second = fixtures.booked(machine, AFTERNOON);
        workshops.close(workshop, NewClosure.ofProvider(CLOSED, ClosureReason.HOLIDAY, ""));

        assertThat(undecided()).hasSize(2);
        assertThat(people.as(workshops.workshop().manager(), () -> impact.undecided()))
                .isEmpty();
        people.as(
                workshop.manager(),
                () -> impact.decide(new Decisions(
                        Map.of(first.id(), new Decision.Keep(), second.id(), new Decision.Cancel()), WHY)));
        assertThat(undecided()).isEmpty();
    }

    @Test
    void peopleAreToldWhy() {
        var first = fixtures.booked(machine, MORNING);

        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> close(new Decisions(Map.of(first.id(), new Decision.Cancel()), " ")));
    }

    @Test
    void equivalentMachineOfTheSameProviderIsOffered() {
        var other = workshops.alwaysOpen(workshop);
        var foreign = workshops.alwaysOpen(workshops.workshop());
        fixtures.booked(machine, MORNING);

        assertThatExceptionOfType(ReservationsAffected.class)
                .isThrownBy(() -> close(Decisions.NONE))
                .satisfies(hit -> assertThat(hit.affected().getFirst().choices())
                        .extracting(choice -> choice.free().resource().id())
                        .contains(other)
                        .doesNotContain(foreign));
    }

    @Test
    void removedClosureKeepsWhatItHasClosed() {
        var id = workshops.close(
                workshop,
                NewClosure.ofResource(machine, CLOSED, ClosureReason.TEACHING, "")
                        .repeating(Repetition.daily(LocalDate.of(2026, 12, 10))));
        clock.set(CLOSED.startsAt().plus(Duration.ofDays(2)));

        people.as(workshop.manager(), () -> closures.remove(id));

        assertThat(openings.published(List.of(machine), CLOSED).get(machine)).isEmpty();
        assertThat(openings.published(List.of(machine), slot("2026-11-29", "08:00", "18:00"))
                        .get(machine))
                .hasSize(1);
    }

    private DecisionsDone close(Decisions decisions) {
        return close(NewClosure.ofResource(machine, CLOSED, ClosureReason.EXAM, ""), decisions);
    }

    private DecisionsDone close(NewClosure closure, Decisions decisions) {
        return people.as(
                workshop.manager(),
                () -> impact.change(closures.touchedBy(closure), () -> closures.close(closure), decisions));
    }

    private List<AffectedReservation> undecided() {
        return people.as(workshop.manager(), () -> impact.undecided());
    }

    private List<String> deeds(Reservation reservation) {
        return people.as(
                people.member(Role.ADMIN),
                () ->
                        audit
                                .list(
                                        new AuditFilter(null, reservation.code(), null, null, null),
                                        PageRequest.of(0, 20))
                                .stream()
                                .map(entry -> entry.action())
                                .toList());
    }
}
