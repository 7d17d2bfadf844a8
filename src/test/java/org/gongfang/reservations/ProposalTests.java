package org.gongfang.reservations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.gongfang.reservations.ReservationsFixtures.slot;

import java.time.Duration;
import java.util.List;
import org.gongfang.identity.MemberId;
import org.gongfang.resources.Approval;
import org.gongfang.resources.ResourceId;
import org.gongfang.resources.ResourcesFixtures.Workshop;
import org.gongfang.shared.NotFound;
import org.gongfang.shared.TimeSlot;
import org.gongfang.testing.IntegrationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** A provider proposes another slot instead of an answer; both are kept until the holder has chosen. */
@IntegrationTest
@RecordApplicationEvents
class ProposalTests extends ReservationScene {

    private static final TimeSlot ASKED = slot("2026-11-26", "14:00", "16:00");
    private static final TimeSlot OTHER = slot("2026-11-27", "09:00", "11:00");
    private static final String WHY = "Exams on Thursday";

    @Autowired
    Proposals proposals;

    @Autowired
    ReservationLifecycle lifecycle;

    @Autowired
    JdbcTemplate database;

    @Autowired
    ApplicationEvents events;

    private Workshop workshop;
    private ResourceId machine;
    private MemberId holder;
    private Reservation asked;

    @BeforeEach
    void requestThatWaits() {
        workshop = workshops.workshop();
        machine = fixtures.machineOnRequest(workshop);
        holder = people.holder();
        asked = fixtures.books(holder, machine, ASKED);
    }

    @Test
    void bothSlotsAreKeptWhileTheHolderThinks() {
        var now = propose(Move.to(OTHER), IfRefused.WAIT);

        assertThat(now.status()).isEqualTo(ReservationStatus.REQUESTED);
        assertThat(now.slot()).isEqualTo(ASKED);
        assertThat(now.proposed()).isNotNull().satisfies(proposed -> {
            assertThat(proposed.slot()).isEqualTo(OTHER);
            assertThat(proposed.items()).extracting(ReservedItem::resource).containsExactly(machine);
        });
        assertThat(now.holdExpiresAt()).isEqualTo(clock.instant().plus(Duration.ofHours(24)));
        assertThat(now.history().getLast().proposed()).isEqualTo(new StatusChange.Former(OTHER, code()));
        assertThat(now.history().getLast().former()).isNull();
        assertThat(now.history().getLast().reason()).isEqualTo(WHY);
        assertThatExceptionOfType(SlotTaken.class).isThrownBy(() -> fixtures.booked(machine, OTHER));
        assertThatExceptionOfType(SlotTaken.class).isThrownBy(() -> fixtures.booked(machine, ASKED));
        assertThat(events.stream(SlotProposed.class)
                        .filter(event -> event.reservation().equals(asked.id())))
                .singleElement()
                .satisfies(event -> assertThat(event.answerBy()).isEqualTo(now.holdExpiresAt()));
        assertThat(people.as(holder, proposals::waitingForMe))
                .extracting(Reservation::id)
                .containsExactly(asked.id());
    }

    @Test
    void acceptedItMovesThereAndIsConfirmed() {
        propose(Move.to(OTHER), IfRefused.DECLINE);

        var taken = people.as(holder, () -> proposals.accept(asked.id()));

        assertThat(taken.status()).isEqualTo(ReservationStatus.CONFIRMED);
        assertThat(taken.slot()).isEqualTo(OTHER);
        assertThat(taken.code()).isEqualTo(asked.code());
        assertThat(taken.proposed()).isNull();
        assertThat(taken.holdExpiresAt()).isNull();
        assertThat(taken.listPrice()).isEqualTo(asked.listPrice());
        assertThat(taken.history().getLast()).satisfies(last -> {
            assertThat(last.remark()).isEqualTo(Remark.PROPOSAL_ACCEPTED);
            assertThat(last.former()).isEqualTo(new StatusChange.Former(ASKED, code()));
        });
        assertThat(reservations.occupied(machine, ASKED)).isEmpty();
        assertThat(reservations.occupied(machine, OTHER)).containsExactly(OTHER);
        assertThat(strayCells()).isZero();
        assertThatExceptionOfType(NoProposal.class)
                .isThrownBy(() -> people.as(holder, () -> proposals.accept(asked.id())));
    }

    @Test
    void anEquivalentMachineIsProposedAmongTheChoices() {
        var other = fixtures.machineOnRequest(workshop);

        var choices = people.as(workshop.manager(), () -> proposals.choices(asked.id()));
        assertThat(choices).isNotEmpty();
        propose(new Move(ASKED, List.of(new SlotRequest.Item(other, 1))), IfRefused.WAIT);
        var taken = people.as(holder, () -> proposals.accept(asked.id()));

        assertThat(taken.items()).extracting(ReservedItem::resource).containsExactly(other);
        assertThat(reservations.occupied(machine, ASKED)).isEmpty();
        assertThat(reservations.occupied(other, ASKED)).containsExactly(ASKED);
    }

    @Test
    void refusedTheRequestWaitsWithTheTimeThatWasLeft() {
        propose(Move.to(OTHER), IfRefused.WAIT);
        clock.advance(Duration.ofHours(5));

        var now = people.as(holder, () -> proposals.refuse(asked.id(), "Not on Fridays"));

        assertThat(now.status()).isEqualTo(ReservationStatus.REQUESTED);
        assertThat(now.proposed()).isNull();
        assertThat(now.holdExpiresAt())
                .isEqualTo(
                        asked.holdExpiresAt() == null
                                ? null
                                : asked.holdExpiresAt().plus(Duration.ofHours(5)));
        assertThat(now.history().getLast().remark()).isEqualTo(Remark.PROPOSAL_REFUSED);
        assertThat(now.history().getLast().reason()).isEqualTo("Not on Fridays");
        assertThat(reservations.occupied(machine, ASKED)).containsExactly(ASKED);
        assertThat(reservations.occupied(machine, OTHER)).isEmpty();
        people.as(workshop.manager(), () -> reservations.confirm(asked.id()));
    }

    @Test
    void refusedTheRequestIsDeclinedWhenTheManagerChoseSo() {
        propose(Move.to(OTHER), IfRefused.DECLINE);

        var now = people.as(holder, () -> proposals.refuse(asked.id(), ""));

        assertThat(now.status()).isEqualTo(ReservationStatus.DECLINED);
        assertThat(reservations.occupied(machine, ASKED)).isEmpty();
        assertThat(strayCells()).isZero();
        assertThat(events.stream(ReservationDeclined.class)
                        .filter(event -> event.reservation().equals(asked.id())))
                .hasSize(1);
        assertThat(events.stream(ProposalEnded.class)
                        .filter(event -> event.reservation().equals(asked.id())))
                .singleElement()
                .satisfies(event -> assertThat(event.declined()).isTrue());
    }

    @Test
    void unansweredItLapsesAndTheRequestWaitsOn() {
        propose(Move.to(OTHER), IfRefused.WAIT);
        clock.advance(Duration.ofHours(24));

        assertThatExceptionOfType(NoProposal.class)
                .isThrownBy(() -> people.as(holder, () -> proposals.accept(asked.id())));
        lifecycle.expireHolds();

        var now = due.find(asked.id()).orElseThrow();
        assertThat(now.status()).isEqualTo(ReservationStatus.REQUESTED);
        assertThat(now.history().getLast().remark()).isEqualTo(Remark.PROPOSAL_LAPSED);
        assertThat(now.history().getLast().by()).isNull();
        assertThat(reservations.occupied(machine, OTHER)).isEmpty();
        lifecycle.expireHolds();
        assertThat(due.find(asked.id()).orElseThrow().status()).isEqualTo(ReservationStatus.REQUESTED);
    }

    @Test
    void thinkingTakesHalfOfWhatIsLeftAtMost() {
        clock.set(ASKED.startsAt().minus(Duration.ofHours(10)));

        var now = propose(Move.to(OTHER), IfRefused.WAIT);

        assertThat(now.holdExpiresAt()).isEqualTo(ASKED.startsAt().minus(Duration.ofHours(5)));
    }

    @Test
    void slotMayOverlapTheOneThatWasAskedFor() {
        var half = slot("2026-11-26", "15:00", "17:00");
        propose(Move.to(half), IfRefused.WAIT);
        assertThat(reservations.occupied(machine, slot("2026-11-26", "12:00", "20:00")))
                .containsExactly(slot("2026-11-26", "14:00", "17:00"));

        people.as(holder, () -> proposals.refuse(asked.id(), ""));
        assertThat(reservations.occupied(machine, slot("2026-11-26", "12:00", "20:00")))
                .containsExactly(ASKED);

        propose(Move.to(half), IfRefused.WAIT);
        people.as(holder, () -> proposals.accept(asked.id()));
        assertThat(reservations.occupied(machine, slot("2026-11-26", "12:00", "20:00")))
                .containsExactly(half);
        assertThat(strayCells()).isZero();
    }

    @Test
    void aSecondProposalTakesThePlaceOfTheFirst() {
        propose(Move.to(OTHER), IfRefused.WAIT);
        var third = slot("2026-11-28", "09:00", "11:00");

        propose(Move.to(third), IfRefused.WAIT);

        assertThat(reservations.occupied(machine, OTHER)).isEmpty();
        assertThat(people.as(holder, () -> proposals.accept(asked.id())).slot()).isEqualTo(third);
    }

    @Test
    void whateverElseHappensToTheRequestFreesTheProposedSlot() {
        propose(Move.to(OTHER), IfRefused.WAIT);
        people.as(workshop.manager(), () -> reservations.confirm(asked.id()));
        assertThat(reservations.occupied(machine, OTHER)).isEmpty();
        assertThat(reservations.occupied(machine, ASKED)).containsExactly(ASKED);

        var second = fixtures.books(holder, machine, slot("2026-11-30", "09:00", "10:00"));
        people.as(workshop.manager(), () -> proposals.propose(second.id(), Move.to(OTHER), IfRefused.WAIT, WHY));
        people.as(holder, () -> reservations.move(second.id(), Move.to(slot("2026-12-01", "09:00", "10:00")), ""));
        assertThat(reservations.occupied(machine, OTHER)).isEmpty();

        people.as(workshop.manager(), () -> proposals.propose(second.id(), Move.to(OTHER), IfRefused.WAIT, WHY));
        people.as(holder, () -> reservations.cancel(second.id(), ""));
        assertThat(reservations.occupied(machine, OTHER)).isEmpty();
        assertThat(strayCells()).isZero();
    }

    @Test
    void rulesHoldForTheProposedSlotAndOnlyWhatWaitsIsAnsweredSo() {
        assertThatExceptionOfType(OffGrid.class)
                .isThrownBy(() -> propose(Move.to(slot("2026-11-27", "09:10", "11:10")), IfRefused.WAIT));
        assertThatExceptionOfType(NothingToMove.class).isThrownBy(() -> propose(Move.to(ASKED), IfRefused.WAIT));
        fixtures.booked(machine, OTHER);
        assertThatExceptionOfType(SlotTaken.class).isThrownBy(() -> propose(Move.to(OTHER), IfRefused.WAIT));
        assertThat(reservations.occupied(machine, ASKED)).containsExactly(ASKED);
        people.as(workshop.manager(), () -> reservations.confirm(asked.id()));
        assertThatExceptionOfType(WrongState.class)
                .isThrownBy(() -> propose(Move.to(slot("2026-11-28", "09:00", "11:00")), IfRefused.WAIT));
    }

    @Test
    void leadTimeIsThatOfTheProposal() {
        machine = workshops.alwaysOpen(
                workshop,
                1,
                rules -> rules.with(
                        draft -> draft.approval(Approval.PROVIDER).ahead(Duration.ofHours(2), Duration.ofDays(90))));
        asked = fixtures.books(holder, machine, ASKED);
        clock.set(slot("2026-11-26", "08:00", "09:00").startsAt());
        propose(Move.to(slot("2026-11-26", "11:00", "13:00")), IfRefused.WAIT);
        clock.advance(Duration.ofMinutes(75));

        assertThat(people.as(holder, () -> proposals.accept(asked.id())).status())
                .isEqualTo(ReservationStatus.CONFIRMED);
    }

    @Test
    void nobodyElseProposesOrAnswers() {
        var stranger = workshops.workshop().manager();
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() ->
                        people.as(stranger, () -> proposals.propose(asked.id(), Move.to(OTHER), IfRefused.WAIT, WHY)));
        propose(Move.to(OTHER), IfRefused.WAIT);
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> people.as(people.holder(), () -> proposals.accept(asked.id())));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> people.as(workshop.manager(), () -> proposals.accept(asked.id())));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> people.as(workshop.manager(), () -> proposals.refuse(asked.id(), "")));
    }

    private Reservation propose(Move to, IfRefused ifRefused) {
        return people.as(workshop.manager(), () -> proposals.propose(asked.id(), to, ifRefused, WHY));
    }

    private String code() {
        return workshops.card(machine).code();
    }

    /** Cells on the machine that no reservation has. */
    private int strayCells() {
        Integer count = database.queryForObject(
                "select count(*) from booked_cell where resource_id = ? and reservation_id not in (select id from reservation)",
                Integer.class,
                BookedCells.bytes(machine.value()));
        return count == null ? -1 : count;
    }
}
