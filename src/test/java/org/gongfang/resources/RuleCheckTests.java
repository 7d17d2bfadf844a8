package org.gongfang.resources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.Arrays;
import org.gongfang.shared.Grid;
import org.gongfang.shared.InvalidInput;
import org.gongfang.shared.Money;
import org.junit.jupiter.api.Test;

class RuleCheckTests {

    @Test
    void everyKindStartsWithRulesThatHold() {
        assertThat(Arrays.asList(ResourceKind.values()))
                .allSatisfy(kind -> assertThatCode(() -> RuleCheck.check(kind, BookingRules.standard(kind)))
                        .doesNotThrowAnyException());
    }

    @Test
    void requestsAreAnsweredWithinAnHourToFourteenDays() {
        for (var hours : new int[] {0, 337}) {
            var refused = refusal(BookingRules.standard(ResourceKind.MACHINE)
                    .with(draft -> draft.answer(Duration.ofHours(hours), IfUnanswered.CONFIRM)));

            assertThat(refused.code()).isEqualTo("resource-length-out-of-range");
            assertThat(refused.field()).isEqualTo("answerTime");
        }
    }

    @Test
    void lengthsMustLieOnTheGrid() {
        var refused = refusal(rules(Grid.HOUR, 90, 240, 2, 90, "0", "0"));

        assertThat(refused.code()).isEqualTo("resource-length-off-grid");
        assertThat(refused.field()).isEqualTo("minLength");
    }

    @Test
    void longestMustNotBeShorterThanShortest() {
        var refused = refusal(rules(Grid.HALF_HOUR, 240, 60, 2, 90, "0", "0"));

        assertThat(refused.code()).isEqualTo("resource-length-out-of-range");
        assertThat(refused.field()).isEqualTo("maxLength");
    }

    @Test
    void leadTimeMustEndBeforeTheHorizon() {
        var refused = refusal(rules(Grid.HALF_HOUR, 30, 240, 48, 2, "0", "0"));

        assertThat(refused.code()).isEqualTo("resource-lead-beyond-horizon");
        assertThat(refused.field()).isEqualTo("leadTime");
    }

    @Test
    void pricesAreNeverNegative() {
        var refused = refusal(rules(Grid.HALF_HOUR, 30, 240, 2, 90, "-1", "-1"));

        assertThat(refused.code()).isEqualTo("resource-price-out-of-range");
        assertThat(refused.field()).isEqualTo("listPricePerHour");
    }

    @Test
    void policyPriceIsNoHigherThanTheListPrice() {
        var refused = refusal(rules(Grid.HALF_HOUR, 30, 240, 2, 90, "60", "61"));

        assertThat(refused.code()).isEqualTo("resource-policy-price");
        assertThat(refused.field()).isEqualTo("policyPricePerHour");
    }

    private static InvalidInput refusal(BookingRules rules) {
        return catchThrowableOfType(InvalidInput.class, () -> RuleCheck.check(ResourceKind.MACHINE, rules));
    }

    private static BookingRules rules(
            Grid grid, int minMinutes, int maxMinutes, int leadHours, int horizonDays, String list, String policy) {
        return BookingRules.standard(ResourceKind.MACHINE)
                .with(draft -> draft.grid(grid)
                        .lengths(Duration.ofMinutes(minMinutes), Duration.ofMinutes(maxMinutes))
                        .ahead(Duration.ofHours(leadHours), Duration.ofDays(horizonDays))
                        .prices(Money.yuan(list), Money.yuan(policy)));
    }
}
