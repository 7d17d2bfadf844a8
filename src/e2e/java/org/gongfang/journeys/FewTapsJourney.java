package org.gongfang.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Locale;
import java.util.stream.Stream;
import org.gongfang.reservations.ReservationsFixtures;
import org.gongfang.resources.ResourceKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** On the phone, from the landing page to a booking in four taps; what has to be typed is typed where the cursor is. */
class FewTapsJourney extends Journey {

    private static final Logger LOG = LoggerFactory.getLogger(FewTapsJourney.class);
    private static final int AT_MOST = 4;

    private int taps;

    static Stream<Look> looks() {
        return Stream.of(Look.PHONE_ZH, Look.PHONE_EN_DARK);
    }

    @ParameterizedTest
    @MethodSource("looks")
    void fromSearchToBookingInFourTaps(Look look) {
        var workshop = workshops.workshop("fenghua", ZoneId.of("Asia/Shanghai"));
        var machine = workshops.published(workshop, ResourceKind.MACHINE, 1, ReservationsFixtures::onRequest);
        workshops.open(workshop, machine, EnumSet.of(DayOfWeek.TUESDAY), "13:00", "17:00");
        var name = workshops.card(machine).name(Locale.forLanguageTag(look.language()));
        var holder = people.holder("Ana");
        var page = signedIn(look, holder, "/");
        var chinese = look.language().startsWith("zh");

        book(page, look, name, chinese ? "CNC铣 五轴 2小时 下周 奉化" : "CNC milling, 5-axis, 2 hours, next week, Fenghua");
        LOG.info("Booked for the first time in {} taps ({})", taps, look.slug());
        assertThat(taps).isLessThanOrEqualTo(AT_MOST);

        // The next time not even the purpose has to be typed.
        taps = 0;
        page.navigate(address() + "/");
        settle(page);
        book(page, look, name, chinese ? "CNC铣 五轴 1小时 下周 奉化" : "CNC milling, 5-axis, 1 hour, next week, Fenghua");
        LOG.info("Booked again in {} taps ({})", taps, look.slug());
        assertThat(taps).isLessThanOrEqualTo(AT_MOST);
    }

    private void book(Page page, Look look, String machine, String sentence) {
        tap(page.getByLabel(it(look, "reservations.find.sentence")));
        page.keyboard().type(sentence);
        // The phone's keyboard has a key that searches.
        taps++;
        page.keyboard().press("Enter");
        page.waitForURL(url -> url.contains("/find") && url.contains("capability=cnc-milling-5-axis"));
        settle(page);
        tap(page.locator(".gf-slot-card")
                .filter(new Locator.FilterOptions().setHasText(machine))
                .first()
                .locator(".gf-slot")
                .first());
        page.waitForURL(url -> url.contains("/book/"));
        assertThat(page.getByText(it(look, "reservations.book.free"))).isVisible();
        settle(page);
        var purpose = page.getByLabel(it(look, "reservations.book.purpose"));
        assertThat(purpose).isFocused();
        if (purpose.inputValue().isEmpty()) {
            page.keyboard().type("叶轮 / impeller");
        }
        picture(page, look, "few-taps");
        expectNoSidewaysScrolling(page);
        tap(page.getByRole(
                AriaRole.BUTTON,
                new Page.GetByRoleOptions()
                        .setName(it(look, "reservations.book.submit"))
                        .setExact(true)));
        page.waitForURL(url -> url.contains("/my/reservations/"));
        assertThat(page.getByText("叶轮 / impeller").first()).isVisible();
    }

    private void tap(Locator locator) {
        taps++;
        locator.click();
    }
}
