package org.gongfang.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;
import static org.gongfang.reservations.ReservationsFixtures.slot;

import com.jayway.jsonpath.JsonPath;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.gongfang.identity.IdentityFixtures;
import org.gongfang.identity.MemberId;
import org.gongfang.reservations.IfRefused;
import org.gongfang.reservations.KeyReused;
import org.gongfang.reservations.Move;
import org.gongfang.reservations.Proposals;
import org.gongfang.reservations.Reservation;
import org.gongfang.reservations.Reservations;
import org.gongfang.reservations.ReservationsFixtures;
import org.gongfang.resources.ResourceId;
import org.gongfang.resources.ResourcesFixtures;
import org.gongfang.resources.ResourcesFixtures.Workshop;
import org.gongfang.shared.IdempotencyKey;
import org.gongfang.shared.InvalidInput;
import org.gongfang.shared.NotFound;
import org.gongfang.testing.MovableClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** Other systems hear what becomes of reservations: signed, once, and again when they did not listen. */
abstract class WebhookTests {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Autowired
    IdentityFixtures people;

    @Autowired
    ResourcesFixtures workshops;

    @Autowired
    ReservationsFixtures fixtures;

    @Autowired
    Reservations reservations;

    @Autowired
    Proposals proposals;

    @Autowired
    Webhooks webhooks;

    @Autowired
    WebhookSender sender;

    @Autowired
    StoredWebhooks stored;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    OldDeliveries old;

    @Autowired
    MovableClock clock;

    private record Heard(String event, String signature, String body) {}

    private final List<Heard> heard = new CopyOnWriteArrayList<>();
    private volatile int answer = 204;
    private HttpServer server;
    private Workshop workshop;
    private ResourceId machine;
    private MemberId holder;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            heard.add(new Heard(
                    exchange.getRequestHeaders().getFirst(WebhookCall.EVENT),
                    exchange.getRequestHeaders().getFirst(WebhookCall.SIGNATURE),
                    body));
            exchange.getResponseHeaders().add("Location", "/elsewhere");
            exchange.sendResponseHeaders(answer, -1);
            exchange.close();
        });
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        workshop = workshops.workshop();
        machine = workshops.alwaysOpen(workshop);
        holder = people.holder();
    }

    @AfterEach
    void stopListening() {
        server.stop(0);
        clock.reset();
    }

    private String address() {
        return "http://localhost:" + server.getAddress().getPort() + "/hook";
    }

    private Reservation books() {
        return fixtures.books(holder, machine, slot("2026-11-24", "14:00", "16:00"));
    }

    private List<WebhookDelivery> deliveries(MemberId member, IssuedWebhook hook) {
        return people.as(
                member, () -> webhooks.deliveries(hook.webhook().id(), null, 50).items());
    }

    private void waitForEvents(MemberId member, IssuedWebhook hook, int count) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(deliveries(member, hook)).hasSize(count));
    }

    @Test
    void eventsOfOnesOwnReservationArriveSignedAndOnce() {
        var hook = people.as(holder, () -> webhooks.add(address(), false));
        var booked = books();
        people.as(holder, () -> reservations.cancel(booked.id(), "Not needed"));
        fixtures.booked(machine, slot("2026-11-25", "14:00", "16:00"));
        waitForEvents(holder, hook, 2);

        sender.sendDue();
        sender.sendDue();

        assertThat(heard)
                .extracting(one -> JsonPath.<String>read(one.body(), "$.type"))
                .containsExactlyInAnyOrder("reservation.confirmed", "reservation.cancelled");
        assertThat(heard).allSatisfy(one -> {
            assertThat(one.signature())
                    .isEqualTo(WebhookCall.signature(hook.secret(), clock.instant(), one.body()))
                    .matches("t=\\d+,v1=[0-9a-f]{64}");
            assertThat(one.event()).isEqualTo(JsonPath.<String>read(one.body(), "$.id"));
            assertThat(JsonPath.<String>read(one.body(), "$.reservation.code")).isEqualTo(booked.code());
            assertThat(JsonPath.<String>read(one.body(), "$.reservation.start")).isEqualTo("2026-11-24T06:00:00Z");
        });
        assertThat(deliveries(holder, hook)).allMatch(one -> one.status() == MailStatus.SENT);
    }

    @Test
    void signatureIsTheOneThatAnybodyCanCompute() {
        assertThat(WebhookCall.signature("secret", MovableClock.START, "{}"))
                .isEqualTo("t=1795392000,v1=54f30cc588466a001b745e5df78b3241474adfdabc048a57fad28d4780175b2c");
    }

    @Test
    void organisationHearsOfItsResourcesWhoeverBooks() {
        var hook = people.as(workshop.manager(), () -> webhooks.add(address(), true));
        books();
        waitForEvents(workshop.manager(), hook, 1);

        sender.sendDue();

        assertThat(heard).hasSize(1);
        var other = people.manager(workshop.provider());
        assertThat(people.as(other, webhooks::list)).hasSize(1);
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> people.as(holder, () -> webhooks.add(address(), true)));
    }

    @Test
    void whoDoesNotListenIsCalledAgainLaterAndGivenUpInTheEnd() {
        answer = 500;
        var hook = people.as(holder, () -> webhooks.add(address(), false));
        books();
        waitForEvents(holder, hook, 1);

        sender.sendDue();
        sender.sendDue();
        assertThat(heard).hasSize(1);
        assertThat(deliveries(holder, hook).getFirst()).satisfies(one -> {
            assertThat(one.status()).isEqualTo(MailStatus.WAITING);
            assertThat(one.lastError()).isEqualTo("HTTP 500");
        });
        clock.advance(Duration.ofMinutes(1));
        sender.sendDue();
        assertThat(heard).hasSize(2);

        for (int attempt = 2; attempt < Outgoing.MOST_ATTEMPTS; attempt++) {
            clock.advance(Duration.ofHours(8));
            sender.sendDue();
        }
        var dead = deliveries(holder, hook).getFirst();
        assertThat(dead.status()).isEqualTo(MailStatus.DEAD);
        clock.advance(Duration.ofHours(8));
        sender.sendDue();
        assertThat(heard).hasSize(Outgoing.MOST_ATTEMPTS);

        answer = 200;
        people.as(holder, () -> webhooks.sendAgain(hook.webhook().id(), dead.event()));
        sender.sendDue();
        assertThat(heard).hasSize(Outgoing.MOST_ATTEMPTS + 1);
        assertThat(deliveries(holder, hook).getFirst().status()).isEqualTo(MailStatus.SENT);
        assertThat(heard.getLast().event()).isEqualTo(dead.event().toString());

        clock.advance(Duration.ofDays(32));
        old.tidyUp();
        assertThat(deliveries(holder, hook)).isEmpty();
    }

    @Test
    void redirectsAreNotFollowed() {
        answer = 302;
        var hook = people.as(holder, () -> webhooks.add(address(), false));
        books();
        waitForEvents(holder, hook, 1);

        sender.sendDue();

        assertThat(heard).hasSize(1);
        assertThat(deliveries(holder, hook).getFirst().lastError()).isEqualTo("HTTP 302");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/hook",
                "http://[::1]/hook",
                "http://10.0.0.8/hook",
                "http://169.254.169.254/latest",
                "http://192.168.1.1/hook",
                "ftp://example.org/hook",
                "https://user@example.org/",
                "nonsense",
                ""
            })
    void addressesOfThisNetworkAndNonsenseAreRefused(String address) {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> people.as(holder, () -> webhooks.add(address, false)))
                .satisfies(refused -> assertThat(refused.field()).isEqualTo("url"));
    }

    @Test
    void somebodyElsesWebhookIsNotThere() {
        var hook = people.as(holder, () -> webhooks.add(address(), false));
        var id = hook.webhook().id();
        var stranger = people.holder();

        assertThat(people.as(stranger, webhooks::list)).isEmpty();
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> people.as(stranger, () -> webhooks.deliveries(id, null, 10)));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> people.as(stranger, () -> webhooks.remove(id)));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> people.as(holder, () -> webhooks.sendAgain(id, UUID.randomUUID())));

        people.as(holder, () -> webhooks.remove(id));
        assertThat(people.as(holder, webhooks::list)).isEmpty();
    }

    @Test
    void tenAreEnough() {
        for (int i = 0; i < Webhooks.MOST; i++) {
            people.as(holder, () -> webhooks.add(address(), false));
        }
        assertThatExceptionOfType(TooManyWebhooks.class)
                .isThrownBy(() -> people.as(holder, () -> webhooks.add(address(), false)));
    }

    @Test
    void sameKeyAddsOneWebhookAndTellsItsSecretAgain() {
        var key = new IdempotencyKey(UUID.randomUUID().toString());
        var hook = people.as(holder, () -> webhooks.add(address(), false, key));

        assertThat(people.as(holder, () -> webhooks.add(address(), false, key))).isEqualTo(hook);
        assertThat(people.as(holder, webhooks::list)).hasSize(1);
        assertThatExceptionOfType(KeyReused.class)
                .isThrownBy(() -> people.as(holder, () -> webhooks.add(address() + "/other", false, key)));
        var other = people.as(people.holder(), () -> webhooks.add(address(), false, key));
        assertThat(other.webhook().id()).isNotEqualTo(hook.webhook().id());
    }

    @Test
    void holderAndProviderHearOfProposalsAndOfWhatCameOfThem() {
        var hook = people.as(holder, () -> webhooks.add(address(), false));
        var waiting = fixtures.books(holder, fixtures.machineOnRequest(workshop), slot("2026-11-24", "14:00", "16:00"));
        people.as(
                workshop.manager(),
                () -> proposals.propose(
                        waiting.id(), Move.to(slot("2026-11-25", "14:00", "16:00")), IfRefused.WAIT, "Exams"));
        people.as(holder, () -> proposals.refuse(waiting.id(), ""));
        clock.advance(Duration.ofMinutes(1));
        people.as(
                workshop.manager(),
                () -> proposals.propose(
                        waiting.id(), Move.to(slot("2026-11-26", "14:00", "16:00")), IfRefused.WAIT, ""));
        people.as(holder, () -> proposals.accept(waiting.id()));
        waitForEvents(holder, hook, 6);

        sender.sendDue();

        assertThat(heard)
                .extracting(one -> JsonPath.<String>read(one.body(), "$.type"))
                .containsExactlyInAnyOrder(
                        "reservation.requested",
                        "reservation.slot-proposed",
                        "reservation.proposal-refused",
                        "reservation.slot-proposed",
                        "reservation.proposal-accepted",
                        "reservation.moved");
    }

    @Test
    void addressThatDoesNotAnswerHoldsUpNobodyElse() throws IOException {
        var asked = new CountDownLatch(1);
        var stuck = new CountDownLatch(1);
        var atOnce = new AtomicInteger();
        var most = new AtomicInteger();
        server.createContext("/slow", exchange -> {
            most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
            asked.countDown();
            stillness(stuck);
            atOnce.decrementAndGet();
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        var slow = people.as(holder, () -> webhooks.add(address().replace("/hook", "/slow"), false));
        var quick = people.as(workshop.manager(), () -> webhooks.add(address(), true));
        var booked = books();
        waitForEvents(workshop.manager(), quick, 1);
        people.as(holder, () -> reservations.cancel(booked.id(), ""));
        waitForEvents(holder, slow, 2);
        waitForEvents(workshop.manager(), quick, 2);

        var run = Thread.ofVirtual().start(sender::sendDue);
        stillness(asked);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(heard).hasSize(2));
        // Another node, or the next run, finds that somebody is at it.
        assertThat(sender.sendDue()).isZero();
        assertThat(deliveries(holder, slow)).noneMatch(one -> one.status() == MailStatus.SENT);
        stuck.countDown();
        await().atMost(PATIENCE).until(() -> !run.isAlive());

        assertThat(heard)
                .extracting(one -> JsonPath.<String>read(one.body(), "$.type"))
                .containsExactly("reservation.confirmed", "reservation.cancelled");
        assertThat(most).hasValue(1);
        assertThat(deliveries(holder, slow)).allMatch(one -> one.status() == MailStatus.SENT);
    }

    @Test
    void whoWasServedLongAgoIsServedBeforeOthersAndWhoFailsLast() {
        var one = people.as(holder, () -> webhooks.add(address(), false));
        var other = people.as(holder, () -> webhooks.add(address(), false));
        books();
        waitForEvents(holder, one, 1);
        waitForEvents(holder, other, 1);

        released(one, null);
        assertThat(inTurn())
                .containsSubsequence(other.webhook().id(), one.webhook().id());
        released(other, clock.instant());
        assertThat(inTurn())
                .containsSubsequence(one.webhook().id(), other.webhook().id());
    }

    private void released(IssuedWebhook hook, @Nullable Instant failedAt) {
        transaction.executeWithoutResult(status -> stored.release(hook.webhook().id(), clock.instant(), failedAt));
    }

    private List<UUID> inTurn() {
        return Objects.requireNonNull(transaction.execute(status -> stored.lockDue(clock.instant(), 200))).stream()
                .map(StoredWebhook::id)
                .toList();
    }

    @Test
    void addressThatFailsIsAskedOncePerRun() {
        answer = 500;
        var hook = people.as(holder, () -> webhooks.add(address(), false));
        var booked = books();
        people.as(holder, () -> reservations.cancel(booked.id(), ""));
        waitForEvents(holder, hook, 2);

        sender.sendDue();
        assertThat(heard).hasSize(1);
        answer = 204;
        sender.sendDue();

        assertThat(heard).hasSize(2);
        assertThat(deliveries(holder, hook))
                .extracting(WebhookDelivery::status)
                .containsExactlyInAnyOrder(MailStatus.SENT, MailStatus.WAITING);
    }

    private static void stillness(CountDownLatch until) {
        try {
            assertThat(until.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void listOfEventsGoesOnWhereItEnded() {
        var hook = people.as(holder, () -> webhooks.add(address(), false));
        var booked = books();
        people.as(holder, () -> reservations.cancel(booked.id(), ""));
        waitForEvents(holder, hook, 2);
        var id = hook.webhook().id();

        var first = people.as(holder, () -> webhooks.deliveries(id, null, 1));
        var second = people.as(holder, () -> webhooks.deliveries(id, first.next(), 1));

        assertThat(first.items()).hasSize(1);
        assertThat(second.next()).isNull();
        assertThat(second.items().getFirst().event())
                .isNotEqualTo(first.items().getFirst().event());
    }
}
