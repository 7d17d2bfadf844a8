package org.gongfang.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.gongfang.shared.InvalidInput;
import org.gongfang.shared.Words;
import org.gongfang.testing.IntegrationTest;
import org.gongfang.testing.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** Registering, confirming the mail address, and setting a new password by mail. */
@IntegrationTest
@RecordApplicationEvents
class RegistrationTests {

    private static final String PASSWORD = "a-good-password";

    @Autowired
    Members members;

    @Autowired
    AuthenticationManager signIn;

    @Autowired
    ApplicationEvents events;

    @Autowired
    IdentityFixtures identity;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    private final String mail = UUID.randomUUID() + "@Test.Example";

    @AfterEach
    void startClean() {
        clock.reset();
        // All tests come from one address, which the throttle counts.
        identity.forgetAttempts();
    }

    @Test
    void whoRegistersGetsAMailAndConfirmsOnce() {
        var id = register(mail);
        var registered = events.stream(MemberRegistered.class).findFirst().orElseThrow();
        assertThat(registered.mail()).isEqualTo(mail.toLowerCase(Locale.ROOT));
        assertThat(members.find(id).orElseThrow().mailConfirmed()).isFalse();

        members.confirmMail(registered.confirmationToken());
        assertThat(members.find(id).orElseThrow().mailConfirmed()).isTrue();
        assertThatThrownBy(() -> members.confirmMail(registered.confirmationToken()))
                .isInstanceOf(LinkNotValid.class);
    }

    @Test
    void aConfirmationLinkGrowsOld() {
        register(mail);
        var token = confirmation();
        clock.advance(Duration.ofDays(3).plusSeconds(1));
        assertThatThrownBy(() -> members.confirmMail(token)).isInstanceOf(LinkNotValid.class);
    }

    @Test
    void aConfirmationLinkSetsNoPassword() {
        register(mail);
        assertThatThrownBy(() -> members.resetPassword(confirmation(), "another-good-password"))
                .isInstanceOf(LinkNotValid.class);
    }

    @Test
    void linksThatNobodyIssuedAreRefusedAlike() {
        assertThatThrownBy(() -> members.confirmMail("")).isInstanceOf(LinkNotValid.class);
        assertThatThrownBy(() -> members.confirmMail("x".repeat(5000))).isInstanceOf(LinkNotValid.class);
        assertThatThrownBy(() -> members.confirmMail(Secret.next("").token())).isInstanceOf(LinkNotValid.class);
    }

    @Test
    void registeringAKnownAddressChangesNothingAndTellsOnlyItsOwner() {
        var id = register(mail);
        var again = members.register(new Registration(
                "Someone else", mail.toUpperCase(Locale.ROOT), "an-other-password", Role.ENTERPRISE, Words.ENGLISH));
        assertThat(again).isEqualTo(id);
        assertThat(members.find(id).orElseThrow())
                .returns("Li Na", Member::name)
                .returns(Set.of(Role.PATENT_HOLDER), Member::roles);
        assertThat(canSignIn(mail, PASSWORD)).isTrue();
        assertThat(canSignIn(mail, "an-other-password")).isFalse();
        assertThat(events.stream(PasswordResetRequested.class)).hasSize(1);
    }

    @Test
    void nobodyGivesThemselvesAnAdminsRole() {
        for (var role : Set.of(Role.ADMIN, Role.OFFICIAL, Role.PROVIDER_MANAGER, Role.TECHNICIAN, Role.REVIEWER)) {
            assertThatThrownBy(() -> members.register(new Registration("Li Na", mail, PASSWORD, role, Words.CHINESE)))
                    .isInstanceOfSatisfying(
                            InvalidInput.class,
                            refusal -> assertThat(refusal.code()).isEqualTo("role-not-self-given"));
        }
        assertThat(members.findByMail(mail)).isEmpty();
    }

    @Test
    void aMailedLinkSetsTheNewPasswordOnceAndConfirmsTheAddress() {
        var id = register(mail);
        members.requestPasswordReset(mail);
        var token = reset();
        assertThat(members.opensPassword(token)).isTrue();

        members.resetPassword(token, "a-brand-new-password");

        assertThat(canSignIn(mail, PASSWORD)).isFalse();
        assertThat(canSignIn(mail, "a-brand-new-password")).isTrue();
        assertThat(members.find(id).orElseThrow().mailConfirmed()).isTrue();
        assertThat(members.opensPassword(token)).isFalse();
        assertThatThrownBy(() -> members.resetPassword(token, "yet-another-password"))
                .isInstanceOf(LinkNotValid.class);
    }

    @Test
    void aRefusedPasswordLeavesTheLinkUsable() {
        register(mail);
        members.requestPasswordReset(mail);
        assertThatThrownBy(() -> members.resetPassword(reset(), "short")).isInstanceOf(InvalidInput.class);
        members.resetPassword(reset(), "a-brand-new-password");
        assertThat(canSignIn(mail, "a-brand-new-password")).isTrue();
    }

    @Test
    void aResetLinkGrowsOldWithinTheHour() {
        register(mail);
        members.requestPasswordReset(mail);
        clock.advance(Duration.ofMinutes(61));
        assertThat(members.opensPassword(reset())).isFalse();
        assertThatThrownBy(() -> members.resetPassword(reset(), "a-brand-new-password"))
                .isInstanceOf(LinkNotValid.class);
    }

    @Test
    void onlyTheNewestResetLinkWorks() {
        register(mail);
        members.requestPasswordReset(mail);
        var first = reset();
        members.requestPasswordReset(mail);
        assertThat(members.opensPassword(first)).isFalse();
    }

    @Test
    void askingForAnUnknownAddressLooksTheSameAndSendsNothing() {
        members.requestPasswordReset("nobody-" + mail);
        assertThat(events.stream(PasswordResetRequested.class)).isEmpty();
    }

    @Test
    void askingForLinksIsThrottledForKnownAndUnknownAlike() {
        register(mail);
        for (var address : new String[] {mail, "nobody-" + mail}) {
            for (int i = 0; i < 3; i++) {
                members.requestPasswordReset(address);
            }
            assertThatThrownBy(() -> members.requestPasswordReset(address)).isInstanceOf(TooManyAttempts.class);
        }
    }

    @Test
    void theDatabaseKnowsNoTokenAndNoPassword() {
        register(mail);
        var token = confirmation();
        var hash = jdbc.sql(
                        "select token_hash from mailed_link where member_id = (select id from member where mail = :mail)")
                .param("mail", mail.toLowerCase(Locale.ROOT))
                .query(byte[].class)
                .single();
        assertThat(hash).hasSize(32).isEqualTo(new Secret(token).hash());
        var password = jdbc.sql("select password_hash from member where mail = :mail")
                .param("mail", mail.toLowerCase(Locale.ROOT))
                .query(String.class)
                .single();
        assertThat(password).startsWith("{argon2}").doesNotContain(PASSWORD);
        assertThat(jdbc.sql("select detail from audit_entry where subject = :mail")
                        .param("mail", mail.toLowerCase(Locale.ROOT))
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .noneMatch(detail -> detail.contains(token) || detail.contains(PASSWORD));
    }

    private MemberId register(String address) {
        return members.register(new Registration("Li Na", address, PASSWORD, Role.PATENT_HOLDER, Words.CHINESE));
    }

    private String confirmation() {
        return events.stream(MemberRegistered.class)
                .reduce((first, last) -> last)
                .orElseThrow()
                .confirmationToken();
    }

    private String reset() {
        return events.stream(PasswordResetRequested.class)
                .reduce((first, last) -> last)
                .orElseThrow()
                .token();
    }

    private boolean canSignIn(String address, String password) {
        try {
            return signIn.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(address, password))
                    .isAuthenticated();
        } catch (org.springframework.security.core.AuthenticationException refused) {
            return false;
        }
    }
}
