package org.gongfang.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Charts as pictures and as tables, in light and dark. */
class ChartJourney extends PartsJourney {

    static Look[] looks() {
        return new Look[] {Look.DESK_ZH, Look.DESK_ZH_DARK, Look.PHONE_EN, Look.PHONE_EN_DARK};
    }

    @ParameterizedTest
    @MethodSource("looks")
    void drawsEveryKind(Look look) {
        var page = visit(look, PARTS);

        for (var name : new String[] {"Bars", "Stacked", "Line", "Heatmap"}) {
            assertThat(chart(page, name).locator("svg").first()).isVisible();
        }
        picture(page, look, "charts");
        expectNoSidewaysScrolling(page);
        expectAccessible(page);
    }

    @Test
    void readsAsATable() {
        var page = visit(Look.DESK_ZH, PARTS);
        var bars = chart(page, "Bars");

        bars.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("以表格查看"))
                .focus();
        page.keyboard().press("Enter");
        assertThat(bars.locator("thead th")).hasText(new String[] {"Week", "Published", "Booked"});
        assertThat(bars.locator("tbody tr").last()).containsText("12.5 小时");
        expectAccessible(page);
        bars.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("以图表查看"))
                .click();
        assertThat(bars.locator("svg").first()).isVisible();
    }

    @Test
    void followsLightAndDark() {
        var page = visit(Look.DESK_EN, PARTS);
        var firstText = chart(page, "Bars").locator("svg text").first();
        assertThat(firstText).isVisible();
        var byDay = firstText.evaluate("text => getComputedStyle(text).fill");

        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        assertThat(firstText).not().hasCSS("fill", byDay.toString());
    }

    private static Locator chart(Page page, String name) {
        return page.getByRole(
                AriaRole.GROUP, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
