package org.gongfang.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.gongfang.shared.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameRuleTests {

    @Test
    void blanksAroundANameAreDropped() {
        assertThat(NameRule.clean("  王海波\u3000")).isEqualTo("王海波");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'   '|name-missing",
                "'a\u0000b'|name-characters",
                "'a\u202Eb'|name-characters",
                "'a\nb'|name-characters"
            })
    void namesThatHideSomethingAreRefused(String name, String code) {
        assertThatThrownBy(() -> NameRule.clean(name))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    @Test
    void longNamesAreRefused() {
        assertThatThrownBy(() -> NameRule.clean("王".repeat(81)))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("name-too-long"));
    }
}
