package org.gongfang.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The timeline under pointer, keyboard and screen reader. */
class TimelineJourney extends PartsJourney {

    static Look[] looks() {
        return new Look[] {Look.DESK_ZH, Look.DESK_EN, Look.DESK_ZH_DARK, Look.PHONE_ZH, Look.PHONE_EN_DARK};
    }

    @ParameterizedTest
    @MethodSource("looks")
    void showsRowsAndBarsByTheClockOfThePlace(Look look) {
        var page = visit(look, PARTS);

        assertThat(bar(page, "agreed")).isVisible();
        assertThat(page.locator("gf-resource-timeline .gf-tl-section").first()).containsText("Mills");
        assertThat(bar(page, "agreed")).hasAttribute("aria-label", Pattern.compile("13:00–15:00"));
        picture(page, look, "timeline");
        expectNoSidewaysScrolling(page);
        expectAccessible(page);
    }

    @Test
    void opensABarByPointerAndByEnter() {
        var page = visit(Look.DESK_EN, PARTS);

        bar(page, "agreed").click();
        assertThat(heard(page)).hasText("opened agreed");
        bar(page, "running").focus();
        page.keyboard().press("Enter");
        assertThat(heard(page)).hasText("opened running");
    }

    @Test
    void marksAStepOfARowByAClick() {
        var page = visit(Look.DESK_EN, PARTS);
        assertThat(bar(page, "agreed")).isVisible();

        var agreed = bar(page, "agreed").boundingBox();
        var desk = page.locator("gf-resource-timeline .gf-tl-head", new Page.LocatorOptions().setHasText("Desks"))
                .boundingBox();
        page.mouse().click(agreed.x + 6, desk.y + desk.height / 2);
        assertThat(heard(page)).hasText("selected desk 2026-11-23T05:00:00Z 2026-11-23T05:30:00Z");
    }

    @Test
    void movesABarByAltAndArrow() {
        var page = visit(Look.DESK_EN, PARTS);

        bar(page, "asked").focus();
        page.keyboard().press("Alt+ArrowRight");
        assertThat(heard(page)).hasText("moved asked mill 2026-11-23T01:30:00Z 2026-11-23T03:00:00Z");
        assertThat(bar(page, "asked")).hasAttribute("aria-label", Pattern.compile("9:30"));
    }

    @Test
    void movesABarByDraggingIt() {
        var page = visit(Look.DESK_EN, PARTS);
        var box = bar(page, "asked").boundingBox();

        page.mouse().move(box.x + 20, box.y + box.height / 2);
        page.mouse().down();
        page.mouse().move(box.x + 60, box.y + box.height / 2);
        page.mouse().move(box.x + 20 + hour(page), box.y + box.height / 2);
        page.mouse().up();
        assertThat(heard(page)).hasText("moved asked mill 2026-11-23T02:00:00Z 2026-11-23T03:30:00Z");
    }

    @Test
    void drawsTheNowLineByTheServersClock() {
        var page = visit(Look.DESK_EN, PARTS);
        assertThat(bar(page, "asked")).isVisible();

        var line = page.locator("gf-resource-timeline .gf-now-line");
        assertThat(line).hasCount(1);
        double halfPastNine = bar(page, "asked").boundingBox().x + hour(page) / 2;
        org.assertj.core.api.Assertions.assertThat(line.boundingBox().x)
                .isCloseTo(halfPastNine, org.assertj.core.api.Assertions.within(12.0));
    }

    @Test
    void drawsTheNowLineOnItsDayAmongOthers() {
        var page = visit(Look.DESK_EN, PARTS);
        assertThat(bar(page, "asked")).isVisible();

        page.getByText("Friday to Thursday").click();
        page.waitForFunction("""
                () => {
                    const line = document.querySelector('gf-resource-timeline .gf-now-line')?.getBoundingClientRect();
                    const monday = document
                        .querySelector('gf-resource-timeline .gf-tl-day:nth-child(4)')?.getBoundingClientRect();
                    return line && monday && monday.x < line.x && line.x < monday.right;
                }
                """);
    }

    @Test
    void readsAsATableWhoseEntriesCanBeOpened() {
        var page = visit(Look.DESK_EN, PARTS);

        page.locator("gf-resource-timeline")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("View as table"))
                .click();
        var table = page.locator("gf-resource-timeline table");
        assertThat(table.locator("tbody tr")).hasCount(6);
        assertThat(table.locator("tbody tr", new Locator.LocatorOptions().setHasText("R-7K3Q-22")))
                .containsText("Waiting for approval");
        table.getByText("R-8M4T-33").click();
        assertThat(heard(page)).hasText("opened agreed");
        expectAccessible(page);
        picture(page, Look.DESK_EN, "timeline-table");
    }

    private static Locator bar(Page page, String id) {
        return page.locator("gf-resource-timeline [data-bar='" + id + "']");
    }

    private static Locator heard(Page page) {
        return page.locator("#heard");
    }

    /** How wide an hour is drawn. */
    private static double hour(Page page) {
        return bar(page, "agreed").boundingBox().width / 2;
    }
}
