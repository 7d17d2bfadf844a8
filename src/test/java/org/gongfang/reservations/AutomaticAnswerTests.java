package org.gongfang.reservations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongfang.reservations.ReservationsFixtures.slot;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.gongfang.identity.MemberId;
import org.gongfang.resources.Approval;
import org.gongfang.resources.ClosureReason;
import org.gongfang.resources.IfUnanswered;
import org.gongfang.resources.NewClosure;
import org.gongfang.resources.ResourceId;
import org.gongfang.resources.ResourceKind;
import org.gongfang.resources.Resources;
import org.gongfang.resources.ResourcesFixtures.Workshop;
import org.gongfang.resources.Skills;
import org.gongfang.shared.TimeSlot;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What becomes of requests that nobody answers: the provider's rule answers them, once, as was said when they were made. */
abstract class AutomaticAnswerTests extends RaceScene {

    private static final Duration DAY = Duration.ofHours(24);
    private static final TimeSlot FRIDAY = slot("2026-11-27", "14:00", "16:00");

    @Autowired
    ReservationLifecycle lifecycle;

    @Autowired
    ReservationSeries series;

    @Autowired
    Proposals proposals;

    @Autowired
    ClosureImpact impact;

    @Autowired
    Resources resources;

    @Autowired
    Skills skills;

    private Workshop workshop;
    private MemberId holder;

    @BeforeEach
    void openWorkshop() {
        workshop = workshops.workshop();
        holder = people.holder();
    }

    private ResourceId machine(Duration within, IfUnanswered then) {
        return workshops.alwaysOpen(
                workshop,
                1,
                rules -> rules.with(draft -> draft.approval(Approval.PROVIDER).answer(within, then)));
    }

    private Reservation now(Reservation made) {
        return due.find(made.id()).orElseThrow();
    }

    private int cells(Reservation made) {
        return Objects.requireNonNullElse(
                database.queryForObject(
                        "select count(*) from booked_cell where reservation_id = ?",
                        Integer.class,
                        BookedCells.bytes(made.id().value())),
                0);
    }

    private int audited(String action, Reservation made) {
        return Objects.requireNonNullElse(
                database.queryForObject(
                        "select count(*) from audit_entry where action = ? and subject = ? and actor_id is null",
                        Integer.class,
                        action,
                        made.code()),
                0);
    }

    private void close(ResourceId machine, TimeSlot hours) {
        workshops.close(workshop, NewClosure.ofResource(machine, hours, ClosureReason.EXAM, ""));
    }

    @Test
    void silenceThatMeansYesConfirmsOnceHoweverManySweep() {
        var made = fixtures.books(holder, machine(DAY, IfUnanswered.CONFIRM), FRIDAY);
        assertThat(made.answerBy()).isEqualTo(made.requestedAt().plus(DAY));
        assertThat(made.ifUnanswered()).isEqualTo(IfUnanswered.CONFIRM);
        clock.set(made.requestedAt().plus(DAY).minusSeconds(1));
        lifecycle.expireHolds();
        assertThat(now(made).status()).isEqualTo(ReservationStatus.REQUESTED);

        clock.advance(Duration.ofSeconds(1));
        var answers = rush.outcomes(Collections.nCopies(4, (Callable<Reservation>) () -> {
            lifecycle.expireHolds();
            return now(made);
        }));
        lifecycle.expireHolds();

        assertThat(answers).allSatisfy(answer -> assertThat(answer).isInstanceOf(Reservation.class));
        assertThat(now(made)).satisfies(confirmed -> {
            assertThat(confirmed.status()).isEqualTo(ReservationStatus.CONFIRMED);
            assertThat(confirmed.answerBy()).isNull();
            assertThat(confirmed.ifUnanswered()).isNull();
            assertThat(confirmed.history())
                    .extracting(StatusChange::remark)
                    .containsExactly(null, Remark.CONFIRMED_BY_RULE);
            assertThat(confirmed.history().getLast().by()).isNull();
        });
        assertThat(cells(made)).isPositive();
        assertThat(audited("reservation-confirmed-by-rule", made)).isOne();
    }

    @Test
    void silenceThatMeansNoEndsTheRequestInItsOwnTime() {
        var made = fixtures.books(holder, machine(Duration.ofHours(3), IfUnanswered.EXPIRE), FRIDAY);

        clock.set(made.requestedAt().plus(Duration.ofHours(3)));
        lifecycle.expireHolds();

        assertThat(now(made).status()).isEqualTo(ReservationStatus.EXPIRED);
        assertThat(cells(made)).isZero();
    }

    @Test
    void whatWasSaidHoldsWhenTheRuleChanges() {
        var machine = machine(DAY, IfUnanswered.CONFIRM);
        var made = fixtures.books(holder, machine, FRIDAY);
        var card = workshops.card(machine);
        people.as(
                workshop.manager(),
                () -> resources.change(
                        machine,
                        workshops.form(
                                workshop,
                                ResourceKind.MACHINE,
                                1,
                                card.rules().with(draft -> draft.answer(Duration.ofHours(1), IfUnanswered.EXPIRE))),
                        card.version()));

        clock.advance(Duration.ofHours(2));
        lifecycle.expireHolds();
        assertThat(now(made).status()).isEqualTo(ReservationStatus.REQUESTED);
        clock.advance(DAY);
        lifecycle.expireHolds();

        assertThat(now(made).status()).isEqualTo(ReservationStatus.CONFIRMED);
    }

    @Test
    void holdersHearOfAYesBeforeTheStart() {
        var machine = machine(Duration.ofHours(336), IfUnanswered.CONFIRM);
        var start = clock.instant();

        var far = fixtures.books(holder, machine, FRIDAY);
        var near = fixtures.books(holder, machine, TimeSlot.of(start.plus(Duration.ofHours(1)), Duration.ofHours(1)));

        assertThat(far.answerBy()).isEqualTo(FRIDAY.startsAt().minus(Duration.ofHours(1)));
        assertThat(near.answerBy()).isEqualTo(start.plus(Duration.ofMinutes(30)));
    }

    @Test
    void ofSeveralResourcesTheStrictestAnswers() {
        var request = new SlotRequest(
                List.of(
                        new SlotRequest.Item(machine(DAY, IfUnanswered.CONFIRM), 1),
                        new SlotRequest.Item(machine(Duration.ofHours(5), IfUnanswered.EXPIRE), 1)),
                FRIDAY,
                null,
                "");

        var made = fixtures.books(holder, request);

        assertThat(made.answerBy()).isEqualTo(made.requestedAt().plus(Duration.ofHours(5)));
        assertThat(made.ifUnanswered()).isEqualTo(IfUnanswered.EXPIRE);
    }

    @Test
    void whatIsClosedMeanwhileEndsAndSaysWhy() {
        var machine = machine(DAY, IfUnanswered.CONFIRM);
        var made = fixtures.books(holder, machine, FRIDAY);
        close(machine, FRIDAY);

        clock.advance(DAY);
        lifecycle.expireHolds();
        lifecycle.expireHolds();

        assertThat(now(made).status()).isEqualTo(ReservationStatus.EXPIRED);
        assertThat(now(made).history())
                .extracting(StatusChange::remark)
                .containsExactly(null, Remark.UNCONFIRMED_CLOSED);
        assertThat(cells(made)).isZero();
        assertThat(audited("reservation-not-confirmed-by-rule", made)).isOne();
    }

    @Test
    void whatStaysInSpiteOfAClosureIsConfirmed() {
        var machine = machine(DAY, IfUnanswered.CONFIRM);
        var made = fixtures.books(holder, machine, FRIDAY);
        close(machine, FRIDAY);
        people.as(workshop.manager(), () -> impact.decide(new Decisions(Map.of(made.id(), new Decision.Keep()), "")));

        clock.advance(DAY);
        lifecycle.expireHolds();

        assertThat(now(made).status()).isEqualTo(ReservationStatus.CONFIRMED);
    }

    @Test
    void machineThatNobodyMayRunAnyMoreIsNotConfirmed() {
        var machine = workshops.alwaysOpen(
                workshop,
                1,
                rules -> ReservationsFixtures.withOperator(rules)
                        .with(draft -> draft.approval(Approval.PROVIDER).answer(DAY, IfUnanswered.CONFIRM)));
        var technician = workshops.technician(workshop, machine);
        var made = fixtures.books(
                holder,
                new SlotRequest(
                        List.of(new SlotRequest.Item(machine, 1), new SlotRequest.Item(technician, 1)),
                        FRIDAY,
                        null,
                        ""));
        people.as(workshop.manager(), () -> skills.revoke(technician, machine));

        clock.advance(DAY);
        lifecycle.expireHolds();

        assertThat(now(made).history().getLast().remark()).isEqualTo(Remark.UNCONFIRMED_NO_OPERATOR);
    }

    @Test
    void slotThatHasBegunUnnoticedIsNobodysNoShow() {
        var made = fixtures.books(holder, machine(DAY, IfUnanswered.CONFIRM), FRIDAY);

        clock.set(FRIDAY.startsAt());
        lifecycle.expireHolds();
        lifecycle.releaseNoShows();

        assertThat(now(made).status()).isEqualTo(ReservationStatus.EXPIRED);
        assertThat(now(made).history().getLast().remark()).isEqualTo(Remark.UNCONFIRMED_TOO_LATE);
    }

    @Test
    void openProposalLapsesFirstAndTheRuleAnswersLater() {
        var made = fixtures.books(holder, machine(DAY, IfUnanswered.CONFIRM), FRIDAY);
        people.as(
                workshop.manager(),
                () -> proposals.propose(made.id(), Move.to(slot("2026-11-28", "14:00", "16:00")), IfRefused.WAIT, ""));
        assertThat(now(made).answerBy()).isNull();

        clock.set(Objects.requireNonNull(now(made).holdExpiresAt()));
        lifecycle.expireHolds();
        assertThat(now(made).status()).isEqualTo(ReservationStatus.REQUESTED);
        clock.set(Objects.requireNonNull(now(made).answerBy()));
        lifecycle.expireHolds();

        assertThat(now(made).status()).isEqualTo(ReservationStatus.CONFIRMED);
    }

    @Test
    void seriesIsAnsweredAsOneButForWhatCannotBe() {
        var machine = machine(Duration.ofHours(336), IfUnanswered.CONFIRM);
        var made = people.as(
                holder,
                () -> series.request(
                        new SeriesRequest(SlotRequest.of(machine, FRIDAY, ""), Rhythm.times(1, 4), false, false),
                        UUID.randomUUID().toString()));
        var answerBy = FRIDAY.startsAt().minus(Duration.ofHours(1));
        assertThat(made.reservations()).extracting(Reservation::answerBy).containsOnly(answerBy);
        close(machine, made.reservations().get(2).slot());

        clock.set(answerBy);
        rush.outcomes(Collections.nCopies(3, (Callable<Reservation>) () -> {
            lifecycle.expireHolds();
            return now(made.reservations().getFirst());
        }));
        lifecycle.expireHolds();

        assertThat(made.reservations())
                .extracting(one -> now(one).status())
                .containsExactly(
                        ReservationStatus.CONFIRMED,
                        ReservationStatus.CONFIRMED,
                        ReservationStatus.EXPIRED,
                        ReservationStatus.CONFIRMED);
        assertThat(made.reservations())
                .allSatisfy(one -> assertThat(now(one).history()).hasSize(2));
        assertThat(audited("reservation-confirmed-by-rule", made.reservations().getFirst()))
                .isOne();
    }

    @Test
    void seriesThatWasMovedJustBeforeIsNotConfirmedYet() {
        var machine = machine(Duration.ofHours(336), IfUnanswered.CONFIRM);
        var made = people.as(
                holder,
                () -> series.request(
                        new SeriesRequest(SlotRequest.of(machine, FRIDAY, ""), Rhythm.times(1, 2), false, false),
                        UUID.randomUUID().toString()));

        // As if the sweep had found it before the move, and got the calendars after it.
        assertThat(lifecycle.confirmTogether(made.id())).isZero();

        assertThat(made.reservations()).extracting(one -> now(one).status()).containsOnly(ReservationStatus.REQUESTED);
    }

    @Test
    void movedByItsHolderItIsAskedForByTheRulesOfNow() {
        var machine = machine(DAY, IfUnanswered.CONFIRM);
        var made = fixtures.books(holder, machine, FRIDAY);
        people.as(workshop.manager(), () -> reservations.confirm(made.id()));
        clock.advance(Duration.ofHours(1));

        var moved = people.as(
                holder, () -> reservations.move(made.id(), Move.to(slot("2026-11-28", "14:00", "16:00")), ""));

        assertThat(moved.answerBy()).isEqualTo(clock.instant().plus(DAY));
        assertThat(moved.ifUnanswered()).isEqualTo(IfUnanswered.CONFIRM);
    }
}
