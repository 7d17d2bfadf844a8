package org.gongfang.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.gongfang.shared.InvalidInput;
import org.gongfang.testing.IntegrationTest;
import org.gongfang.testing.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The one way to a first admin: the link in the log. */
@IntegrationTest
class FirstAdminTests {

    private static final String PASSWORD = "a-good-password";

    @Autowired
    FirstAdmin firstAdmin;

    @Autowired
    Members members;

    @Autowired
    IdentityFixtures identity;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private final String mail = UUID.randomUUID() + "@test.example";
    private List<byte[]> admins = List.of();

    /** Other tests of the same database have made admins: they are sent on leave. */
    @BeforeEach
    void noAdminIsAbout() {
        admins = jdbc.sql(
                        "select id from member where enabled and id in (select member_id from member_role where role = 'ADMIN')")
                .query(byte[].class)
                .list();
        enable(false);
    }

    @AfterEach
    void adminsAreBack() {
        enable(true);
        clock.reset();
    }

    @Test
    void theLinkMakesOneAdminOnce() {
        assertThat(firstAdmin.isMissing()).isTrue();
        var token = token();
        assertThat(firstAdmin.isOpen(token)).isTrue();

        var id = firstAdmin.setUp(token, "Chen", mail, PASSWORD, Locale.CHINA);

        assertThat(members.find(id).orElseThrow())
                .returns(true, member -> member.has(Role.ADMIN))
                .returns(true, Member::mailConfirmed);
        assertThat(firstAdmin.isMissing()).isFalse();
        assertThat(firstAdmin.isOpen(token)).isFalse();
        assertThatThrownBy(() -> firstAdmin.setUp(token, "Wu", "wu-" + mail, PASSWORD, Locale.CHINA))
                .isInstanceOf(LinkNotValid.class);
        jdbc.sql("update member set enabled = false where mail = :mail")
                .param("mail", mail)
                .update();
    }

    @Test
    void theLinkGrowsOldWithinADay() {
        var token = token();
        clock.advance(Duration.ofHours(25));
        assertThat(firstAdmin.isOpen(token)).isFalse();
        assertThatThrownBy(() -> firstAdmin.setUp(token, "Chen", mail, PASSWORD, Locale.CHINA))
                .isInstanceOf(LinkNotValid.class);
    }

    @Test
    void aNewStartTakesTheOldLinkBack() {
        var first = token();
        var second = token();
        assertThat(firstAdmin.isOpen(first)).isFalse();
        assertThat(firstAdmin.isOpen(second)).isTrue();
    }

    @Test
    void aRefusedPasswordLeavesTheLinkUsable() {
        var token = token();
        assertThatThrownBy(() -> firstAdmin.setUp(token, "Chen", mail, "short", Locale.CHINA))
                .isInstanceOf(InvalidInput.class);
        assertThat(firstAdmin.isOpen(token)).isTrue();
    }

    @Test
    void theLinkIsWorthNothingOnceThereIsAnAdmin() {
        var token = token();
        identity.admin();
        assertThatThrownBy(() -> firstAdmin.setUp(token, "Chen", mail, PASSWORD, Locale.CHINA))
                .isInstanceOf(LinkNotValid.class);
    }

    private String token() {
        var path = firstAdmin.openSetUp();
        assertThat(path).startsWith("/set-up?token=");
        return path.substring(path.indexOf('=') + 1);
    }

    private void enable(boolean enabled) {
        transaction.executeWithoutResult(
                status -> admins.forEach(id -> jdbc.sql("update member set enabled = :enabled where id = :id")
                        .param("enabled", enabled)
                        .param("id", id)
                        .update()));
    }
}
