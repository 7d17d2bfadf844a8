package org.gongfang.reservations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.gongfang.reservations.ReservationsFixtures.slot;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.gongfang.identity.MemberId;
import org.gongfang.projects.ProjectId;
import org.gongfang.resources.Quota;
import org.gongfang.resources.ResourceId;
import org.gongfang.resources.ResourcesFixtures.Workshop;
import org.gongfang.shared.InvalidInput;
import org.gongfang.shared.NotFound;
import org.gongfang.shared.TimeSlot;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Reservations become somebody else's: offered and accepted, or given by the provider, always by the rules of booking. */
abstract class TransferTests extends RaceScene {

    private static final TimeSlot FRIDAY = slot("2026-11-27", "14:00", "16:00");

    @Autowired
    Transfers transfers;

    @Autowired
    ReservationSeries series;

    @Autowired
    ReservationLifecycle lifecycle;

    private Workshop workshop;
    private ResourceId machine;
    private MemberId holder;
    private MemberId friend;

    @BeforeEach
    void openWorkshop() {
        workshop = workshops.workshop();
        machine = workshops.alwaysOpen(workshop);
        holder = people.holder("李敏");
        friend = people.holder("王芳");
    }

    private Reservation offered(Reservation made) {
        return people.as(holder, () -> transfers.transfer(made.id(), people.mail(friend), "I am ill"));
    }

    private Reservation accepted(Reservation made) {
        return people.as(friend, () -> transfers.accept(made.id()));
    }

    private Reservation now(Reservation made) {
        return due.find(made.id()).orElseThrow();
    }

    @Test
    void offeredReservationIsTheOthersOnceTheyAccept() {
        var made = fixtures.books(holder, machine, FRIDAY);
        assertThat(people.as(friend, () -> reservations.find(made.id()))).isEmpty();

        assertThat(offered(made)).satisfies(open -> {
            assertThat(open.holder()).isEqualTo(holder);
            assertThat(open.transfer()).isNotNull();
            assertThat(Objects.requireNonNull(open.transfer()).toName()).isEqualTo("王芳");
        });
        assertThat(people.as(friend, transfers::offeredToMe))
                .extracting(Reservation::id)
                .containsExactly(made.id());
        assertThat(people.as(friend, () -> reservations.find(made.id()))).isPresent();

        assertThat(accepted(made)).satisfies(theirs -> {
            assertThat(theirs.holder()).isEqualTo(friend);
            assertThat(theirs.status()).isEqualTo(ReservationStatus.CONFIRMED);
            assertThat(theirs.transfer()).isNull();
            assertThat(theirs.slot()).isEqualTo(FRIDAY);
            assertThat(theirs.history())
                    .extracting(StatusChange::remark)
                    .containsExactly(null, Remark.TRANSFER_OFFERED, Remark.TRANSFERRED);
        });
        assertThat(people.as(holder, () -> reservations.find(made.id()))).isEmpty();
        assertThat(reservations.occupied(machine, FRIDAY)).containsExactly(FRIDAY);
        clock.set(FRIDAY.startsAt());
        people.as(friend, () -> reservations.checkIn(made.id()));
        assertThat(now(made).status()).isEqualTo(ReservationStatus.IN_USE);
    }

    @Test
    void nobodyElseAcceptsAndNobodyTakesWhatIsNotOffered() {
        var made = fixtures.books(holder, machine, FRIDAY);

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> accepted(made));
        offered(made);
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> people.as(people.holder(), () -> transfers.accept(made.id())));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> people.as(holder, () -> transfers.accept(made.id())));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> people.as(friend, () -> transfers.transfer(made.id(), people.mail(friend), "")));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> people.as(friend, () -> reservations.cancel(made.id(), "")));
    }

    @Test
    void offerEndsByEithersWordAndByWhateverChangesTheReservation() {
        var made = fixtures.books(holder, machine, FRIDAY);
        offered(made);
        people.as(friend, () -> transfers.refuse(made.id(), "No time"));
        assertThat(now(made).history().getLast().remark()).isEqualTo(Remark.TRANSFER_REFUSED);
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> accepted(made));

        offered(made);
        people.as(holder, () -> transfers.refuse(made.id(), ""));
        assertThat(now(made).history().getLast().remark()).isEqualTo(Remark.TRANSFER_WITHDRAWN);

        offered(made);
        people.as(holder, () -> reservations.move(made.id(), Move.to(slot("2026-11-28", "14:00", "16:00")), ""));
        assertThat(now(made).transfer()).isNull();
    }

    @Test
    void offerIsOverWhenTheSlotBegins() {
        var made = fixtures.books(holder, machine, FRIDAY);
        offered(made);
        clock.set(FRIDAY.startsAt());

        assertThatExceptionOfType(NoTransfer.class).isThrownBy(() -> accepted(made));
        assertThat(people.as(friend, transfers::offeredToMe)).isEmpty();
        assertThatExceptionOfType(WrongState.class).isThrownBy(() -> offered(made));
    }

    @Test
    void everyRuleAboutPeopleIsAskedOfTheOther() {
        var limited = workshops.alwaysOpen(
                workshop, 1, rules -> rules.withQuotas(Quota.of(Duration.ofHours(3), null, null), Quota.NONE));
        fixtures.books(friend, limited, slot("2026-11-27", "08:00", "10:00"));
        var made = fixtures.books(holder, limited, FRIDAY);
        offered(made);
        assertThatExceptionOfType(QuotaExceeded.class).isThrownBy(() -> accepted(made));

        var alone = workshops.alwaysOpen(workshop, 1, rules -> rules.with(draft -> draft.oneAtATime(true)));
        fixtures.books(friend, machine, slot("2026-11-28", "15:00", "17:00"));
        var other = fixtures.books(holder, alone, slot("2026-11-28", "14:00", "16:00"));
        offered(other);
        assertThatExceptionOfType(TwoAtOnce.class).isThrownBy(() -> accepted(other));
        assertThat(now(other).holder()).isEqualTo(holder);
        assertThat(now(other).transfer()).isNotNull();
    }

    @Test
    void providerThatApprovesAnswersAgainForTheOther() {
        var asking = fixtures.machineOnRequest(workshop);
        var made = fixtures.books(holder, asking, FRIDAY);
        offered(made);
        people.as(workshop.manager(), () -> reservations.confirm(made.id()));
        clock.advance(Duration.ofHours(1));

        var theirs = accepted(made);

        assertThat(theirs.status()).isEqualTo(ReservationStatus.REQUESTED);
        assertThat(theirs.answerBy()).isEqualTo(clock.instant().plus(Duration.ofHours(48)));
        people.as(workshop.manager(), () -> reservations.confirm(made.id()));
        assertThat(now(made).holder()).isEqualTo(friend);
    }

    @Test
    void requestThatWaitsGoesOnWaiting() {
        var made = fixtures.books(holder, fixtures.machineOnRequest(workshop), FRIDAY);
        clock.advance(Duration.ofHours(1));
        offered(made);

        assertThat(accepted(made).answerBy()).isEqualTo(made.answerBy());
    }

    @Test
    void managerGivesAtOnceWithAReason() {
        var made = fixtures.books(holder, fixtures.machineOnRequest(workshop), FRIDAY);
        people.as(workshop.manager(), () -> reservations.confirm(made.id()));

        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() ->
                        people.as(workshop.manager(), () -> transfers.transfer(made.id(), people.mail(friend), " ")));
        var given = people.as(
                workshop.manager(), () -> transfers.transfer(made.id(), people.mail(friend), "Colleague is ill"));

        assertThat(given.holder()).isEqualTo(friend);
        assertThat(given.status()).isEqualTo(ReservationStatus.CONFIRMED);
        assertThat(given.history().getLast()).satisfies(last -> {
            assertThat(last.by()).isEqualTo(workshop.manager());
            assertThat(last.reason()).isEqualTo("Colleague is ill");
        });
        assertThat(database.queryForObject(
                        "select count(*) from audit_entry where action = 'reservation-transferred' and subject = ?",
                        Integer.class,
                        made.code()))
                .isOne();
        var stranger = workshops.workshop().manager();
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> people.as(stranger, () -> transfers.transfer(made.id(), people.mail(holder), "!")));
    }

    @Test
    void whatCannotBeHandedOnSaysWhy() {
        var made = fixtures.books(holder, machine, FRIDAY);
        assertThatExceptionOfType(PersonNotFound.class)
                .isThrownBy(
                        () -> people.as(holder, () -> transfers.transfer(made.id(), "nobody@gongfang.example", "")));
        assertThatExceptionOfType(TransferToHolder.class)
                .isThrownBy(() -> people.as(holder, () -> transfers.transfer(made.id(), people.mail(holder), "")));

        var forProject = fixtures.books(
                holder,
                new SlotRequest(
                        List.of(new SlotRequest.Item(machine, 1)),
                        slot("2026-11-28", "14:00", "16:00"),
                        ProjectId.next(),
                        ""));
        assertThatExceptionOfType(NotOfProject.class).isThrownBy(() -> offered(forProject));

        var weekly = people.as(
                holder,
                () -> series.request(
                        new SeriesRequest(
                                SlotRequest.of(machine, slot("2026-11-29", "14:00", "16:00"), ""),
                                Rhythm.times(1, 2),
                                false,
                                false),
                        UUID.randomUUID().toString()));
        assertThatExceptionOfType(TransferOfSeries.class)
                .isThrownBy(() -> offered(weekly.reservations().getFirst()));
    }

    @Test
    void acceptingAndTakingBackAtOnceEndInOneOfThem() {
        for (int day = 1; day < 5; day++) {
            var made = fixtures.books(holder, machine, slot("2026-12-0" + day, "14:00", "16:00"));
            offered(made);

            var answers = rush.outcomes(List.<Callable<Reservation>>of(() -> accepted(made), () -> {
                people.as(holder, () -> reservations.cancel(made.id(), ""));
                return made;
            }));

            assertThat(answers.stream().filter(Reservation.class::isInstance)).hasSize(1);
            var end = now(made);
            assertThat(end.status() == ReservationStatus.CANCELLED)
                    .isEqualTo(end.holder().equals(holder));
        }
    }
}
