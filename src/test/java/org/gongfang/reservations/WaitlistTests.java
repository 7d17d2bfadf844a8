package org.gongfang.reservations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;
import static org.gongfang.reservations.ReservationsFixtures.slot;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.gongfang.identity.MemberId;
import org.gongfang.resources.ClosureReason;
import org.gongfang.resources.Closures;
import org.gongfang.resources.NewClosure;
import org.gongfang.resources.Quota;
import org.gongfang.resources.ResourceId;
import org.gongfang.resources.ResourcesFixtures.Workshop;
import org.gongfang.shared.NotFound;
import org.gongfang.shared.TimeSlot;
import org.gongfang.testing.Statements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A slot that becomes free is offered to the first in line, and passed on when nobody answers. */
abstract class WaitlistTests extends ReservationScene {

    private static final TimeSlot SLOT = slot("2026-11-24", "14:00", "16:00");
    private static final TimeSlot BEFORE = slot("2026-11-23", "12:00", "13:00");

    @Autowired
    Waitlist waitlist;

    @Autowired
    WaitlistAtProvider atProvider;

    @Autowired
    WaitlistSweep sweep;

    @Autowired
    WaitlistSettings settings;

    @Autowired
    CalendarFeed feed;

    @Autowired
    OldWishes old;

    @Autowired
    Closures closures;

    @Autowired
    Holding holding;

    @Autowired
    ReservationLifecycle lifecycle;

    @Autowired
    JdbcClient database;

    private Workshop workshop;
    private ResourceId machine;
    private MemberId first;
    private MemberId second;
    private Reservation taken;

    @BeforeEach
    void machineThatIsTaken() {
        workshop = workshops.workshop();
        machine = workshops.alwaysOpen(workshop);
        first = people.holder();
        second = people.holder();
        taken = fixtures.booked(machine, SLOT);
    }

    private WaitlistId joins(MemberId member, SlotQuery wish) {
        return people.as(
                member,
                () -> waitlist.join(WaitlistWish.of(wish), UUID.randomUUID().toString()));
    }

    private WaitlistId joins(MemberId member) {
        return joins(member, SlotQuery.of(machine, SLOT, SLOT.length()));
    }

    private void slotBecomesFree() {
        people.as(taken.holder(), () -> reservations.cancel(taken.id(), ""));
    }

    /** What the job does every minute. */
    private void sweep() {
        lifecycle.expireHolds();
        sweep.run();
    }

    private Waiting wish(MemberId member) {
        return people.as(member, () -> waitlist.mine().getFirst());
    }

    private WaitlistOffer offer(MemberId member) {
        return Objects.requireNonNull(wish(member).offer());
    }

    private List<WaitlistOutcome> outcomes(MemberId member) {
        return people.as(
                member,
                () -> waitlist.decisions(waitlist.mine().getFirst().id()).stream()
                        .map(WaitlistDecision::outcome)
                        .toList()
                        .reversed());
    }

    @Test
    void nothingIsOfferedWhileNothingIsFree() {
        joins(first);
        sweep();

        assertThat(wish(first).state()).isEqualTo(WaitlistState.WAITING);
        assertThat(wish(first).place()).isEqualTo(1);
        assertThat(outcomes(first)).isEmpty();
    }

    @Test
    void whatBecomesFreeIsKeptForTheFirstInLine() {
        joins(first);
        clock.advance(Duration.ofMinutes(1));
        joins(second);
        slotBecomesFree();
        sweep();

        var offer = offer(first);
        assertThat(offer.made().slot()).isEqualTo(SLOT);
        assertThat(offer.made().place()).isEqualTo(1);
        assertThat(offer.endsAt()).isEqualTo(clock.instant().plus(Duration.ofMinutes(30)));
        assertThat(Objects.requireNonNull(offer.held()).status()).isEqualTo(ReservationStatus.HELD);
        assertThat(reservations.occupied(machine, SLOT)).containsExactly(SLOT);
        assertThat(wish(second).state()).isEqualTo(WaitlistState.WAITING);
        assertThat(wish(second).place()).isEqualTo(2);
        assertThatExceptionOfType(SlotTaken.class).isThrownBy(() -> fixtures.booked(machine, SLOT));
        sweep();
        assertThat(outcomes(first)).containsExactly(WaitlistOutcome.OFFERED);
    }

    @Test
    void whatBecomesFreeIsOfferedAtOnceAndByTwoNodesOnlyOnce() {
        joins(first);
        joins(second);
        var here = new WaitlistWake(sweep, feed, settings);
        var there = new WaitlistWake(sweep, feed, settings);
        here.listen();
        there.listen();

        slotBecomesFree();

        await().untilAsserted(() -> assertThat(wish(first).state()).isEqualTo(WaitlistState.OFFERED));
        // Both have done what they had to once they are gone.
        here.destroy();
        there.destroy();
        assertThat(outcomes(first)).containsExactly(WaitlistOutcome.OFFERED);
        assertThat(wish(second).state()).isEqualTo(WaitlistState.WAITING);
        assertThat(outcomes(second)).isEmpty();
    }

    @Test
    void liftedClosureWakesThoseWhoWait() {
        people.as(taken.holder(), () -> reservations.cancel(taken.id(), ""));
        var closure = workshops.close(workshop, NewClosure.ofResource(machine, SLOT, ClosureReason.EXAM, ""));
        joins(first);
        var wake = new WaitlistWake(sweep, feed, settings);
        wake.listen();

        people.as(workshop.manager(), () -> closures.remove(closure));

        await().untilAsserted(() -> assertThat(wish(first).state()).isEqualTo(WaitlistState.OFFERED));
        wake.destroy();
    }

    @Test
    void onlyWhoWaitsForWhatHasChangedIsServedAtOnce() {
        var other = workshops.alwaysOpen(workshop);
        joins(first);
        slotBecomesFree();

        assertThat(sweep.serve(Set.of(other))).isZero();
        assertThat(wish(first).state()).isEqualTo(WaitlistState.WAITING);
        assertThat(sweep.serve(Set.of(other, machine))).isEqualTo(1);
        assertThat(wish(first).state()).isEqualTo(WaitlistState.OFFERED);
    }

    @Test
    void placesOfAllOnesWishesAreReadTogether() {
        joins(second);
        clock.advance(Duration.ofMinutes(1));
        joins(first);
        joins(first, SlotQuery.of(machine, slot("2026-11-24", "14:00", "17:00"), Duration.ofHours(1)));
        joins(first, SlotQuery.of(machine, slot("2026-11-25", "14:00", "17:00"), Duration.ofHours(1)));

        people.as(first, () -> {
            var sent = Statements.sentBy(
                    () -> assertThat(waitlist.mine()).extracting(Waiting::place).containsExactly(1, 3, 2));
            assertThat(sent).as(String.join("\n", sent)).hasSizeLessThanOrEqualTo(3);
        });
    }

    @Test
    void endedWishesAndDecisionsAreForgottenAfterALongTime() {
        joins(first);
        slotBecomesFree();
        sweep();
        var offered = offer(first).id();
        people.as(first, () -> waitlist.accept(offered));
        var made = wish(first).id();
        clock.advance(Duration.ofDays(399));
        old.tidyUp();
        assertThat(people.as(first, () -> waitlist.decisions(made))).hasSize(2);

        clock.advance(Duration.ofDays(2));
        assertThat(old.tidyUp()).isGreaterThanOrEqualTo(3);
        assertThat(people.as(first, waitlist::mine)).isEmpty();
    }

    @Test
    void offerIsToldByInboxAndMailWithTheWayToIt() {
        joins(first);
        slotBecomesFree();
        sweep();

        var link = "/my/waitlist/offers/" + offer(first).id();
        await().untilAsserted(() -> {
            assertThat(told("select link from inbox_message where kind = ? and link like ?", link))
                    .hasSize(1);
            assertThat(told("select action_link from outbox_mail where kind = ? and action_link like ?", link))
                    .hasSize(1);
        });
    }

    private List<String> told(String statement, String link) {
        return database.sql(statement)
                .params("WAITLIST_OFFERED", "%" + link)
                .query(String.class)
                .list();
    }

    @Test
    void fewerHoursComeBeforeLongerWaiting() {
        fixtures.books(first, workshops.alwaysOpen(workshop), BEFORE);
        joins(first);
        clock.set(BEFORE.endsAt());
        joins(second);
        slotBecomesFree();
        sweep();

        assertThat(offer(second).made().had()).isZero();
        assertThat(wish(first).state()).isEqualTo(WaitlistState.WAITING);
    }

    @Test
    void acceptedOfferIsAReservation() {
        joins(first);
        slotBecomesFree();
        sweep();
        var offer = offer(first);

        var booked = people.as(first, () -> waitlist.accept(offer.id()));

        assertThat(booked.status()).isEqualTo(ReservationStatus.CONFIRMED);
        assertThat(booked.slot()).isEqualTo(SLOT);
        assertThat(wish(first).state()).isEqualTo(WaitlistState.BOOKED);
        assertThat(outcomes(first)).containsExactly(WaitlistOutcome.OFFERED, WaitlistOutcome.ACCEPTED);
        assertThat(people.as(first, () -> waitlist.accept(offer.id())).id()).isEqualTo(booked.id());
    }

    @Test
    void providerWhoIsAskedIsAskedAfterTheOffer() {
        machine = fixtures.machineOnRequest(workshop);
        joins(first);
        sweep();

        var booked = people.as(first, () -> waitlist.accept(offer(first).id()));

        assertThat(booked.status()).isEqualTo(ReservationStatus.REQUESTED);
    }

    @Test
    void offerOutlivesALookAtTheBookingForm() {
        joins(first);
        slotBecomesFree();
        sweep();
        var offer = offer(first).id();

        people.as(first, () -> holding.releaseOn(machine));

        people.as(first, () -> waitlist.accept(offer));
        assertThat(wish(first).state()).isEqualTo(WaitlistState.BOOKED);
    }

    @Test
    void offerIsThePersonsOwn() {
        joins(first);
        slotBecomesFree();
        sweep();
        var offer = offer(first).id();

        people.as(second, () -> {
            assertThat(waitlist.offer(offer)).isEmpty();
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> waitlist.accept(offer));
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> waitlist.decline(offer));
        });
    }

    @Test
    void lapsedOfferIsPassedOnAndThePlaceIsKeptOnce() {
        joins(first);
        clock.advance(Duration.ofMinutes(1));
        joins(second);
        slotBecomesFree();
        sweep();
        var offer = offer(first);

        clock.advance(Duration.ofMinutes(30));
        people.as(first, () -> assertThatExceptionOfType(HoldOver.class).isThrownBy(() -> waitlist.accept(offer.id())));
        sweep();

        assertThat(wish(first).state()).isEqualTo(WaitlistState.WAITING);
        assertThat(outcomes(first)).containsExactly(WaitlistOutcome.OFFERED, WaitlistOutcome.LAPSED);
        assertThat(offer(second).made().slot()).isEqualTo(SLOT);
        clock.advance(Duration.ofMinutes(30));
        sweep();
        // It was passed on once round the line; now it comes back, and a second lapse is one too many.
        assertThat(wish(first).state()).isEqualTo(WaitlistState.OFFERED);
        clock.advance(Duration.ofMinutes(30));
        sweep();
        assertThat(wish(first).state()).isEqualTo(WaitlistState.LAPSED);
    }

    @Test
    void declinedOfferGoesToTheNextAndDoesNotComeBack() {
        var day = slot("2026-11-24", "00:00", "00:00");
        machine = workshops.alwaysOpen(workshop);
        joins(first, SlotQuery.of(machine, day, Duration.ofHours(2)));
        sweep();
        var offered = offer(first);

        people.as(first, () -> waitlist.decline(offered.id()));
        sweep();

        assertThat(offer(first).made().slot().overlaps(offered.made().slot())).isFalse();
        people.as(first, () -> {
            assertThatExceptionOfType(HoldOver.class).isThrownBy(() -> waitlist.decline(offered.id()));
            assertThat(waitlist.offer(offered.id()).orElseThrow().answer()).isEqualTo(WaitlistOutcome.DECLINED);
        });
    }

    @Test
    void whoeverMayNotBookItIsPassedOverWithTheReason() {
        machine = workshops.alwaysOpen(
                workshop, 1, rules -> rules.withQuotas(Quota.of(Duration.ofHours(1), null, null), Quota.NONE));
        fixtures.books(first, machine, slot("2026-11-24", "09:00", "10:00"));
        joins(first, SlotQuery.of(machine, slot("2026-11-24", "14:00", "15:00"), Duration.ofHours(1)));
        clock.advance(Duration.ofMinutes(1));
        joins(second, SlotQuery.of(machine, slot("2026-11-24", "14:00", "15:00"), Duration.ofHours(1)));
        sweep();
        sweep();

        assertThat(offer(second).made().slot()).isEqualTo(slot("2026-11-24", "14:00", "15:00"));
        people.as(
                first,
                () -> assertThat(waitlist.decisions(waitlist.mine().getFirst().id()))
                        .singleElement()
                        .satisfies(decision -> {
                            assertThat(decision.outcome()).isEqualTo(WaitlistOutcome.PASSED_OVER);
                            assertThat(decision.reason().english()).contains("1");
                            assertThat(decision.reason().chinese()).isNotBlank();
                        }));
    }

    @Test
    void nobodyWaitsTwiceForTheSameNorForTooMuch() {
        joins(first);
        assertThatExceptionOfType(AlreadyWaiting.class).isThrownBy(() -> joins(first));
        for (int length = 30; length < 300; length += 30) {
            joins(first, SlotQuery.of(machine, slot("2026-11-24", "08:00", "18:00"), Duration.ofMinutes(length)));
        }
        assertThatExceptionOfType(TooManyWishes.class)
                .isThrownBy(() ->
                        joins(first, SlotQuery.of(machine, slot("2026-11-25", "08:00", "18:00"), Duration.ofHours(1))));
    }

    @Test
    void repeatedRequestEntersOnce() {
        var key = UUID.randomUUID().toString();
        var wish = WaitlistWish.of(SlotQuery.of(machine, SLOT, SLOT.length()));
        people.as(first, () -> {
            var once = waitlist.join(wish, key);
            assertThat(waitlist.join(wish, key)).isEqualTo(once);
            assertThatExceptionOfType(KeyReused.class)
                    .isThrownBy(() ->
                            waitlist.join(WaitlistWish.of(SlotQuery.of(machine, SLOT, Duration.ofHours(1))), key));
        });
    }

    @Test
    void withdrawnWishIsServedNoMoreUntilThatIsTakenBack() {
        var id = joins(first);
        people.as(first, () -> waitlist.withdraw(id));
        slotBecomesFree();
        sweep();
        assertThat(wish(first).state()).isEqualTo(WaitlistState.WITHDRAWN);
        assertThat(outcomes(first)).isEmpty();

        people.as(first, () -> waitlist.resume(id));
        sweep();
        assertThat(wish(first).state()).isEqualTo(WaitlistState.OFFERED);
        people.as(first, () -> waitlist.withdraw(id));
        assertThat(reservations.occupied(machine, SLOT)).isEmpty();
    }

    @Test
    void wishEndsWithItsWindow() {
        joins(first);
        clock.set(SLOT.startsAt());
        sweep();

        assertThat(wish(first).state()).isEqualTo(WaitlistState.OVER);
    }

    @Test
    void twoSweepsAtOnceMakeOneOffer() throws Exception {
        joins(first);
        clock.advance(Duration.ofMinutes(1));
        joins(second);
        slotBecomesFree();
        var barrier = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            Callable<Integer> both = () -> {
                barrier.await();
                return sweep.run();
            };
            for (Future<Integer> one : threads.invokeAll(List.of(both, both))) {
                one.get();
            }
        }

        assertThat(outcomes(first)).containsExactly(WaitlistOutcome.OFFERED);
        assertThat(outcomes(second)).isEmpty();
        assertThat(Stream.of(first, second).map(this::wish).map(Waiting::state))
                .containsExactly(WaitlistState.OFFERED, WaitlistState.WAITING);
    }

    @Test
    void managerSeesWhoWaitsForTheHouse() {
        joins(first);

        people.as(
                workshop.manager(),
                () -> assertThat(atProvider.waiting())
                        .filteredOn(WaitingForUs::forResource)
                        .extracting(WaitingForUs::window)
                        .containsExactly(SLOT));
        people.as(
                workshops.workshop().manager(),
                () -> assertThat(atProvider.waiting())
                        .noneMatch(one -> one.window().equals(SLOT)));
    }
}
