package org.gongfang.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Locale;
import org.gongfang.shared.Words;
import org.junit.jupiter.api.Test;

class SecretTests {

    @Test
    void secretsAreLongAndNeverTheSame() {
        var seen = new HashSet<String>();
        for (int i = 0; i < 1000; i++) {
            var secret = Secret.next("gf_");
            assertThat(secret.token()).startsWith("gf_").hasSize(46);
            assertThat(seen.add(secret.token())).isTrue();
        }
    }

    @Test
    void whatCannotBeASecretIsNotLookedFor() {
        assertThat(Secret.of("")).isEmpty();
        assertThat(Secret.of("' or 1=1 --             ")).isEmpty();
        assertThat(Secret.of("a".repeat(81))).isEmpty();
        assertThat(Secret.of(Secret.next("").token())).isPresent();
    }

    @Test
    void nothingThatHoldsATokenOrPasswordPrintsIt() {
        var secret = Secret.next("");
        var member = MemberId.next();
        assertThat(secret.toString()).doesNotContain(secret.token());
        assertThat(new IssuedToken(ApiTokenId.next(), "label", secret.token()).toString())
                .doesNotContain(secret.token());
        assertThat(new MemberRegistered(member, "a@b.cn", "A", "zh-CN", secret.token()).toString())
                .doesNotContain(secret.token());
        assertThat(new PasswordResetRequested(member, "a@b.cn", "A", "zh-CN", secret.token()).toString())
                .doesNotContain(secret.token());
        assertThat(new MemberInvited(member, "a@b.cn", "A", "zh-CN", secret.token()).toString())
                .doesNotContain(secret.token());
        assertThat(new Registration("A", "a@b.cn", "hidden-password", Role.ENTERPRISE, Locale.ENGLISH).toString())
                .doesNotContain("hidden-password");
    }

    @Test
    void districtsAndOrganisationsSpeakBothLanguages() {
        var zhenhai = new District("zhenhai", "镇海区", "Zhenhai");
        assertThat(zhenhai.name(Words.CHINESE)).isEqualTo("镇海区");
        assertThat(zhenhai.name(Locale.UK)).isEqualTo("Zhenhai");
    }
}
