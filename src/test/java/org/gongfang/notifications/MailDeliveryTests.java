package org.gongfang.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.gongfang.identity.IdentityFixtures;
import org.gongfang.identity.MemberId;
import org.gongfang.identity.Members;
import org.gongfang.identity.Registration;
import org.gongfang.identity.Role;
import org.gongfang.shared.Words;
import org.gongfang.testing.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** From the deed to the mail server, on a real database and over real SMTP. */
abstract class MailDeliveryTests {

    private static final int ANY_FREE_PORT = 0;

    @Autowired
    Members members;

    @Autowired
    IdentityFixtures people;

    @Autowired
    Dispatch dispatch;

    @Autowired
    OutboxMails outbox;

    @Autowired
    MailOutbox console;

    @Autowired
    MailLayout layout;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MovableClock clock;

    private final GreenMail server = new GreenMail(new ServerSetup(ANY_FREE_PORT, null, ServerSetup.PROTOCOL_SMTP));
    private final NotificationSettings settings = new NotificationSettings(
            "https://gongfang.example", new NotificationSettings.Mail("house@gongfang.example", Duration.ofDays(31)));

    @Autowired
    JdbcTemplate database;

    @BeforeEach
    void startServer() {
        // Other tests leave mails behind by the thousand, and a node sends only so many at a time.
        database.update("delete from outbox_mail");
        server.start();
        clock.reset();
    }

    @AfterEach
    void stopServer() {
        server.stop();
        clock.reset();
    }

    @Test
    void whoRegistersIsMailedTheLinkOnce() throws MessagingException {
        var mail = UUID.randomUUID() + "@test.example";
        members.register(
                new Registration("王芳", mail, "a-long-test-password", Role.PATENT_HOLDER, Locale.SIMPLIFIED_CHINESE));
        await().untilAsserted(() -> assertThat(waitingFor(mail)).hasSize(1));

        var delivery = delivery(server.getSmtp().getPort());
        delivery.deliverDue();
        delivery.deliverDue();

        assertThat(receivedBy(mail)).singleElement().satisfies(message -> {
            assertThat(message.getSubject()).isEqualTo("请确认您的邮箱地址");
            assertThat(text(message)).contains("王芳", "/confirm-mail?token=");
            assertThat(message.getMessageID()).endsWith("@gongfang.example>");
        });
    }

    @Test
    void aSentMailNoLongerHoldsItsSecretLink() {
        var mail = outboxMail(NoticeKind.RESET_PASSWORD);
        delivery(server.getSmtp().getPort()).deliverDue();
        assertThat(find(mail).status()).isEqualTo(MailStatus.SENT);
        assertThat(find(mail).actionLink()).isEmpty();
    }

    @Test
    void whatIsRolledBackIsNeverMailed() {
        var mail = UUID.randomUUID() + "@test.example";
        transaction.executeWithoutResult(status -> {
            members.register(new Registration("Nobody", mail, "a-long-test-password", Role.ENTERPRISE, Locale.ENGLISH));
            status.setRollbackOnly();
        });
        var later = UUID.randomUUID() + "@test.example";
        members.register(new Registration("Somebody", later, "a-long-test-password", Role.ENTERPRISE, Locale.ENGLISH));
        await().untilAsserted(() -> assertThat(waitingFor(later)).hasSize(1));
        assertThat(waitingFor(mail)).isEmpty();
    }

    @Test
    void twoNodesAtOnceSendEveryMailOnce() throws Exception {
        var mails = new ArrayList<UUID>();
        for (int i = 0; i < 40; i++) {
            mails.add(outboxMail(NoticeKind.CONFIRMED));
        }
        var port = server.getSmtp().getPort();
        try (var threads = Executors.newFixedThreadPool(4)) {
            Callable<Integer> run = () -> {
                var node = delivery(port);
                int sent = 0;
                for (int more = node.deliverDue(); more > 0; more = node.deliverDue()) {
                    sent += more;
                }
                return sent;
            };
            for (var done : threads.invokeAll(List.of(run, run, run, run))) {
                done.get();
            }
        }
        assertThat(mails).allSatisfy(mail -> {
            assertThat(find(mail).status()).isEqualTo(MailStatus.SENT);
            assertThat(receivedBy(find(mail).recipient())).hasSize(1);
        });
    }

    @Test
    void aMailWithAnAppointmentBringsTheCalendarFile() throws MessagingException {
        var mail = outboxMail(NoticeKind.CONFIRMED);
        delivery(server.getSmtp().getPort()).deliverDue();
        var message = receivedBy(find(mail).recipient()).getFirst();
        assertThat(text(message)).contains("BEGIN:VCALENDAR", "text/calendar", "method=REQUEST");
    }

    @Test
    void aMailThatWasCutOffGoesOutAgainUnderTheSameName() throws MessagingException {
        var mail = outboxMail(NoticeKind.CONFIRMED);
        claimAsANodeThatDies(mail);
        var delivery = delivery(server.getSmtp().getPort());
        delivery.deliverDue();
        assertThat(find(mail).status()).isEqualTo(MailStatus.SENDING);

        clock.advance(DueBatches.LEASE);
        delivery.deliverDue();
        assertThat(receivedBy(find(mail).recipient()))
                .singleElement()
                .satisfies(message -> assertThat(message.getMessageID()).contains(mail.toString()));
    }

    @Test
    void aReminderThatWasCutOffIsLeftToAnAdmin() {
        var mail = outboxMail(NoticeKind.REMINDER_DAY);
        claimAsANodeThatDies(mail);
        clock.advance(DueBatches.LEASE);
        delivery(server.getSmtp().getPort()).deliverDue();
        assertThat(find(mail).status()).isEqualTo(MailStatus.DEAD);
        assertThat(receivedBy(find(mail).recipient())).isEmpty();
    }

    @Test
    void aRefusedMailWaitsLongerEachTimeAndIsGivenUpUntilAnAdminSendsItAgain() {
        var mail = outboxMail(NoticeKind.CONFIRMED);
        var unreachable = delivery(1);
        for (int attempt = 1; attempt < Outgoing.MOST_ATTEMPTS; attempt++) {
            unreachable.deliverDue();
            assertThat(find(mail).status()).isEqualTo(MailStatus.WAITING);
            assertThat(find(mail).attempts()).isEqualTo(attempt);
            unreachable.deliverDue();
            assertThat(find(mail).attempts()).as("not before its pause is over").isEqualTo(attempt);
            clock.advance(Duration.ofHours(8));
        }
        unreachable.deliverDue();
        assertThat(find(mail).status()).isEqualTo(MailStatus.DEAD);
        assertThat(find(mail).lastError()).isPresent();

        assertThatThrownBy(() -> people.as(people.official(), () -> console.resend(mail)))
                .isInstanceOf(AccessDeniedException.class);
        people.as(people.admin(), () -> console.resend(mail));
        delivery(server.getSmtp().getPort()).deliverDue();
        assertThat(find(mail).status()).isEqualTo(MailStatus.SENT);
        assertThatThrownBy(() -> people.as(people.admin(), () -> console.resend(mail)))
                .isInstanceOf(MailNotDead.class);
    }

    @Test
    void withoutAServerMailsWait() {
        var mail = outboxMail(NoticeKind.CONFIRMED);
        assertThat(new MailDelivery(outbox, smtp(Map.of()), transaction, clock).deliverDue())
                .isZero();
        assertThat(find(mail).status()).isEqualTo(MailStatus.WAITING);
    }

    @Test
    void aNoticeToldTwiceIsOneNotice() {
        var notice = notice(NoticeKind.CONFIRMED, people.holder());
        for (int i = 0; i < 2; i++) {
            transaction.executeWithoutResult(status -> dispatch.tell(notice));
        }
        assertThat(waitingFor(notice.mail())).hasSize(1);
    }

    @Test
    void onlyAdminsReadTheOutboxOutsideTheDemo() {
        var page = PageRequest.of(0, 5);
        assertThatThrownBy(() -> people.as(people.holder(), () -> console.list(EnumSet.allOf(MailStatus.class), page)))
                .isInstanceOf(AccessDeniedException.class);
    }

    private UUID outboxMail(NoticeKind kind) {
        var mail = new OutboxMail(notice(kind, people.holder()), "https://gongfang.example/somewhere", clock.instant());
        transaction.executeWithoutResult(status -> outbox.save(mail));
        return mail.id();
    }

    private Notice notice(NoticeKind kind, MemberId member) {
        return new Notice(
                kind,
                UUID.randomUUID().toString(),
                member,
                people.mail(member),
                Words.ENGLISH,
                "A subject",
                "A body",
                "An action",
                "/somewhere",
                kind == NoticeKind.CONFIRMED
                        ? new CalendarFile("REQUEST", "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n")
                        : null,
                null);
    }

    private void claimAsANodeThatDies(UUID mail) {
        transaction.executeWithoutResult(
                status -> outbox.findById(mail).orElseThrow().claim(clock.instant(), DueBatches.LEASE));
    }

    private MailDelivery delivery(int port) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        return new MailDelivery(outbox, smtp(Map.of("sender", sender)), transaction, clock);
    }

    private SmtpSender smtp(Map<String, Object> senders) {
        return new SmtpSender(
                new StaticListableBeanFactory(senders).getBeanProvider(JavaMailSender.class), settings, layout);
    }

    private MailText find(UUID mail) {
        return outbox.findById(mail).orElseThrow().read();
    }

    private List<MailSummary> waitingFor(String mail) {
        return outbox.list(EnumSet.allOf(MailStatus.class), PageRequest.of(0, 500)).stream()
                .map(OutboxMail::summary)
                .filter(summary -> summary.recipient().equals(mail))
                .toList();
    }

    private List<MimeMessage> receivedBy(String mail) {
        return Arrays.stream(server.getReceivedMessages())
                .filter(message -> isTo(message, mail))
                .toList();
    }

    private static boolean isTo(MimeMessage message, String mail) {
        try {
            return message.getRecipients(Message.RecipientType.TO)[0].toString().equals(mail);
        } catch (MessagingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    /** The whole message as it came over the wire, its parts decoded. */
    private static String text(MimeMessage message) {
        return MailReader.read(message);
    }
}
