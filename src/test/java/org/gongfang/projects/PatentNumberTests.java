package org.gongfang.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.util.Random;
import org.gongfang.projects.InvalidPatentNumber.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PatentNumberTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ZL202310123456.6",
                "zl202310123456.6",
                "202310123456.6",
                "2023101234566",
                "  ZL 2023 1 0123456.6 ",
                "ＺＬ２０２３１０１２３４５６．６",
                "ZL　2023　10123456。6",
                "专利号：ZL 2023 1 0123456.6"
            })
    void understandsEveryWayOfTypingIt(String typed) {
        assertThat(PatentNumber.parse(typed)).isEqualTo(new PatentNumber("ZL202310123456.6"));
    }

    @ParameterizedTest
    @CsvSource({
        "202110000003, INVENTION, 2021",
        "202120000003, UTILITY_MODEL, 2021",
        "200330000001, DESIGN, 2003",
        "202480000001, PCT_INVENTION, 2024",
        "202490000001, PCT_UTILITY_MODEL, 2024"
    })
    void tellsTypeAndYear(String digits, PatentType type, int year) {
        var number = PatentNumber.ofDigits(digits);
        assertThat(number.type()).isEqualTo(type);
        assertThat(number.year()).isEqualTo(year);
    }

    @Test
    void writesTenAsX() {
        // 2·2 + 2·4 + 4·5 + 1·6 + 1·5 = 43 = 3·11 + 10
        assertThat(PatentNumber.parse("202410000001x").value()).isEqualTo("ZL202410000001.X");
    }

    @ParameterizedTest
    @CsvSource({
        "'', FORM",
        "ZL, FORM",
        "ZL20231012345.6, FORM",
        "ZL2023101234567.6, FORM",
        "CN202310123456.6, FORM",
        "ZL202310123456.Y, FORM",
        "ZL2O2310123456.6, FORM",
        "ZL198510123456.6, YEAR",
        "ZL202340123456.6, TYPE",
        "ZL202310123456.7, CHECK_DIGIT",
        "ZL202310123456.X, CHECK_DIGIT"
    })
    void refusesNamingTheRule(String typed, Rule rule) {
        assertThatThrownBy(() -> PatentNumber.parse(typed))
                .asInstanceOf(type(InvalidPatentNumber.class))
                .satisfies(refusal -> assertThat(refusal.rule()).isEqualTo(rule))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("number"));
    }

    @Test
    void acceptsExactlyOneCheckDigitForAnyNumber() {
        var random = new Random(20260701);
        for (int round = 0; round < 5_000; round++) {
            var digits = randomDigits(random);
            char expected = checkDigitByHand(digits);
            for (char candidate : "0123456789X".toCharArray()) {
                assertThat(isAccepted(digits + "." + candidate))
                        .as("%s.%s", digits, candidate)
                        .isEqualTo(candidate == expected);
            }
        }
    }

    @Test
    void noticesEverySingleMistypedDigit() {
        var random = new Random(4);
        for (int round = 0; round < 2_000; round++) {
            var number = PatentNumber.ofDigits(randomDigits(random)).value();
            int position = 2 + random.nextInt(12);
            char mistyped = (char) ('0' + (number.charAt(position) - '0' + 1 + random.nextInt(9)) % 10);
            assertThat(isAccepted(number.substring(0, position) + mistyped + number.substring(position + 1)))
                    .as("%s with %s at %s", number, mistyped, position)
                    .isFalse();
        }
    }

    private static String randomDigits(Random random) {
        return "20%02d%s%07d"
                .formatted(3 + random.nextInt(24), "12389".charAt(random.nextInt(5)), random.nextInt(10_000_000));
    }

    /** The rule again, said differently: the digit that, weighted with ten, brings the sum to a multiple of eleven. */
    private static char checkDigitByHand(String digits) {
        int sum = 0;
        int weight = 2;
        for (var digit : digits.split("")) {
            sum += Integer.parseInt(digit) * weight;
            weight = weight == 9 ? 2 : weight + 1;
        }
        for (int candidate = 0; candidate <= 10; candidate++) {
            if ((sum + 10 * candidate) % 11 == 0) {
                return "0123456789X".charAt(candidate);
            }
        }
        throw new AssertionError("Ten has an inverse modulo eleven");
    }

    private static boolean isAccepted(String typed) {
        try {
            PatentNumber.parse(typed);
            return true;
        } catch (InvalidPatentNumber refused) {
            return false;
        }
    }
}
