package org.gongfang.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.gongfang.testing.IntegrationTest;
import org.gongfang.testing.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;

/** Signing in, and what happens to those who guess. */
@IntegrationTest
class SignInTests {

    @Autowired
    AuthenticationManager signIn;

    @Autowired
    IdentityFixtures identity;

    @Autowired
    Accounts accounts;

    @Autowired
    AccountRecords records;

    @Autowired
    SignedInMembers signedInMembers;

    @Autowired
    Members members;

    @Autowired
    Attempts attempts;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void startClean() {
        clock.reset();
        identity.forgetAttempts();
    }

    @Test
    void theRightPasswordSignsInWhateverTheCaseOfTheAddress() {
        var holder = identity.holder();
        var authentication = attempt(" " + identity.mail(holder).toUpperCase(Locale.ROOT), IdentityFixtures.PASSWORD);
        assertThat(authentication.getPrincipal())
                .isInstanceOfSatisfying(
                        SignedInMember.class, member -> assertThat(member.id()).isEqualTo(holder));
        assertThat(authentication.getCredentials()).isNull();
    }

    @Test
    void wrongUnknownDisabledAndInvitedLookTheSame() {
        var admin = identity.admin();
        var disabled = identity.holder();
        identity.as(admin, () -> accounts.disable(disabled));
        var invitedMail = UUID.randomUUID() + "@test.example";
        identity.as(
                admin,
                () -> accounts.create(
                        new NewMember("Invited", invitedMail, Set.of(Role.REVIEWER), null, Locale.CHINA)));

        var failures = List.of(
                catchThrowable(() -> attempt(identity.mail(identity.holder()), "a-wrong-password")),
                catchThrowable(() -> attempt("nobody@test.example", IdentityFixtures.PASSWORD)),
                catchThrowable(() -> attempt(identity.mail(disabled), IdentityFixtures.PASSWORD)),
                catchThrowable(() -> attempt(invitedMail, "")),
                catchThrowable(() -> attempt("x".repeat(100_000), "y".repeat(100_000))));

        assertThat(failures)
                .allSatisfy(failure -> assertThat(failure).isExactlyInstanceOf(BadCredentialsException.class))
                .extracting(Throwable::getMessage)
                .containsOnly("No such member or password");
    }

    @Test
    void fiveWrongGuessesLockTheDoorEvenForTheRightPassword() {
        var mail = identity.mail(identity.holder());
        guess(mail, 5);
        assertThat(catchThrowable(() -> attempt(mail, IdentityFixtures.PASSWORD)))
                .isInstanceOf(LockedException.class);

        clock.advance(Attempts.WINDOW.plusSeconds(1));
        assertThat(attempt(mail, IdentityFixtures.PASSWORD).isAuthenticated()).isTrue();
    }

    @Test
    void unknownAddressesAreLockedLikeKnownOnes() {
        guess("ghost@test.example", 5);
        assertThat(catchThrowable(() -> attempt("ghost@test.example", "whatever-else")))
                .isInstanceOf(LockedException.class);
    }

    @Test
    void aSuccessForgetsTheTypingErrorsBefore() {
        var mail = identity.mail(identity.holder());
        for (int round = 0; round < 3; round++) {
            guess(mail, 4);
            assertThat(attempt(mail, IdentityFixtures.PASSWORD).isAuthenticated())
                    .isTrue();
        }
    }

    @Test
    void oneAddressMayNotTryManyAccounts() {
        for (int i = 0; i < 40; i++) {
            guess("spray-" + i + "@test.example", 1);
        }
        assertThat(catchThrowable(() -> attempt(identity.mail(identity.holder()), IdentityFixtures.PASSWORD)))
                .isInstanceOf(LockedException.class);
    }

    @Test
    void aBurstOfParallelGuessesIsCountedAsWhatItIs() throws Exception {
        var mail = identity.mail(identity.holder());
        List<Callable<Throwable>> guesses = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            int number = i;
            guesses.add(() -> catchThrowable(() -> attempt(mail, "guess-number-" + number)));
        }
        var outcomes = new ArrayList<Throwable>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (Future<Throwable> outcome : threads.invokeAll(guesses)) {
                outcomes.add(outcome.get());
            }
        }
        assertThat(outcomes.stream().filter(BadCredentialsException.class::isInstance))
                .hasSizeLessThanOrEqualTo(5);
    }

    @Test
    void demoAccountsAreRefusedWithoutTheDemo() {
        var account = new Account(
                        "示例",
                        new MailAddress(UUID.randomUUID() + "@demo.example"),
                        Set.of(Role.ADMIN),
                        null,
                        Locale.CHINA,
                        clock.instant())
                .asDemo(records.findById(identity.holder())
                        .flatMap(Account::passwordHash)
                        .orElseThrow());
        records.save(account);
        assertThat(catchThrowable(() -> attempt(account.mail(), IdentityFixtures.PASSWORD)))
                .isInstanceOf(BadCredentialsException.class);
        assertThat(signedInMembers.isCurrent(account.snapshot())).isFalse();
    }

    @Test
    void newRolesNewPasswordAndDisablingEndOlderSessions() {
        var admin = identity.admin();
        var holder = identity.holder();
        var atSignIn = identity.snapshot(holder);
        assertThat(signedInMembers.isCurrent(atSignIn)).isTrue();

        identity.as(admin, () -> accounts.changeRoles(holder, Set.of(Role.ENTERPRISE), null));
        assertThat(signedInMembers.isCurrent(atSignIn)).isFalse();

        var again = identity.snapshot(holder);
        identity.as(holder, () -> members.changePassword(IdentityFixtures.PASSWORD, "a-brand-new-password"));
        assertThat(signedInMembers.isCurrent(again)).isFalse();

        var third = identity.snapshot(holder);
        identity.as(admin, () -> accounts.disable(holder));
        assertThat(signedInMembers.isCurrent(third)).isFalse();
    }

    @Test
    void changingThePasswordNeedsTheCurrentOne() {
        var holder = identity.holder();
        assertThat(catchThrowable(() ->
                        identity.as(holder, () -> members.changePassword("not-my-password", "a-brand-new-password"))))
                .isInstanceOf(WrongPassword.class);
    }

    @Test
    void oldAttemptsAreForgotten() {
        guess("ghost@test.example", 2);
        clock.advance(Duration.ofHours(1));
        assertThat(counted()).isPositive();
        attempts.forgetOld();
        assertThat(counted()).isZero();
    }

    private long counted() {
        return jdbc.sql("select count(*) from attempt").query(Long.class).single();
    }

    private void guess(String mail, int times) {
        for (int i = 0; i < times; i++) {
            assertThat(catchThrowable(() -> attempt(mail, "a-wrong-password")))
                    .isInstanceOf(BadCredentialsException.class);
        }
    }

    private Authentication attempt(String mail, String password) {
        return signIn.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(mail, password));
    }
}
