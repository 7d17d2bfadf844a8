package org.gongfang.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.gongfang.reservations.ReservationsFixtures.slot;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.gongfang.identity.MemberId;
import org.gongfang.notifications.MailReader;
import org.gongfang.operations.JobsConsole;
import org.gongfang.reservations.Reservation;
import org.gongfang.reservations.ReservationsFixtures;
import org.gongfang.resources.ResourceId;
import org.gongfang.shared.TimeSlot;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.TriggerKey;
import org.quartz.impl.matchers.GroupMatcher;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * Step four of the main job: Quartz reminds by a real mail over SMTP, once; the holder checks in and out; who does not
 * come loses the slot to others. Jobs run on the application's own scheduler, one at a time, when the journey says so.
 */
class ReminderToNoShowJourney extends Journey {

    private static final int ANY_FREE_PORT = 0;
    private static final TimeSlot THURSDAY = slot("2026-11-26", "13:00", "15:00");
    private static final TimeSlot FRIDAY = slot("2026-11-27", "13:00", "15:00");

    @Autowired
    ReservationsFixtures bookings;

    @Autowired
    JobsConsole console;

    @Autowired
    Scheduler scheduler;

    @Autowired
    JavaMailSenderImpl sender;

    private final GreenMail server = new GreenMail(new ServerSetup(ANY_FREE_PORT, null, ServerSetup.PROTOCOL_SMTP));
    private MemberId admin = new MemberId(new java.util.UUID(0, 0));

    static List<Look> looks() {
        return List.of(Look.PHONE_ZH, Look.DESK_EN);
    }

    @BeforeEach
    void startMailServerAndScheduler() throws SchedulerException {
        server.start();
        sender.setPort(server.getSmtp().getPort());
        admin = people.admin();
        for (TriggerKey trigger : scheduler.getTriggerKeys(GroupMatcher.anyTriggerGroup())) {
            scheduler.pauseTrigger(trigger);
        }
        scheduler.start();
    }

    @AfterEach
    void stopThem() throws SchedulerException {
        scheduler.standby();
        for (TriggerKey trigger : scheduler.getTriggerKeys(GroupMatcher.anyTriggerGroup())) {
            scheduler.resumeTrigger(trigger);
        }
        server.stop();
    }

    @ParameterizedTest
    @MethodSource("looks")
    void theHolderIsRemindedOnceComesAndLeaves(Look look) throws MessagingException {
        var holder = people.holder("王芳");
        var reservation = books(holder, THURSDAY);

        clock.set(THURSDAY.startsAt().minus(Duration.ofHours(24)));
        run("reminders");
        run("delivery");
        run("reminders");
        run("delivery");
        var reminders = mailsTo(holder).stream()
                .filter(mail -> MailReader.read(mail).contains("24 小时"))
                .toList();
        assertThat(reminders)
                .singleElement()
                .satisfies(mail -> assertThat(MailReader.read(mail))
                        .contains(reservation.code(), "BEGIN:VCALENDAR", "DTSTART:20261126T050000Z"));

        var page = signedIn(look, holder, "/inbox");
        assertThat(page.getByText(reservation.code()).first()).isVisible();
        expectNoSidewaysScrolling(page);
        expectAccessible(page);
        picture(page, look, "inbox");

        clock.set(THURSDAY.startsAt());
        go(page, "/my/reservations/" + reservation.code());
        press(page, look, "签到", "Check in");
        assertThat(page.getByText(word(look, "使用中", "In use")).first()).isVisible();
        clock.set(THURSDAY.endsAt().minus(Duration.ofMinutes(10)));
        go(page, "/my/reservations/" + reservation.code());
        press(page, look, "用完签退", "Done, all fine");
        assertThat(page.getByText(word(look, "已完成", "Completed")).first()).isVisible();
        picture(page, look, "reservation-completed");
    }

    @ParameterizedTest
    @MethodSource("looks")
    void whoDoesNotComeLosesTheSlotToOthers(Look look) {
        var holder = people.holder("李强");
        var reservation = books(holder, FRIDAY);
        var machine = reservation.items().getFirst().resource();

        clock.set(reservation.missedAt().plusSeconds(60));
        run("lifecycle");
        var page = signedIn(look, holder, "/my/reservations/" + reservation.code());
        assertThat(page.getByText(word(look, "未到场", "No-show")).first()).isVisible();
        picture(page, look, "reservation-missed");

        assertThat(othersMayBook(machine, slot("2026-11-27", "14:00", "15:00"))).isTrue();
    }

    private boolean othersMayBook(ResourceId machine, TimeSlot rest) {
        return bookings.booked(machine, rest).slot().equals(rest);
    }

    private Reservation books(MemberId holder, TimeSlot slot) {
        var reservation = bookings.books(holder, workshops.alwaysOpen(workshops.workshop()), slot);
        // The notice of the confirmation, and with it the reminders owed, follow in their own time, and what waits in
        // the
        // outbox from other journeys goes out first.
        await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> {
            run("delivery");
            assertThat(mailsTo(holder)).isNotEmpty();
        });
        return reservation;
    }

    /** Lets Quartz run the job now, and waits until it has. */
    private void run(String job) {
        int before = runs(job);
        people.as(admin, () -> console.runNow(job));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(runs(job)).isGreaterThan(before));
    }

    private int runs(String job) {
        return people.as(admin, () -> console.history(job, null, PageRequest.of(0, 1000)))
                .size();
    }

    private List<MimeMessage> mailsTo(MemberId member) {
        var address = people.mail(member);
        return Arrays.stream(server.getReceivedMessages())
                .filter(mail -> isTo(mail, address))
                .toList();
    }

    private static boolean isTo(MimeMessage mail, String address) {
        try {
            return mail.getRecipients(Message.RecipientType.TO)[0].toString().equals(address);
        } catch (MessagingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private void press(Page page, Look look, String zh, String en) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(word(look, zh, en)))
                .first()
                .click();
        settle(page);
    }

    private static String word(Look look, String zh, String en) {
        return look.language().startsWith("zh") ? zh : en;
    }
}
