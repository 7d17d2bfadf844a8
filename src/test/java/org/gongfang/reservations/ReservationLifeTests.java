package org.gongfang.reservations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.gongfang.reservations.ReservationsFixtures.slot;

import java.time.Duration;
import java.util.List;
import org.gongfang.identity.MemberId;
import org.gongfang.resources.ResourceId;
import org.gongfang.resources.ResourcesFixtures.Workshop;
import org.gongfang.shared.InvalidInput;
import org.gongfang.shared.NotFound;
import org.gongfang.shared.TimeSlot;
import org.gongfang.testing.IntegrationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** From request to completed use, and every way it may end before. */
@IntegrationTest
class ReservationLifeTests extends ReservationScene {

    private static final TimeSlot SLOT = slot("2026-11-24", "14:00", "16:00");

    @Autowired
    ReservationLifecycle lifecycle;

    @Autowired
    UsageRecords usage;

    private Workshop workshop;
    private ResourceId machine;
    private MemberId holder;

    @BeforeEach
    void machineThatIsBookedOnRequest() {
        workshop = workshops.workshop();
        machine = fixtures.machineOnRequest(workshop);
        holder = people.holder();
    }

    @Test
    void providerSaysYesAndTheHolderUsesIt() {
        var made = fixtures.books(holder, machine, SLOT);
        assertThat(made.status()).isEqualTo(ReservationStatus.REQUESTED);
        // The hold would last 48 hours, but not longer than until the start.
        assertThat(made.holdExpiresAt()).isEqualTo(SLOT.startsAt());

        people.as(workshop.manager(), () -> reservations.confirm(made.id()));
        clock.set(SLOT.startsAt().minus(Duration.ofMinutes(10)));
        people.as(holder, () -> reservations.checkIn(made.id()));
        clock.set(SLOT.startsAt().plus(Duration.ofMinutes(65)));
        people.as(holder, () -> reservations.checkOut(made.id()));

        var done = due.find(made.id()).orElseThrow();
        assertThat(done.status()).isEqualTo(ReservationStatus.COMPLETED);
        assertThat(done.history())
                .extracting(StatusChange::status)
                .containsExactly(
                        ReservationStatus.REQUESTED,
                        ReservationStatus.CONFIRMED,
                        ReservationStatus.IN_USE,
                        ReservationStatus.COMPLETED);
        assertThat(done.history())
                .extracting(StatusChange::byName)
                .containsExactly("Holder", "Manager", "Holder", "Holder");
        var row = usageOf(made);
        assertThat(row.bookedMinutes()).isEqualTo(120);
        assertThat(Duration.between(row.usedFrom(), row.usedTo())).isEqualTo(Duration.ofMinutes(75));
        assertThat(row.billedMinutes()).isEqualTo(75);
    }

    @Test
    void earlyCheckOutFreesTheRest() {
        var made = confirmed();
        clock.set(SLOT.startsAt());
        people.as(holder, () -> reservations.checkIn(made.id()));
        clock.set(SLOT.startsAt().plus(Duration.ofMinutes(50)));
        people.as(holder, () -> reservations.checkOut(made.id()));

        assertThat(reservations.occupied(machine, SLOT))
                .containsExactly(TimeSlot.of(SLOT.startsAt(), Duration.ofMinutes(60)));
        fixtures.booked(machine, slot("2026-11-24", "15:00", "16:00"));
    }

    @Test
    void declinedRequestFreesItsSlot() {
        var made = fixtures.books(holder, machine, SLOT);

        people.as(workshop.manager(), () -> reservations.decline(made.id(), "Teaching that day"));

        assertThat(reservations.occupied(machine, SLOT)).isEmpty();
        var last = due.find(made.id()).orElseThrow().history().getLast();
        assertThat(last.status()).isEqualTo(ReservationStatus.DECLINED);
        assertThat(last.reason()).isEqualTo("Teaching that day");
    }

    @Test
    void decliningNeedsAReason() {
        var made = fixtures.books(holder, machine, SLOT);

        people.as(
                workshop.manager(),
                () -> assertThatExceptionOfType(InvalidInput.class)
                        .isThrownBy(() -> reservations.decline(made.id(), " ")));
    }

    @Test
    void holderCancelsUntilTheDeadlineAndTheManagerAlways() {
        var early = slot("2026-11-26", "09:00", "11:00");
        var made = fixtures.books(holder, machine, early);
        people.as(workshop.manager(), () -> reservations.confirm(made.id()));
        var other = confirmed();

        people.as(holder, () -> reservations.cancel(made.id(), ""));
        assertThat(reservations.occupied(machine, early)).isEmpty();

        clock.set(SLOT.startsAt());
        people.as(
                holder,
                () -> assertThatExceptionOfType(CancellationStarted.class)
                        .isThrownBy(() -> reservations.cancel(other.id(), "")));
        people.as(workshop.manager(), () -> reservations.cancel(other.id(), "The spindle is being replaced"));
        assertThat(statusOf(other)).isEqualTo(ReservationStatus.CANCELLED);
    }

    @Test
    void requestThatNobodyAnswersExpires() {
        var made = fixtures.books(holder, machine, slot("2026-11-30", "09:00", "11:00"));
        clock.advance(Duration.ofHours(48).minusSeconds(1));
        lifecycle.expireHolds();
        assertThat(statusOf(made)).isEqualTo(ReservationStatus.REQUESTED);

        clock.advance(Duration.ofSeconds(1));
        assertThat(lifecycle.expireHolds()).isPositive();
        assertThat(lifecycle.expireHolds()).isZero();

        assertThat(statusOf(made)).isEqualTo(ReservationStatus.EXPIRED);
        assertThat(reservations.occupied(machine, made.slot())).isEmpty();
    }

    @Test
    void reservationNobodyChecksInToIsFreedAfterTheGraceTime() {
        var made = confirmed();
        clock.set(SLOT.startsAt().plus(Duration.ofMinutes(29)));
        lifecycle.releaseNoShows();
        assertThat(statusOf(made)).isEqualTo(ReservationStatus.CONFIRMED);

        clock.advance(Duration.ofMinutes(1));
        assertThat(lifecycle.releaseNoShows()).isPositive();

        assertThat(statusOf(made)).isEqualTo(ReservationStatus.NO_SHOW);
        fixtures.booked(machine, slot("2026-11-24", "14:30", "16:00"));
    }

    @Test
    void useThatNobodyEndsIsCompletedWhenItsTimeIsOver() {
        var made = confirmed();
        clock.set(SLOT.startsAt());
        people.as(holder, () -> reservations.checkIn(made.id()));
        clock.set(SLOT.endsAt().plus(Duration.ofMinutes(1)));

        assertThat(lifecycle.completeEnded()).isPositive();

        var done = due.find(made.id()).orElseThrow();
        assertThat(done.status()).isEqualTo(ReservationStatus.COMPLETED);
        assertThat(done.checkedOutAt()).isEqualTo(SLOT.endsAt());
        assertThat(usageOf(made).billedMinutes()).isEqualTo(120);
    }

    @Test
    void checkInOpensAQuarterOfAnHourBeforeTheStart() {
        var made = confirmed();
        clock.set(SLOT.startsAt().minus(Duration.ofMinutes(15)).minusMillis(1));
        people.as(
                holder,
                () -> assertThatExceptionOfType(CheckInTooEarly.class)
                        .isThrownBy(() -> reservations.checkIn(made.id())));

        clock.advance(Duration.ofMillis(1));
        people.as(people.technician(workshop.provider()), () -> reservations.checkIn(made.id()));

        assertThat(statusOf(made)).isEqualTo(ReservationStatus.IN_USE);
    }

    @Test
    void whatIsSomebodyElsesDoesNotExist() {
        var made = fixtures.books(holder, machine, SLOT);
        var stranger = people.holder();
        var otherManager = workshops.workshop().manager();

        people.as(stranger, () -> {
            assertThat(reservations.find(made.id()).isPresent()).isFalse();
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> reservations.cancel(made.id(), ""));
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> reservations.checkIn(made.id()));
        });
        people.as(otherManager, () -> {
            assertThat(reservations.findByCode(made.code()).isPresent()).isFalse();
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> reservations.confirm(made.id()));
            assertThat(atProvider.board(List.of(machine), SLOT)).isEmpty();
        });
        people.as(
                holder,
                () -> assertThatExceptionOfType(AccessDeniedException.class)
                        .isThrownBy(() -> reservations.confirm(made.id())));
        people.as(
                people.official(),
                () -> assertThat(reservations.find(made.id()).isPresent()).isTrue());
    }

    @Test
    void stepsOutOfOrderAreRefused() {
        var made = fixtures.books(holder, machine, SLOT);

        people.as(
                holder,
                () -> assertThatExceptionOfType(WrongState.class).isThrownBy(() -> reservations.checkIn(made.id())));
        people.as(workshop.manager(), () -> {
            reservations.confirm(made.id());
            assertThatExceptionOfType(WrongState.class).isThrownBy(() -> reservations.confirm(made.id()));
            assertThatExceptionOfType(WrongState.class).isThrownBy(() -> reservations.decline(made.id(), "too late"));
        });
    }

    @Test
    void boardAndListsShowIt() {
        var made = fixtures.books(holder, machine, SLOT);

        people.as(workshop.manager(), () -> {
            assertThat(atProvider.board(List.of(machine), SLOT))
                    .singleElement()
                    .satisfies(entry -> assertThat(entry.holderName()).isEqualTo("Holder"));
            assertThat(atProvider.waitingForApproval(workshop.provider(), 0, 10))
                    .extracting(Reservation::id)
                    .containsExactly(made.id());
            assertThat(atProvider.countWaitingForApproval(workshop.provider())).isEqualTo(1);
        });
        people.as(holder, () -> {
            assertThat(reservations.mine(ReservationFilter.all(), null, 10).items())
                    .extracting(Reservation::id)
                    .containsExactly(made.id());
            assertThat(reservations.next(holder).map(Reservation::id)).contains(made.id());
        });
    }

    @Test
    void ownReservationsArePagedFromTheLatestSlotOn() {
        for (int hour = 9; hour < 14; hour++) {
            fixtures.books(
                    holder, machine, slot("2026-11-27", "%02d:00".formatted(hour), "%02d:00".formatted(hour + 1)));
        }

        people.as(holder, () -> {
            var first = reservations.mine(ReservationFilter.all(), null, 3);
            var second = reservations.mine(ReservationFilter.all(), first.next(), 3);
            assertThat(first.items()).hasSize(3);
            assertThat(second.items()).hasSize(2);
            assertThat(second.next()).isNull();
            assertThat(first.items().getFirst().slot()).isEqualTo(slot("2026-11-27", "13:00", "14:00"));
            assertThat(second.items().getLast().slot()).isEqualTo(slot("2026-11-27", "09:00", "10:00"));
            assertThatExceptionOfType(InvalidInput.class)
                    .isThrownBy(() -> reservations.mine(ReservationFilter.all(), "not a cursor", 3));
        });
    }

    private Reservation confirmed() {
        var made = fixtures.books(holder, machine, SLOT);
        people.as(workshop.manager(), () -> reservations.confirm(made.id()));
        return made;
    }

    private ReservationStatus statusOf(Reservation made) {
        return due.find(made.id()).orElseThrow().status();
    }

    private UsageRow usageOf(Reservation made) {
        return usage.between(made.slot().startsAt(), made.slot().endsAt()).stream()
                .filter(row -> row.reservation().equals(made.id()))
                .findFirst()
                .orElseThrow();
    }
}
