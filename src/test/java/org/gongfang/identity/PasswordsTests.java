package org.gongfang.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.gongfang.shared.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordsTests {

    private static final String MAIL = "lina.wang@example.com";

    private final Passwords passwords = new Passwords();

    @ParameterizedTest
    @CsvSource({
        "short9!, password-too-short",
        "九个汉字不是十个字, password-too-short",
        "1234567890, password-too-simple",
        "Password123, password-too-simple",
        "aaaaaaaaaaaa, password-too-simple",
        "abababababab, password-too-simple",
        "Lina.Wang@example.com, password-is-mail"
    })
    void weakPasswordsAreRefusedWithTheRule(String password, String code) {
        assertThatThrownBy(() -> passwords.check(password, MAIL))
                .isInstanceOfSatisfying(InvalidInput.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo(code);
                    assertThat(refusal.field()).isEqualTo("password");
                });
    }

    @Test
    void hugePasswordsAreRefusedBeforeTheyCostAnything() {
        assertThatThrownBy(() -> passwords.check("ab1!x".repeat(1_000_000), MAIL))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("password-too-long"));
        assertThat(passwords.matches("x".repeat(1_000_000), passwords.hash("a good password")))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gongfang-demo", "correct horse battery", "我在镇海做样品很开心", "🛠🔩📐🧰⚙️🔧🪛🪚🧲🏭🔨"})
    void goodPasswordsAreTaken(String password) {
        passwords.check(password, MAIL);
        var hash = passwords.hash(password);
        assertThat(hash).startsWith("{argon2}").doesNotContain(password);
        assertThat(passwords.matches(password, hash)).isTrue();
        assertThat(passwords.matches(password + "x", hash)).isFalse();
    }

    @Test
    void equalPasswordsHaveDifferentHashes() {
        assertThat(passwords.hash("a good password")).isNotEqualTo(passwords.hash("a good password"));
    }
}
