package org.gongfang.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongfang.identity.IdentityFixtures;
import org.gongfang.identity.MemberId;
import org.gongfang.reservations.ReservationsFixtures;
import org.gongfang.resources.ResourceId;
import org.gongfang.resources.ResourceKind;
import org.gongfang.resources.ResourcesFixtures.Workshop;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Steps two and three of the main job: a visitor searches by a sentence, signs in on the way and books; the next person
 * is refused with alternatives; the manager sees it on the board without reloading, and confirms.
 */
class SearchAndBookJourney extends Journey {

    private static final String BOARD = "/board?day=2026-12-01";

    static Stream<Look> looks() {
        return Stream.of(Look.DESK_ZH, Look.DESK_EN, Look.PHONE_ZH, Look.PHONE_EN);
    }

    @ParameterizedTest
    @MethodSource("looks")
    void searchedBookedContestedSeenAndConfirmed(Look look) {
        // A district of its own: the machines of other journeys would fill the first page.
        var workshop = workshops.workshop("cixi", ZoneId.of("Asia/Shanghai"));
        var machine = tuesdayAfternoons(workshop);
        var name = workshops.card(machine).name(Locale.forLanguageTag(look.language()));
        var ana = people.holder("Ana");
        var ben = people.holder("Ben");

        // Managers work at a desk; what they do on the way, they do on the phone below.
        var board = signedIn(look.atDesk(), workshop.manager(), BOARD);
        assertThat(board.getByText(name).first()).isVisible();

        var holder = visit(look, "/");
        search(holder, look);
        var slot = slotOf(holder, name);
        picture(holder, look, "find");
        expectNoSidewaysScrolling(holder);
        expectAccessible(holder);
        var form = slot.getAttribute("href");
        slot.click();
        speak(look, ana);
        signInHere(holder, ana);
        holder.waitForURL(url -> url.contains("/book/"));
        settle(holder);

        var second = signedIn(look, ben, "/" + form);
        // While Ana fills in the form the slot is kept for her; whoever comes meanwhile is shown others.
        assertThat(second.getByText(it(look, "reservations.book.alternatives"))).isVisible();
        picture(second, look, "taken");
        expectAccessible(second);
        fillIn(holder, look, "Ana");
        picture(holder, look, "book");
        expectAccessible(holder);
        submit(holder, look);
        holder.waitForURL(url -> url.contains("/my/reservations/"));
        assertThat(holder.getByText(it(look, "reservations.status.REQUESTED")).first())
                .isVisible();

        // Nobody reloads the board.
        var bar = board.locator("gf-resource-timeline").getByText("Ana").first();
        assertThat(bar).isVisible();
        picture(board, look, "board");

        second.locator(".gf-alternatives a").first().click();
        fillIn(second, look, "Ben");
        submit(second, look);
        second.waitForURL(url -> url.contains("/my/reservations/"));

        var answering = look.phone() ? signedIn(look, workshop.manager(), BOARD) : board;
        confirmOnBoard(answering, look);
        var confirmed = board.locator("gf-resource-timeline .gf-tone-confirmed").getByText("Ana");
        assertThat(confirmed.first()).isVisible();
        picture(board, look, "board-confirmed");
        holder.reload();
        assertThat(holder.getByText(it(look, "reservations.status.CONFIRMED")).first())
                .isVisible();
        picture(holder, look, "reservation");
        expectNoSidewaysScrolling(holder);
        expectAccessible(holder);
    }

    private void confirmOnBoard(Page board, Look look) {
        board.locator("gf-resource-timeline").getByText("Ana").first().click();
        var detail = board.locator(".gf-board-detail");
        // The name goes on with the reservation's code; the word alone is also a part of the Chinese for declining.
        var confirm = detail.getByRole(
                AriaRole.BUTTON,
                new Locator.GetByRoleOptions()
                        .setName(Pattern.compile("^" + it(look, "reservations.step.CONFIRM") + " R-")));
        assertThat(confirm).isInViewport(new LocatorAssertions.IsInViewportOptions().setRatio(1));
        picture(board, look, "board-detail");
        expectNoSidewaysScrolling(board);
        expectAccessible(board);
        confirm.click();
        assertThat(detail.getByText(it(look, "reservations.status.CONFIRMED")).first())
                .isVisible();
    }

    private ResourceId tuesdayAfternoons(Workshop workshop) {
        var machine = workshops.published(workshop, ResourceKind.MACHINE, 1, ReservationsFixtures::onRequest);
        workshops.open(workshop, machine, EnumSet.of(DayOfWeek.TUESDAY), "13:00", "17:00");
        return machine;
    }

    private void search(Page page, Look look) {
        page.getByLabel(it(look, "reservations.find.sentence"))
                .fill(
                        look.language().startsWith("zh")
                                ? "CNC铣 五轴 2小时 下周 慈溪"
                                : "CNC milling, 5-axis, 2 hours, next week, Cixi");
        page.keyboard().press("Enter");
        page.waitForURL(url -> url.contains("/find") && url.contains("capability=cnc-milling-5-axis"));
        settle(page);
    }

    private static Locator slotOf(Page page, String machine) {
        return page.locator(".gf-slot-card")
                .filter(new Locator.FilterOptions().setHasText(machine))
                .first()
                .locator(".gf-slot")
                .first();
    }

    private void signInHere(Page page, MemberId member) {
        page.waitForURL(url -> url.contains("/sign-in"));
        page.locator("input[name=username]").fill(people.mail(member));
        page.locator("input[name=password]").fill(IdentityFixtures.PASSWORD);
        page.keyboard().press("Enter");
    }

    private void fillIn(Page page, Look look, String purpose) {
        assertThat(page.getByText(it(look, "reservations.book.free"))).isVisible();
        page.getByLabel(it(look, "reservations.book.purpose")).fill(purpose);
    }

    private void submit(Page page, Look look) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions()
                                .setName(it(look, "reservations.book.submit"))
                                .setExact(true))
                .click();
    }
}
