package org.gongfang.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.gongfang.reservations.ReservationsFixtures.slot;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.gongfang.identity.IdentityFixtures;
import org.gongfang.identity.MemberId;
import org.gongfang.reservations.Move;
import org.gongfang.reservations.Reservation;
import org.gongfang.reservations.Reservations;
import org.gongfang.reservations.ReservationsFixtures;
import org.gongfang.resources.ResourcesFixtures;
import org.gongfang.shared.TimeSlot;
import org.gongfang.testing.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** What a reservation tells, to whom, and how often, on a real database. */
abstract class RemindersTests {

    private static final TimeSlot THURSDAY = slot("2026-11-26", "13:00", "15:00");

    @Autowired
    Reminders reminders;

    @Autowired
    OutboxMails outbox;

    @Autowired
    Inbox inbox;

    @Autowired
    Reservations reservations;

    @Autowired
    ReservationsFixtures bookings;

    @Autowired
    ResourcesFixtures workshops;

    @Autowired
    IdentityFixtures people;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcTemplate database;

    @Autowired
    TransactionTemplate transaction;

    /** Other tests leave mails behind by the thousand, and what is read here are the newest of them all. */
    @BeforeEach
    void emptyTheOutbox() {
        database.update("delete from outbox_mail");
    }

    @BeforeEach
    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void aConfirmedReservationBringsMailWithACalendarFile() {
        var holder = people.holder();
        var reservation = books(holder, THURSDAY);
        assertThat(mails(holder)).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).contains(reservation.items().getFirst().resourceNameZh());
            assertThat(mail.body()).contains(reservation.code(), "13:00", "测试路 1 号");
            assertThat(mail.actionLink()).endsWith("/my/reservations/" + reservation.code());
            assertThat(mail.calendar().orElseThrow().text())
                    .contains(
                            "METHOD:REQUEST",
                            "UID:" + reservation.id().value() + "@gongfang",
                            "DTSTART:20261126T050000Z",
                            "DTEND:20261126T070000Z");
        });
        assertThat(notices(holder)).containsExactly(NoticeKind.CONFIRMED);
    }

    @Test
    void remindersComeADayBeforeAnHourBeforeAndAtCheckInEachOnce() {
        var holder = people.holder();
        books(holder, THURSDAY);
        sweepTwiceAt(THURSDAY, Duration.ofHours(25));
        assertThat(notices(holder)).containsExactlyInAnyOrder(NoticeKind.CONFIRMED);
        sweepTwiceAt(THURSDAY, Duration.ofHours(24));
        assertThat(notices(holder)).containsExactlyInAnyOrder(NoticeKind.CONFIRMED, NoticeKind.REMINDER_DAY);
        sweepTwiceAt(THURSDAY, Duration.ofHours(1));
        sweepTwiceAt(THURSDAY, Duration.ofMinutes(15));
        assertThat(notices(holder))
                .containsExactlyInAnyOrder(
                        NoticeKind.CONFIRMED,
                        NoticeKind.REMINDER_DAY,
                        NoticeKind.REMINDER_HOUR,
                        NoticeKind.CHECK_IN_OPEN);
        assertThat(mails(holder)).hasSize(3);
    }

    @Test
    void whoMovesWaitsForNobodyElsesReminders() {
        var one = books(people.holder(), THURSDAY);
        var other = books(people.holder(), THURSDAY);
        clock.set(THURSDAY.startsAt());

        transaction.executeWithoutResult(status -> {
            reminders.move(one);
            assertThat(CompletableFuture.runAsync(
                            () -> transaction.executeWithoutResult(another -> reminders.move(other))))
                    .succeedsWithin(Duration.ofSeconds(10));
        });
    }

    @Test
    void aMovedReservationIsToldWithItsNewTimeAndRemindedOfByIt() {
        var holder = people.holder();
        var reservation = books(holder, THURSDAY);
        sweepTwiceAt(THURSDAY, Duration.ofHours(24));
        var nextWeek = slot("2026-12-03", "13:00", "15:00");
        people.as(holder, () -> reservations.move(reservation.id(), Move.to(nextWeek), "A week later"));

        await().untilAsserted(() -> assertThat(notices(holder)).contains(NoticeKind.MOVED));
        assertThat(mails(holder))
                .filteredOn(mail -> mail.subject().startsWith("预约已改期"))
                .singleElement()
                .satisfies(mail -> {
                    assertThat(mail.body()).contains("12月3日", "11月26日", "A week later");
                    assertThat(mail.calendar().orElseThrow().text())
                            .contains(
                                    "METHOD:REQUEST",
                                    "UID:" + reservation.id().value() + "@gongfang",
                                    "DTSTART:20261203T050000Z",
                                    "SEQUENCE:2");
                });
        sweepTwiceAt(THURSDAY, Duration.ofHours(1));
        assertThat(notices(holder)).doesNotContain(NoticeKind.REMINDER_HOUR);
        sweepTwiceAt(nextWeek, Duration.ofHours(24));
        sweepTwiceAt(nextWeek, Duration.ofHours(1));
        assertThat(notices(holder))
                .containsExactlyInAnyOrder(
                        NoticeKind.CONFIRMED,
                        NoticeKind.REMINDER_DAY,
                        NoticeKind.MOVED,
                        NoticeKind.REMINDER_DAY,
                        NoticeKind.REMINDER_HOUR);
    }

    @Test
    void fourNodesThatRemindAtOnceRemindOnce() throws Exception {
        var holder = people.holder();
        books(holder, THURSDAY);
        clock.set(THURSDAY.startsAt().minus(Duration.ofHours(24)));
        try (var threads = Executors.newFixedThreadPool(4)) {
            Callable<Integer> sweep = reminders::sendDue;
            for (var done : threads.invokeAll(List.of(sweep, sweep, sweep, sweep))) {
                done.get();
            }
        }
        assertThat(notices(holder)).containsExactlyInAnyOrder(NoticeKind.CONFIRMED, NoticeKind.REMINDER_DAY);
    }

    @Test
    void whoBooksForTheSameDayGetsNoReminderOfTheDayBefore() {
        var holder = people.holder();
        var today = slot("2026-11-23", "18:00", "19:00");
        books(holder, today);
        sweepTwiceAt(today, Duration.ofHours(9));
        assertThat(notices(holder)).containsExactly(NoticeKind.CONFIRMED);
        sweepTwiceAt(today, Duration.ofHours(1));
        assertThat(notices(holder)).containsExactlyInAnyOrder(NoticeKind.CONFIRMED, NoticeKind.REMINDER_HOUR);
    }

    @Test
    void aReminderThatCouldNotBeSentInTimeIsNotSent() {
        var holder = people.holder();
        books(holder, THURSDAY);
        sweepTwiceAt(THURSDAY, Duration.ofHours(2));
        assertThat(notices(holder)).containsExactly(NoticeKind.CONFIRMED);
    }

    @Test
    void nobodyIsRemindedOfWhatWasCancelledButTheCalendarIsCleared() {
        var holder = people.holder();
        var reservation = books(holder, THURSDAY);
        people.as(holder, () -> reservations.cancel(reservation.id(), "换材料"));
        await().untilAsserted(() -> assertThat(mails(holder)).hasSize(2));
        sweepTwiceAt(THURSDAY, Duration.ofHours(24));
        assertThat(notices(holder)).containsExactlyInAnyOrder(NoticeKind.CONFIRMED, NoticeKind.CANCELLED);
        assertThat(mails(holder).getFirst().calendar().orElseThrow().text())
                .contains("METHOD:CANCEL", "UID:" + reservation.id().value() + "@gongfang", "STATUS:CANCELLED");
        var manager =
                people.as(holder, () -> reservations.find(reservation.id())).orElseThrow();
        assertThat(manager.history()).isNotEmpty();
    }

    @Test
    void aRequestReachesTheManagerAndTheAnswerItsHolder() {
        var workshop = workshops.workshop();
        var holder = people.holder();
        var machine = bookings.machineOnRequest(workshop);
        var reservation = bookings.books(holder, machine, THURSDAY);
        await().untilAsserted(() -> assertThat(mails(holder)).hasSize(1));
        assertThat(notices(workshop.manager())).containsExactly(NoticeKind.APPROVAL_WANTED);
        assertThat(mails(workshop.manager()).getFirst().actionLink()).endsWith("/board/requests");
        assertThat(notices(holder)).containsExactly(NoticeKind.REQUEST_RECEIVED);

        people.as(workshop.manager(), () -> reservations.decline(reservation.id(), "当天有考试"));
        await().untilAsserted(() -> assertThat(mails(holder)).hasSize(2));
        assertThat(mails(holder).getFirst().body()).contains("当天有考试");
    }

    private Reservation books(MemberId holder, TimeSlot slot) {
        var reservation = bookings.books(holder, workshops.alwaysOpen(workshops.workshop()), slot);
        await().untilAsserted(() -> assertThat(mails(holder)).hasSize(1));
        return reservation;
    }

    private void sweepTwiceAt(TimeSlot slot, Duration ahead) {
        clock.set(slot.startsAt().minus(ahead));
        reminders.sendDue();
        reminders.sendDue();
    }

    private List<NoticeKind> notices(MemberId member) {
        return people.as(member, () -> inbox.list(PageRequest.of(0, 50))).stream()
                .map(InboxEntry::kind)
                .toList();
    }

    /** The mails to the member, the newest first. */
    private List<MailText> mails(MemberId member) {
        var address = people.mail(member);
        return outbox.list(EnumSet.allOf(MailStatus.class), PageRequest.of(0, 1000)).stream()
                .map(OutboxMail::read)
                .filter(mail -> mail.recipient().equals(address))
                .toList();
    }
}
