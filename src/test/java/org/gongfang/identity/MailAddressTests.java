package org.gongfang.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.gongfang.shared.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailAddressTests {

    @Test
    void caseAndBlanksMakeNoDifference() {
        assertThat(new MailAddress("  Li.Na@Example.COM ")).isEqualTo(new MailAddress("li.na@example.com"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "li",
                "li@",
                "@example.com",
                "li@example",
                "li@@example.com",
                "li@ex ample.com",
                "li@example..com",
                ".li@example.com",
                "li.@example.com",
                "li@-example.com",
                "li@example.com\r\nBcc: all@example.com",
                "li@example.com\u0000",
                "李娜@example.com",
                "<script>@example.com",
                "li@example.com,wu@example.com"
            })
    void whatIsNoAddressIsRefused(String text) {
        assertThatThrownBy(() -> new MailAddress(text))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("mail-form"));
    }

    @Test
    void hugeInputIsRefusedByItsLengthAloneAndAtOnce() {
        var huge = "a".repeat(5_000_000) + "@example.com";
        org.junit.jupiter.api.Assertions.assertTimeout(
                Duration.ofMillis(200),
                () -> assertThatThrownBy(() -> new MailAddress(huge))
                        .isInstanceOfSatisfying(
                                InvalidInput.class,
                                refusal -> assertThat(refusal.code()).isEqualTo("mail-too-long")));
    }

    @Test
    void anAddressOfTheGreatestLengthIsCheckedQuickly() {
        var tricky = "a.".repeat(31) + "a" + "@" + "a-".repeat(90) + "!";
        org.junit.jupiter.api.Assertions.assertTimeout(
                Duration.ofMillis(200),
                () -> assertThatThrownBy(() -> new MailAddress(tricky)).isInstanceOf(InvalidInput.class));
    }
}
